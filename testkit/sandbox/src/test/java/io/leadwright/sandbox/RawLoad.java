package io.leadwright.sandbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What JDBC alone needs to write a database: the rows of another one, table by table, a thousand in a transaction. */
final class RawLoad {

    private static final int BATCH_ROWS = 1_000;
    /** 256 MB, so that it is as fast as it can be; it waits for the disk as the library does. */
    private static final int CACHE_PAGES = 65_536;

    private static final int CHECKPOINT_PAGES = 16_384;

    /** Puts leads that the triggers have noted into the search indexes, as whoever writes must. */
    private static final List<String> INDEX = List.of(
            "INSERT INTO lead_text (rowid, head_part, title_part, status_mark, source_mark)"
                    + " SELECT seq, head_part, title_part, status_mark, source_mark FROM lead_indexed"
                    + " WHERE seq IN (SELECT seq FROM search_pending) ORDER BY seq",
            "INSERT INTO lead_pair (rowid, pairs, status_mark, source_mark)"
                    + " SELECT seq, pairs, status_mark, source_mark FROM lead_indexed"
                    + " WHERE seq IN (SELECT seq FROM search_pending) ORDER BY seq",
            "DELETE FROM search_pending");

    private RawLoad() {}

    /** Copies all rows from one file into another one, whose tables are there and empty. */
    static void copy(Path from, Path into) throws SQLException {
        try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + from);
                Connection target = DriverManager.getConnection("jdbc:sqlite:" + into)) {
            try (Statement settings = target.createStatement()) {
                settings.execute("PRAGMA cache_size = " + CACHE_PAGES);
                settings.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            }
            target.setAutoCommit(false);
            for (String table : tables(target)) {
                copy(table, source, target);
            }
        }
    }

    /** The tables of leads but for what triggers and {@link #INDEX} fill, those first that others refer to. */
    private static List<String> tables(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'lead%'"
                                + " AND name NOT LIKE 'leadwright%' AND name NOT LIKE 'lead_text%' AND name NOT LIKE 'lead_pair%'"
                                + " AND name NOT IN ('lead_count', 'lead_span') ORDER BY name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void copy(String table, Connection source, Connection target) throws SQLException {
        try (Statement read = source.createStatement();
                ResultSet rows = read.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            String marks = String.join(", ", Collections.nCopies(columns, "?"));
            try (PreparedStatement insert =
                    target.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
                int batched = 0;
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.addBatch();
                    if (++batched % BATCH_ROWS == 0) {
                        insert.executeBatch();
                        commit(target);
                    }
                }
                insert.executeBatch();
                commit(target);
            }
        }
    }

    private static void commit(Connection target) throws SQLException {
        try (Statement index = target.createStatement()) {
            for (String sql : INDEX) {
                index.execute(sql);
            }
        }
        target.commit();
    }
}
