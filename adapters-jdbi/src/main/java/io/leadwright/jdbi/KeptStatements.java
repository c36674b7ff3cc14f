package io.leadwright.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The statements of one connection that are prepared once: those that {@link #use} was given last. SQLite takes longer to
 * prepare a statement than to run it, and a connection of its own is kept as long as its storage; drivers of servers, whose
 * connections come from pools, do this themselves. Not thread-safe, as the connection.
 */
final class KeptStatements extends DefaultStatementBuilder {

    private static final int KEPT_MAX = 200;

    /** Of the longest filters, which come once, the text alone would fill the memory. */
    private static final int KEPT_LENGTH_MAX = 4_000;

    /** The one that was not used for longest comes first. */
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    /** By plain JDBC: to Jdbi each value's type is a question, which a million rows ask too often. */
    static <R> R use(Handle handle, String sql, Use<R> use) {
        try {
            return handle.getStatementBuilder() instanceof KeptStatements kept
                    ? kept.useKept(handle.getConnection(), sql, use)
                    : useOnce(handle.getConnection(), sql, use);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /** Runs a statement that binds nothing and answers nothing. */
    static void execute(Handle handle, String sql) {
        use(handle, sql, PreparedStatement::execute);
    }

    private static <R> R useOnce(Connection connection, String sql, Use<R> use) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        }
    }

    /** One that failed is not used again. */
    private <R> R useKept(Connection connection, String sql, Use<R> use) throws SQLException {
        PreparedStatement known = statements.remove(sql);
        PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
        boolean isSound = false;
        try {
            R result = use.of(statement);
            isSound = true;
            return result;
        } finally {
            if (isSound && sql.length() <= KEPT_LENGTH_MAX) {
                keep(sql, statement);
            } else {
                statement.close();
            }
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = statements.put(sql, statement);
        if (other != null) {
            // the same one was used by a use of it
            other.close();
        }
        if (statements.size() > KEPT_MAX) {
            Iterator<PreparedStatement> oldest = statements.values().iterator();
            PreparedStatement dropped = oldest.next();
            oldest.remove();
            dropped.close();
        }
    }

    /** Those that are still open are closed with the connection. */
    @Override
    public void close(Connection connection) {
        statements.clear();
    }

    /** Binds, runs and reads a statement; leaves it open. */
    interface Use<R> {
        R of(PreparedStatement statement) throws SQLException;
    }
}
