package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.port.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Where connections come from, one for each transaction.
 *
 * @param joins whether a connection without autocommit is within a host's transaction, to be worked in
 * @param early for writes that do not let others wait for the disk; empty if the server cannot wait for it by itself
 */
record PostgresSource(Jdbi jdbi, boolean joins, Optional<Early> early, SearchPath path, Retry retry) {

    PostgresSource {
        // a transaction that is open at the end is the host's
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    /**
     * How what is written early is written.
     *
     * @param adds for those of this source: who adds for others does so on a connection that he has from it
     */
    record Early(Turns turns, AddGroups adds) {

        Early(Turns turns) {
            this(turns, new AddGroups());
        }
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

    /** The condition is seen before the transaction: what it tells is no newer than what the work sees. */
    <R> Optional<R> readAtOnceIf(Predicate<Handle> condition, Function<Handle, R> work) {
        return lend(handle -> OwnTransaction.bare(
                handle,
                bare -> condition.test(bare)
                        ? Optional.of(own(bare, OwnTransaction.READING, work))
                        : Optional.empty()));
    }

    <R> R write(Function<Handle, R> work) {
        return lend(handle -> {
            if (isHosts(handle)) {
                return inHosts(handle, work);
            }
            return retry.run(() -> own(handle, OwnTransaction.WRITING, work));
        });
    }

    /** Lets nobody wait for the disk who waits for what is written; returns when it is on the disk all the same. */
    <R> R writeEarly(AccountId account, Function<Handle, R> work) {
        return early.isEmpty() || isInHosts() ? write(work) : committed(early.get(), account, work);
    }

    /** The same by one for all who add at the same time, who wait for the disk together. */
    AddResult add(
            AccountId account, PendingAdd add, Function<List<PendingAdd>, Function<Handle, List<AddResult>>> work) {
        if (early.isEmpty() || isInHosts()) {
            return write(work.apply(List.of(add))).get(0);
        }
        Early writes = early.get();
        return writes.adds.add(account, add, adds -> committed(writes, account, work.apply(adds)));
    }

    private <R> R committed(Early writes, AccountId account, Function<Handle, R> work) {
        // whoever waits for others holds no connection; that of the commit waits for the disk: if it is lost, so may
        // this be
        Written<R> written = writes.turns.take(account, () -> written(work));
        try {
            OwnTransaction.flush(written.handle);
            return written.result;
        } finally {
            giveBack(written.handle);
        }
    }

    private <R> Written<R> written(Function<Handle, R> work) {
        Handle handle = open();
        boolean isWritten = false;
        try {
            R result = retry.run(() -> own(handle, OwnTransaction.WRITING_EARLY, work));
            isWritten = true;
            return new Written<>(result, handle);
        } finally {
            if (!isWritten) {
                giveBack(handle);
            }
        }
    }

    /** What a transaction has answered, and the connection that it was committed on. */
    private record Written<R>(R result, Handle handle) {}

    private <R> R inHosts(Handle handle, Function<Handle, R> work) {
        HostTransaction.requireReadCommitted(handle);
        return HostTransaction.run(handle, path, work);
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
        } catch (RuntimeException e) {
            // what was done is done by then
        }
    }
}
