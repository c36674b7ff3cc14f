package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The calls that are under way on a storage: closing waits for them, and a write has no other within it. Thread-safe. */
final class OpenCalls {

    private final Supplier<StorageException> closing;

    /** Shared by the calls; closing has it alone. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Calls after the end are thrown what this makes. */
    OpenCalls(Supplier<StorageException> closing) {
        this.closing = closing;
    }

    <R> R call(Supplier<R> call) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw closing.get();
            }
            return call.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Throws {@link IllegalStateException} if called by a write. */
    <R> R write(Supplier<R> write) {
        Thread caller = Thread.currentThread();
        if (!writing.add(caller)) {
            throw nested();
        }
        try {
            return call(write);
        } finally {
            writing.remove(caller);
        }
    }

    /** Throws {@link IllegalStateException} if called by a call, which it would wait for. */
    void close() {
        if (lock.getReadHoldCount() > 0) {
            throw nested();
        }
        lock.writeLock().lock();
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static IllegalStateException nested() {
        return new IllegalStateException("a write must not write or close by itself, it has a connection");
    }
}
