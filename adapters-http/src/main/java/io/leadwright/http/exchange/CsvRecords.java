package io.leadwright.http.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a CSV file, the header the first of them. Not thread-safe. */
final class CsvRecords implements Closeable {

    /** What stands behind a closing quote is taken as it is: one misquoted cell must not cost the rows behind it. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();

    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean broken;

    private CsvRecords(BoundedReader reader, CSVParser parser) {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvRecords open(Content content, Encoding encoding, CsvDialect dialect) throws IOException {
        BoundedReader reader = BoundedReader.open(content, encoding);
        try {
            reader.begin(dialect.lengthBeforeHeader());
            return new CsvRecords(
                    reader,
                    FORMAT.builder().setDelimiter(dialect.separator()).get().parse(reader));
        } catch (IOException unreadable) {
            reader.close();
            throw unreadable;
        }
    }

    /** The next record; empty at the end or where what comes is no record, which ends the file: quotes decide all after. */
    Optional<CSVRecord> next() throws IOException {
        reader.recordBegins();
        try {
            return !broken && records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException failed) {
            IOException cause = failed.getCause();
            if (cause instanceof CSVException || cause instanceof BoundedReader.RecordTooLong) {
                broken = true;
                return Optional.empty();
            }
            throw cause;
        }
    }

    /** Whether the end came where no end was to be. */
    boolean isBroken() {
        return broken;
    }

    /** The text that is read. */
    BoundedReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
