package io.leadwright.jdbi;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Work within a transaction that the host began, and will commit or roll back. */
final class HostTransaction {

    private HostTransaction() {}

    /** Does the work; if it throws, nothing of it stays and the transaction is as it was. */
    static <R> R run(Handle handle, SearchPath path, Function<Handle, R> work) {
        handle.execute(Writes.SAVEPOINT);
        R result;
        try {
            String hosts = path.enterHosts(handle);
            result = work.apply(handle);
            path.leave(handle, hosts);
        } catch (Throwable e) {
            undo(handle);
            throw e;
        }
        handle.execute(Writes.RELEASE);
        return result;
    }

    /** Refuses a transaction that does not see what others have committed meanwhile. */
    static void requireReadCommitted(Handle handle) {
        String isolation = handle.select("SELECT current_setting('transaction_isolation')")
                .mapTo(String.class)
                .one();
        if (!isolation.equals("read committed")) {
            throw new IllegalStateException(
                    "leads are written in a transaction that is read committed, the host's is " + isolation);
        }
    }

    private static void undo(Handle handle) {
        try {
            handle.execute(Writes.ROLL_BACK);
            handle.execute(Writes.RELEASE);
        } catch (JdbiException e) {
            // the connection is broken, and the host's transaction with it
        }
    }
}
