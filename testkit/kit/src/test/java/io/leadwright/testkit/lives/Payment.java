package io.leadwright.testkit.lives;

import java.time.Duration;
import java.time.Instant;

/**
 * What a vendor has billed.
 *
 * @param email about whom
 * @param isLost whether the vendor failed to answer, or whoever asked may have died over it
 */
record Payment(String source, String email, Instant at, boolean isLost) {

    private static final Duration ANSWER_COUNTS = Duration.ofDays(7);
    private static final Duration LOSS_COUNTS = Duration.ofDays(1);

    boolean isForSame(Payment other) {
        return source.equals(other.source) && email.equals(other.email);
    }

    Payment lost() {
        return new Payment(source, email, at, true);
    }

    /** Whether it was paid for again too soon. */
    boolean isRepeatedBy(Payment later) {
        Duration counts = isLost ? LOSS_COUNTS : ANSWER_COUNTS;
        return isForSame(later) && later.at.isBefore(at.plus(counts));
    }

    @Override
    public String toString() {
        return source + " about " + email + " at " + at;
    }
}
