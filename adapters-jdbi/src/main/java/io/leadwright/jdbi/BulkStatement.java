package io.leadwright.jdbi;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** One statement for many rows. By plain JDBC: to Jdbi each value's type is a question, which a million rows ask too often. */
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
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }
}
