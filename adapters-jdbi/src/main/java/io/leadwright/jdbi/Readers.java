package io.leadwright.jdbi;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * A few reading connections, lent to whoever waited longest. Thread-safe.
 *
 * <p>A connection on which something failed is closed, not lent again: nobody inherits half a transaction.
 */
final class Readers implements Reads {

    private final Sqlite database;
    private final int connections;
    private final Duration patience;
    private final Semaphore free;
    private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Sqlite database, int connections, Duration patience) {
        this.database = database;
        this.connections = connections;
        this.patience = patience;
        this.free = new Semaphore(connections, true);
    }

    @Override
    public <R> R read(Function<Handle, R> work) {
        await();
        try {
            return lend(work);
        } catch (JdbiException e) {
            throw database.failure(e);
        } finally {
            free.release();
        }
    }

    @Override
    public <R> R readAtOnce(Function<Handle, R> work) {
        return read(handle -> {
            KeptStatements.execute(handle, Sqlite.BEGIN_READING);
            R result = work.apply(handle);
            KeptStatements.execute(handle, "COMMIT");
            return result;
        });
    }

    @Override
    public void close() {
        closed = true;
        free.acquireUninterruptibly(connections);
        try {
            for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
                database.discard(handle);
            }
        } finally {
            free.release(connections);
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw database.busy("read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw database.refused("was not read, for the thread was interrupted");
        }
    }

    private <R> R lend(Function<Handle, R> work) {
        if (closed) {
            throw database.closed();
        }
        Handle known = idle.poll();
        Handle handle = known == null ? database.openReader() : known;
        boolean sound = false;
        try {
            R result = Database.declared(() -> work.apply(handle));
            sound = true;
            return result;
        } finally {
            if (sound) {
                idle.push(handle);
            } else {
                database.discard(handle);
            }
        }
    }
}
