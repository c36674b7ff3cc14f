package io.leadwright.credit;

import java.time.Instant;

/**
 * Who works on something, and until when nobody else does.
 *
 * @param fence counts who has taken it over, from 1: only the last one may end it
 * @param until from this time on somebody else may take it over
 */
public record Lease(long fence, Instant until) {

    /** Checks the fence; throws {@link IllegalArgumentException}. */
    public Lease {
        if (fence < 1) {
            throw new IllegalArgumentException("fence: must be at least 1, is " + fence);
        }
    }

    /** Whether its time is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** The same, until another time. */
    public Lease until(Instant time) {
        return new Lease(fence, time);
    }

    /** That of the next who takes it over. */
    public Lease takenOver(Instant newUntil) {
        return new Lease(fence + 1, newUntil);
    }
}
