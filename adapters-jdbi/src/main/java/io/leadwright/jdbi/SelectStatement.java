package io.leadwright.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A statement that reads rows quickly, by plain JDBC and prepared once.
 *
 * @param <T> what is made of a row
 */
record SelectStatement<T>(String sql, RowReader<T> reader) {

    /** The rows, with texts and longs bound. */
    List<T> list(Handle handle, Object... values) {
        return KeptStatements.use(handle, sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        });
    }

    /** The first row, if there is one. */
    Optional<T> first(Handle handle, Object... values) {
        return list(handle, values).stream().findFirst();
    }

    /** How many rows are wanted: to SQLite a negative limit is none. */
    static int limit(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit: must not be negative, is " + limit);
        }
        return limit;
    }

    /** The number in a column, if there is one. */
    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** Makes something of a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
