package io.leadwright.http.exchange;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file behind its header. */
final class CsvRows implements Rows {

    /** What stands behind a closing quote is taken as it is: one misquoted cell must not cost the rows behind it. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();

    private static final String CUSTOM_FIELD = "customFields.";

    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private List<String> header = List.of();
    private long row;
    private boolean broken;

    private CsvRows(BoundedReader reader) throws IOException {
        this.reader = reader;
        this.parser = FORMAT.parse(reader);
        this.records = parser.iterator();
    }

    /** Reads the header; throws {@link IllegalArgumentException} naming a column that is unknown or there twice. */
    static Rows open(InputStream file) throws IOException {
        CsvRows rows = new CsvRows(new BoundedReader(file));
        rows.header = rows.record()
                .map(CSVRecord::toList)
                .orElseThrow(() -> new IllegalArgumentException("file: must have a well-formed header"));
        Set<String> seen = new HashSet<>();
        for (String column : rows.header) {
            if (!isKnown(column)) {
                throw new IllegalArgumentException("file: must have the columns of a lead alone, has " + column);
            } else if (!seen.add(column)) {
                throw new IllegalArgumentException("file: must have each column once, has twice " + column);
            }
        }
        return rows;
    }

    private static boolean isKnown(String column) {
        if (column.startsWith(CUSTOM_FIELD)) {
            CustomFields.checkName(column.substring(CUSTOM_FIELD.length()));
            return true;
        }
        return column.equals("tags") || TextColumn.named(column).isPresent();
    }

    @Override
    public Optional<LeadRow> next() throws IOException {
        if (broken) {
            return Optional.empty();
        }
        Optional<CSVRecord> record = record();
        row++;
        if (broken) {
            return Optional.of(new LeadRow.Rejected(
                    row,
                    List.of("row: must be well-formed CSV of at most " + BoundedReader.RECORD_LENGTH_MAX
                            + " characters; where it ends is unknown, so nothing after it was read")));
        }
        return record.map(this::read);
    }

    /** The next record; empty at the end or where what comes is no record, which ends the file: quotes decide all after. */
    private Optional<CSVRecord> record() throws IOException {
        reader.recordBegins();
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException failed) {
            IOException cause = failed.getCause();
            if (cause instanceof CSVException || cause instanceof BoundedReader.RecordTooLong) {
                broken = true;
                return Optional.empty();
            }
            throw cause;
        }
    }

    private LeadRow read(CSVRecord record) {
        if (record.size() != header.size()) {
            return new LeadRow.Rejected(
                    row, List.of("row: must have " + header.size() + " cells, has " + record.size()));
        }
        Draft draft = new Draft();
        for (int i = 0; i < header.size(); i++) {
            String cell = record.get(i);
            if (BoundedReader.isMalformed(cell)) {
                draft.refuse(header.get(i) + ": must be UTF-8");
            } else if (!cell.isEmpty()) {
                say(draft, header.get(i), cell);
            }
        }
        return draft.row(row);
    }

    private static void say(Draft draft, String column, String cell) {
        if (column.startsWith(CUSTOM_FIELD)) {
            draft.customField(column.substring(CUSTOM_FIELD.length()), () -> CustomValue.of(cell));
        } else if (column.equals("tags")) {
            List<String> tags = Arrays.stream(cell.split(";"))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .toList();
            draft.say(lead -> lead.tags(tags));
        } else {
            TextColumn.named(column).ifPresent(field -> draft.say(lead -> field.onto(lead, cell)));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
