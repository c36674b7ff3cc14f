package io.leadwright.jdbi;

import io.leadwright.lead.TextField;
import io.leadwright.port.StorageException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a lead, as one text that SQLite makes of its columns: to ask for each column of each row by itself takes
 * as long as all the rest of reading a page.
 *
 * <p>Each column ends with a NUL, which no text of a lead has; a text that may be missing begins with a mark where it is there.
 */
final class JoinedRow implements LeadMapper.Stored {

    /** The one column that is selected. */
    static final String SQL = LeadColumn.STORED.stream()
            .map(column -> (isMarked(column) ? "'=' || lead." : "lead.") + column.sql())
            .collect(Collectors.joining(", char(0), ", "concat(", ", char(0))"));

    private static final char END = 0;

    /** The columns, and whether each is marked. */
    private static final Map<LeadColumn, Boolean> COLUMNS = new EnumMap<>(LeadColumn.class);

    static {
        LeadColumn.STORED.forEach(column -> COLUMNS.put(column, isMarked(column)));
    }

    private final Map<LeadColumn, String> columns = new EnumMap<>(LeadColumn.class);

    private JoinedRow() {}

    /** Takes it apart. */
    static JoinedRow of(String text) {
        JoinedRow row = new JoinedRow();
        int from = 0;
        for (Map.Entry<LeadColumn, Boolean> column : COLUMNS.entrySet()) {
            int end = text.indexOf(END, from);
            if (end < 0) {
                throw row.notOne();
            }
            boolean isMarked = column.getValue();
            if (end > from) {
                row.columns.put(column.getKey(), text.substring(isMarked ? from + 1 : from, end));
            } else if (!isMarked) {
                row.columns.put(column.getKey(), "");
            }
            from = end + 1;
        }
        if (from < text.length()) {
            throw row.notOne();
        }
        return row;
    }

    @Override
    public @Nullable String text(LeadColumn column) {
        return columns.get(column);
    }

    @Override
    public @Nullable Long number(LeadColumn column) {
        String number = columns.get(column);
        return number == null || number.isEmpty() ? null : Long.valueOf(number);
    }

    private static boolean isMarked(LeadColumn column) {
        return column == LeadColumn.BY_PERSON
                || Arrays.stream(TextField.values()).anyMatch(field -> LeadColumn.of(field) == column);
    }

    private StorageException notOne() {
        return new StorageException(
                "lead " + columns.get(LeadColumn.ID) + " is stored as no lead can be: row: has a NUL", null);
    }
}
