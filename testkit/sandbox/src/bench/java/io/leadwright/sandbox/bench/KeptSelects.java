package io.leadwright.sandbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads by statements that are prepared once. */
final class KeptSelects implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    KeptSelects(Connection connection) {
        this.connection = connection;
    }

    /** A number in the only row. */
    long number(String sql, Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All columns of all rows: so many texts, then numbers. */
    List<Read> rows(Columns columns, String sql, Object... values) throws SQLException {
        List<Read> all = new ArrayList<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                all.add(columns.read(rows));
            }
        }
        return all;
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** How many of the columns are texts, of which the first is the id, and how many numbers follow. */
    record Columns(int texts, int numbers) {

        private Read read(ResultSet row) throws SQLException {
            @Nullable String[] words = new @Nullable String[texts];
            long[] counts = new long[numbers];
            for (int i = 0; i < texts; i++) {
                words[i] = row.getString(i + 1);
            }
            for (int i = 0; i < numbers; i++) {
                counts[i] = row.getLong(texts + i + 1);
            }
            return new Read(words, counts);
        }
    }

    /** A row as it was read. */
    static final class Read {

        private final @Nullable String[] texts;
        private final long[] numbers;

        Read(@Nullable String[] texts, long[] numbers) {
            this.texts = texts;
            this.numbers = numbers;
        }

        String id() {
            return String.valueOf(texts[0]);
        }

        int columns() {
            return texts.length + numbers.length;
        }
    }
}
