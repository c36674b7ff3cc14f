package io.leadwright.credit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request under an idempotency key: in flight, by whoever has its lease, or completed, with the answer to give again. A
 * request that was refused is no operation: its key is free.
 *
 * @param fingerprint SHA-256 of the canonical request, in hexadecimal
 * @param lease who works on it
 * @param answer what to answer again; null while it is in flight
 */
public record Operation(
        String fingerprint, Lease lease, @Nullable String answer) {

    /** What to do with a request whose key is known. */
    public sealed interface Known {

        /**
         * Whoever worked on it is gone: go on with it.
         *
         * @param operation with the next fence
         */
        record TakenOver(Operation operation) implements Known {}

        /**
         * It is done: answer the same again.
         *
         * @param answer as it was
         */
        record Replayed(String answer) implements Known {}

        /**
         * Somebody works on it.
         *
         * @param retryAt when to ask again
         */
        record InProgress(Instant retryAt) implements Known {}

        /** The key was given to another request. */
        record KeyReused() implements Known {}
    }

    /** What to do with a request under this operation's key. */
    public Known meets(String otherFingerprint, Instant now, Instant leaseUntil) {
        if (!fingerprint.equals(otherFingerprint)) {
            return new Known.KeyReused();
        } else if (answer != null) {
            return new Known.Replayed(answer);
        } else if (!lease.isOver(now)) {
            return new Known.InProgress(lease.until());
        }
        return new Known.TakenOver(new Operation(fingerprint, lease.takenOver(leaseUntil), null));
    }

    /** Completed with this answer; empty if somebody else has taken it over, or it was completed before. */
    public Optional<Operation> completed(String itsAnswer, long fence) {
        return answer == null && fence == lease.fence()
                ? Optional.of(new Operation(fingerprint, lease, itsAnswer))
                : Optional.empty();
    }
}
