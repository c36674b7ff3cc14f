package io.leadwright.lead;

import java.time.Instant;

/**
 * Who writes, and when: what stands beside every change.
 *
 * @param author who
 * @param at when, cut to microseconds
 */
public record Stamp(Author author, Instant at) {

    /** Cuts the time; throws {@link IllegalArgumentException} if no lead can have it. */
    public Stamp {
        at = StoredTime.check(at);
    }
}
