package io.leadwright.http.api;

import java.util.concurrent.Semaphore;

/**
 * How many bytes of bodies may be in memory at once, over all requests: each takes what it needs as it comes in, so that many
 * good requests are told to come again rather than fill the heap, and who sends slowly holds little. Thread-safe; nobody
 * waits.
 */
final class BodyBudget {

    private final Semaphore left;

    private BodyBudget(int bytes) {
        this.left = new Semaphore(bytes);
    }

    static BodyBudget of(int bytes) {
        return new BodyBudget(bytes);
    }

    /** How many bytes nobody has. */
    int left() {
        return left.availablePermits();
    }

    /** What one body has of it: nothing yet. */
    Share share() {
        return new Share();
    }

    /** What one body has of it. */
    final class Share implements AutoCloseable {
        private int bytes;
        private boolean isClosed;

        private Share() {}

        /** Takes this many bytes more; false if there are not so many, or all was given back. */
        synchronized boolean grow(int more) {
            boolean grows = !isClosed && left.tryAcquire(more);
            bytes += grows ? more : 0;
            return grows;
        }

        /** Gives all back, once. */
        @Override
        public synchronized void close() {
            isClosed = true;
            left.release(bytes);
            bytes = 0;
        }
    }
}
