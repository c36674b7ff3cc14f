package io.leadwright.jdbi;

import org.jspecify.annotations.Nullable;

/**
 * The writes that wait to be committed, the oldest first. Thread-safe.
 *
 * <p>It has all its room from the start and calls nothing while it changes, so that a thread without stack or memory
 * leaves it as it was.
 */
final class WriteQueue {

    private final @Nullable PendingWrite<?>[] ring;
    private int first;
    private int size;
    private boolean closed;

    WriteQueue(int most) {
        ring = new PendingWrite<?>[most];
    }

    /** What became of a write that was offered. */
    enum Offer {
        TAKEN,
        FULL,
        CLOSED
    }

    synchronized Offer offer(PendingWrite<?> write) {
        if (closed) {
            return Offer.CLOSED;
        } else if (size == ring.length) {
            return Offer.FULL;
        }
        ring[(first + size) % ring.length] = write;
        size++;
        return Offer.TAKEN;
    }

    /** The oldest; null if none waits. */
    synchronized @Nullable PendingWrite<?> peek() {
        return ring[first];
    }

    /** Takes the oldest out, for a batch; null if none waits. */
    synchronized @Nullable PendingWrite<?> poll() {
        PendingWrite<?> oldest = ring[first];
        if (oldest != null) {
            oldest.state = PendingWrite.State.TAKEN;
            ring[first] = null;
            first = (first + 1) % ring.length;
            size--;
        }
        return oldest;
    }

    synchronized int size() {
        return size;
    }

    /** Nothing more is taken in; what is in it stays. */
    synchronized void close() {
        closed = true;
    }
}
