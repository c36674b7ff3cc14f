package io.leadwright.http.exchange;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * How a CSV file is written.
 *
 * @param separator what stands between the cells
 * @param lengthBeforeHeader how many characters stand before the header: those of a line {@code sep=;} for spreadsheets
 */
record CsvDialect(char separator, int lengthBeforeHeader) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Pattern ANNOUNCED =
            Pattern.compile("\"?sep=([,;\t|])\"?(\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);
    private static final int ANNOUNCED_LENGTH_MAX = 9;

    /** What the file's first line announces; else the separator by which the header has the most columns that are known. */
    static CsvDialect of(Content content, Encoding encoding) throws IOException {
        try (BoundedReader reader = BoundedReader.open(content, encoding)) {
            Matcher line = ANNOUNCED.matcher(reader.begin(ANNOUNCED_LENGTH_MAX));
            if (line.lookingAt()) {
                return new CsvDialect(line.group(1).charAt(0), line.end());
            }
        }
        CsvDialect best = new CsvDialect(SEPARATORS.get(0), 0);
        long most = 0;
        for (char separator : SEPARATORS) {
            CsvDialect dialect = new CsvDialect(separator, 0);
            long known = dialect.knownColumns(content, encoding);
            best = known > most ? dialect : best;
            most = Math.max(known, most);
        }
        return best;
    }

    private long knownColumns(Content content, Encoding encoding) throws IOException {
        try (CsvRecords records = CsvRecords.open(content, encoding, this)) {
            return records.next().stream()
                    .flatMap(CSVRecord::stream)
                    .filter(name -> CsvColumn.of(name).isPresent())
                    .count();
        }
    }
}
