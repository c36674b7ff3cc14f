package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Where connections come from, one for each transaction.
 *
 * @param joins whether a connection without autocommit is within a host's transaction, to be worked in
 */
record PostgresSource(Jdbi jdbi, boolean joins, SearchPath path, Retry retry) {

    PostgresSource {
        // a transaction that is open at the end is the host's
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    <R> R read(Function<Handle, R> work) {
        return lend(handle -> {
            if (isHosts(handle)) {
                return HostTransaction.run(handle, path, work);
            }
            boolean isBare = path.isConnections() && OwnTransaction.autocommits(handle.getConnection());
            return isBare ? work.apply(handle) : own(handle, OwnTransaction.READING, work);
        });
    }

    <R> R readAtOnce(Function<Handle, R> work) {
        return lend(handle ->
                isHosts(handle) ? HostTransaction.run(handle, path, work) : own(handle, OwnTransaction.READING, work));
    }

    <R> R write(Function<Handle, R> work) {
        return lend(handle -> {
            if (isHosts(handle)) {
                HostTransaction.requireReadCommitted(handle);
                return HostTransaction.run(handle, path, work);
            }
            return retry.run(() -> own(handle, OwnTransaction.WRITING, work));
        });
    }

    /** Whether a connection is within a transaction of the host now. */
    boolean isInHosts() {
        return joins && lend(this::isHosts);
    }

    private boolean isHosts(Handle handle) {
        return joins && !OwnTransaction.autocommits(handle.getConnection());
    }

    private <R> R own(Handle handle, String begin, Function<Handle, R> work) {
        return OwnTransaction.run(handle, begin, inTransaction -> {
            path.enter(inTransaction);
            return work.apply(inTransaction);
        });
    }

    private <R> R lend(Function<Handle, R> work) {
        Handle handle = open();
        try {
            return work.apply(handle);
        } finally {
            giveBack(handle);
        }
    }

    /** A pool has exceptions of its own. */
    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StorageException(
                    "PostgreSQL: the data source gives no connection ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    private static void giveBack(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            // what was done is done by then
        }
    }
}
