package io.leadwright.sandbox;

import io.leadwright.lead.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the rows of what is kept of people with the driver alone, as fast as they come. */
final class PlainCursor implements AutoCloseable {

    private static final List<String> LEADS = List.of("lead");
    private static final List<String> TABLES = List.of("lead", "person_key", "dossier", "inquiry");
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    /** The connection is closed with it. */
    PlainCursor(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false); // else PostgreSQL sends all rows at once
    }

    /** Reads every column of every row of an account; how many characters there are. */
    long read(AccountId account) throws SQLException {
        return read(TABLES, account);
    }

    /** The same of its leads alone. */
    long readLeads(AccountId account) throws SQLException {
        return read(LEADS, account);
    }

    private long read(List<String> tables, AccountId account) throws SQLException {
        long length = 0;
        for (String table : tables) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM " + table + " WHERE account = ?")) {
                select.setString(1, account.value());
                select.setFetchSize(ROWS_AT_ONCE);
                length += length(select);
            }
        }
        return length;
    }

    private static long length(PreparedStatement select) throws SQLException {
        long length = 0;
        try (ResultSet rows = select.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String text = rows.getString(column);
                    length += text == null ? 0 : text.length();
                }
            }
        }
        return length;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
