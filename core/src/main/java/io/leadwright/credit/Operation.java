package io.leadwright.credit;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.StoredText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request under an idempotency key: in flight, by whoever has its lease, or completed, with the answer to give again. A
 * request that was refused is no operation: its key is free.
 *
 * @param key its name
 * @param fingerprint what was asked for: a hash of the canonical request, 1 to 100 characters
 * @param lease who works on it
 * @param holds what is set aside for it, one hold a lead
 * @param end how it ended; empty while it is in flight
 */
public record Operation(OperationKey key, String fingerprint, Lease lease, List<HoldId> holds, Optional<End> end)
        implements LedgerWrite {

    private static final int FINGERPRINT_LENGTH_MAX = 100;

    /** Copies the holds; throws {@link IllegalArgumentException} if the fingerprint is not such. */
    public Operation {
        holds = ImmutableList.copyOf(holds);
        checkFingerprint(fingerprint);
    }

    /** Throws {@link IllegalArgumentException} if no operation has such a fingerprint. */
    public static void checkFingerprint(String fingerprint) {
        if (StoredText.check("fingerprint", fingerprint, FINGERPRINT_LENGTH_MAX).isEmpty()) {
            throw new IllegalArgumentException("fingerprint: must not be empty");
        }
    }

    /**
     * How it ended.
     *
     * @param at when
     * @param answer what to answer again, at most 16 Mi characters; empty once that has been forgotten
     */
    public record End(Instant at, Optional<String> answer) {

        private static final int ANSWER_LENGTH_MAX = 16 * 1024 * 1024;

        /** Checks that the answer can be kept; throws {@link IllegalArgumentException}. */
        public End {
            answer.ifPresent(text -> StoredText.check("answer", text, ANSWER_LENGTH_MAX));
        }

        /** Without the answer, which has leads in it. */
        @Override
        public String toString() {
            return "End[" + at + "]";
        }
    }

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
         * @param answer as it was; empty if it has been forgotten
         */
        record Replayed(Optional<String> answer) implements Known {

            /** Without the answer, which has leads in it. */
            @Override
            public String toString() {
                return "Replayed";
            }
        }

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
        } else if (end.isPresent()) {
            return new Known.Replayed(end.get().answer());
        } else if (!lease.isOver(now)) {
            return new Known.InProgress(lease.until());
        }
        return new Known.TakenOver(leased(lease.takenOver(leaseUntil)));
    }

    /** Whether whoever has this fence may go on with it. */
    public boolean isInFlight(long fence) {
        return end.isEmpty() && fence == lease.fence();
    }

    /** The same, under another lease. */
    public Operation leased(Lease newLease) {
        return new Operation(key, fingerprint, newLease, holds, end);
    }

    /** The same, with other holds. */
    public Operation holding(List<HoldId> newHolds) {
        return new Operation(key, fingerprint, lease, newHolds, end);
    }

    /** Completed with this answer. */
    public Operation completed(Instant at, Optional<String> answer) {
        return new Operation(key, fingerprint, lease, holds, Optional.of(new End(at, answer)));
    }

    /** The same, once its answer has been forgotten; itself if there is none. */
    public Operation withoutAnswer() {
        return end.flatMap(End::answer).isEmpty() ? this : completed(end.get().at(), Optional.empty());
    }

    /** Without the answer, which has leads in it. */
    @Override
    public String toString() {
        return "Operation[" + key.kind() + ", " + lease + ", holds " + holds + (end.isPresent() ? ", ended" : "") + "]";
    }
}
