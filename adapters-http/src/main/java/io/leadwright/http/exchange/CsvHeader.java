package io.leadwright.http.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The first record of a CSV file.
 *
 * @param columns those that have a name
 * @param width how many cells it has: those behind the columns are blank, as spreadsheets leave them, and must be so in each row
 */
record CsvHeader(List<CsvColumn> columns, int width) {

    /** Reads the columns; throws {@link IllegalArgumentException} saying all that is wrong with them. */
    static CsvHeader read(CsvRecords records) throws IOException {
        CSVRecord header =
                records.next().orElseThrow(() -> new IllegalArgumentException("file: must have a well-formed header"));
        int named = named(header);
        List<CsvColumn> columns = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        HeaderFaults faults = new HeaderFaults();
        for (int number = 1; number <= named; number++) {
            String name = header.get(number - 1);
            Optional<CsvColumn> column = CsvColumn.of(name);
            if (column.isEmpty()) {
                faults.add(number, name, " is unknown");
                continue;
            }
            columns.add(column.get());
            Integer before = numbers.putIfAbsent(column.get().name(), number);
            if (before != null) {
                faults.add(number, name, " repeats column " + before);
            } else if (!column.get().canBe()) {
                faults.add(number, name, " has no name that a custom field can have");
            }
        }
        faults.check();
        return new CsvHeader(columns, header.size());
    }

    /** Without the blank cells at its end; one of them is left of a header that has no other. */
    private static int named(CSVRecord header) {
        int named = header.size();
        while (named > 1 && header.get(named - 1).isBlank()) {
            named--;
        }
        return named;
    }
}
