package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Reads a replica where what it shows is no older than it may be; else the primary, also within a transaction of the host, and
 * when the replica fails or breaks a read off. Thread-safe.
 */
final class LateReads implements Reads {

    private final Replica replica;
    private final Connections primary;
    private final Duration age;

    LateReads(Replica replica, Connections primary, Duration age) {
        this.replica = replica;
        this.primary = primary;
        this.age = age;
    }

    @Override
    public <R> R read(Function<Handle, R> work) {
        return onReplica(work).orElseGet(() -> new Answer<>(primary.reads().read(work))).value;
    }

    @Override
    public <R> R readAtOnce(Function<Handle, R> work) {
        return onReplica(work).orElseGet(() -> new Answer<>(primary.reads().readAtOnce(work))).value;
    }

    private <R> Optional<Answer<R>> onReplica(Function<Handle, R> work) {
        if (primary.isInHosts()) {
            return Optional.empty();
        }
        try {
            return replica.readIfWithin(age, handle -> new Answer<>(work.apply(handle)));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    /** Both are their owner's to close. */
    @Override
    public void close() {}

    private record Answer<R>(R value) {}
}
