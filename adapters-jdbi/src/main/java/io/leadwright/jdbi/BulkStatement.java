package io.leadwright.jdbi;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One statement for many rows. */
final class BulkStatement {

    private final Handle handle;
    private final String sql;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    BulkStatement(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /** What is bound for one row: texts, longs and nulls. */
    void add(@Nullable Object... values) {
        rows.add(values);
    }

    /** Runs it for each row, in their order; how many rows of the table each has changed. */
    int[] execute() {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return KeptStatements.use(handle, sql, statement -> {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
