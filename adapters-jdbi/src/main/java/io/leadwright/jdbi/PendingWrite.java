package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One caller's write on its way through {@link GroupCommit}: run by a leader, answered after the commit.
 *
 * @param <R> what it answers
 */
final class PendingWrite<R> {

    private final Function<Handle, R> work;
    private final Thread caller = Thread.currentThread();

    /** A field for {@link WriteQueue}, which must call nothing. Written by a leader, and last: what is below is seen with it. */
    volatile State state = State.WAITING;

    private @Nullable R result;
    private @Nullable Throwable failure;
    private @Nullable StorageException uncommitted;

    PendingWrite(Function<Handle, R> work) {
        this.work = work;
    }

    /** How far it has come. */
    enum State {
        WAITING,
        TAKEN,
        ANSWERED
    }

    /** Wakes the caller, to lead or to have the outcome. */
    void wake() {
        LockSupport.unpark(caller);
    }

    /** Does the work within the leader's transaction; if it fails, nothing of it stays and the others' writes do. */
    void runOn(Handle handle) {
        KeptStatements.execute(handle, Writes.SAVEPOINT);
        try {
            result = Database.declared(() -> work.apply(handle));
        } catch (RuntimeException | AssertionError e) {
            // whatever the work throws is its caller's; any other error is the thread's, and fails the whole batch
            failure = e;
            undo(handle, e);
        }
        KeptStatements.execute(handle, Writes.RELEASE);
    }

    private static void undo(Handle handle, Throwable reason) {
        try {
            handle.execute(Writes.ROLL_BACK);
        } catch (JdbiException e) {
            // a full disk makes SQLite roll back the whole transaction: what all are told is that, not this
            throw reason instanceof JdbiException first ? first : e;
        }
    }

    /** Lets the caller have the outcome; the failure is that of the whole batch, null if it was committed. */
    void answer(@Nullable StorageException batchFailure) {
        uncommitted = batchFailure;
        state = State.ANSWERED;
        wake();
    }

    /** What the work answered; or throws what it threw, in the words of the storage if that was the database. */
    R outcome(Sqlite database) {
        if (uncommitted != null) {
            throw new StorageException(String.valueOf(uncommitted.getMessage()), uncommitted);
        } else if (failure instanceof JdbiException refused) {
            throw database.failure(refused);
        } else if (failure instanceof RuntimeException exception) {
            throw exception;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return Objects.requireNonNull(result, "a write must answer something");
    }
}
