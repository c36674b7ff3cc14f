package io.leadwright.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/** Transactions of our own, from their begin to their commit, on a connection that goes back as it came. */
final class OwnTransaction {

    /** Each statement sees what is committed by then. The driver begins with the first statement. */
    static final String WRITING = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; " + Writes.SAVEPOINT;

    /** The same, with a commit that does not wait for the disk, nor lets others wait: {@link #flush} does. */
    static final String WRITING_EARLY = "SET LOCAL synchronous_commit TO off; " + WRITING;

    /** A commit that waits for the disk waits for all that were before it; this one has nothing else to write. */
    private static final String FLUSH = "SELECT pg_logical_emit_message(true, 'leadwright', CAST('' AS text))";

    private static final String CAN_FLUSH = "SELECT count(*) > 0 FROM pg_proc"
            + " WHERE proname = 'pg_logical_emit_message' AND has_function_privilege(oid, 'EXECUTE')";

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

    /** Whether the server can wait for the disk by itself. */
    static boolean canFlush(Handle handle) {
        return handle.select(CAN_FLUSH).mapTo(Boolean.class).one();
    }

    /** Waits until what was committed is on the disk, behind its transaction. */
    static void flush(Handle handle) {
        try {
            bare(handle, bare -> bare.execute(FLUSH));
        } catch (RuntimeException e) {
            throw new LostCommitException(SqlState.of(e));
        }
    }

    /** Does work in no transaction but those that it begins; the connection goes back as it came. */
    static <R> R bare(Handle handle, Function<Handle, R> work) {
        Connection connection = handle.getConnection();
        boolean autocommits = autocommits(connection);
        try {
            connection.setAutoCommit(true);
            try {
                return work.apply(handle);
            } finally {
                connection.setAutoCommit(autocommits);
            }
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            SqlState state = SqlState.of(e);
            if (state.isRefusal()) {
                throw new TransactionException(e);
            }
            // of an exception that is a pool's own nothing is known
            throw new LostCommitException(state);
        }
    }

    private static void end(Connection connection, boolean isCommitted, boolean autocommits) {
        try {
            if (!isCommitted) {
                connection.rollback();
            }
            // only now: it would commit what was not rolled back
            connection.setAutoCommit(autocommits);
        } catch (SQLException | RuntimeException e) {
            // the connection is broken, and its transaction with it; what failed before is what the caller is told
        }
    }
}
