package io.leadwright.http.exchange;

import io.leadwright.http.format.Draft;
import io.leadwright.lead.LeadSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file behind its header. */
final class CsvRows implements Rows {

    private final CsvRecords records;
    private final CsvHeader header;
    private long row;
    private boolean broken;

    private CsvRows(CsvRecords records, CsvHeader header) {
        this.records = records;
        this.header = header;
    }

    /** Reads the header; throws {@link IllegalArgumentException} saying all that is wrong with it. */
    static Rows open(Content content, Encoding encoding) throws IOException {
        CsvRecords records = CsvRecords.open(content, encoding, CsvDialect.of(content, encoding));
        try {
            return new CsvRows(records, CsvHeader.read(records));
        } catch (IOException | IllegalArgumentException unreadable) {
            records.close();
            throw unreadable;
        }
    }

    @Override
    public Optional<LeadRow> next() throws IOException {
        if (broken) {
            return Optional.empty();
        }
        Optional<CSVRecord> record = records.next();
        row++;
        broken = records.isBroken();
        if (broken) {
            return Optional.of(rejected("must be well-formed CSV of at most " + BoundedReader.RECORD_LENGTH_MAX
                    + " characters; where it ends is unknown, so nothing after it was read"));
        }
        return record.map(this::read);
    }

    private LeadRow read(CSVRecord record) {
        List<CsvColumn> columns = header.columns();
        if (record.size() < columns.size() || record.size() > header.width()) {
            return rejected("must have " + columns.size() + " cells, has " + record.size());
        } else if (!record.stream().skip(columns.size()).allMatch(String::isBlank)) {
            return rejected("must have nothing in cells behind the " + columns.size() + " columns that have a name");
        }
        Draft draft = Draft.of(LeadSource.IMPORT);
        for (int i = 0; i < columns.size(); i++) {
            String cell = record.get(i);
            if (BoundedReader.isMalformed(cell)) {
                draft.refuse(columns.get(i).name(), records.reader().rule());
            } else if (!cell.isEmpty()) {
                columns.get(i).say(draft, cell);
            }
        }
        return LeadRow.of(row, draft.finish());
    }

    private LeadRow rejected(String rule) {
        return new LeadRow.Rejected(row, List.of("row: " + rule));
    }

    @Override
    public long bytesRead() {
        return records.reader().bytesRead();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
