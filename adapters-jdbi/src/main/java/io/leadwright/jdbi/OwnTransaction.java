package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/** Transactions of our own, from their begin to their commit, on a connection that goes back as it came. */
final class OwnTransaction {

    /** Each statement sees what is committed by then. The driver begins with the first statement. */
    static final String WRITING = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; " + Writes.SAVEPOINT;

    /** All statements see the same moment. */
    static final String READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private OwnTransaction() {}

    /** Commits the work; if it throws, nothing of it stays. */
    static <R> R run(Handle handle, String begin, Function<Handle, R> work) {
        Connection connection = handle.getConnection();
        boolean autocommits = autocommits(connection);
        boolean isCommitted = false;
        try {
            connection.setAutoCommit(false);
            handle.execute(begin);
            R result = work.apply(handle);
            commit(connection);
            isCommitted = true;
            return result;
        } catch (SQLException e) {
            throw new TransactionException(e);
        } finally {
            end(connection, isCommitted, autocommits);
        }
    }

    /** Whether the connection is in no transaction that somebody else began. */
    static boolean autocommits(Connection connection) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            SqlState state = SqlState.of(e);
            if (state.isRefusal()) {
                throw new TransactionException(e);
            }
            throw new StorageException(
                    "PostgreSQL: was lost at the commit, whether it has written is unknown (" + state.code() + ")",
                    null);
        }
    }

    private static void end(Connection connection, boolean isCommitted, boolean autocommits) {
        try {
            if (!isCommitted) {
                connection.rollback();
            }
            // only now: it would commit what was not rolled back
            connection.setAutoCommit(autocommits);
        } catch (SQLException e) {
            // the connection is broken, and its transaction with it; what failed before is what the caller is told
        }
    }
}
