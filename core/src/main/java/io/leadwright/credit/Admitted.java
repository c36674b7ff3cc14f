package io.leadwright.credit;

import java.time.Instant;

/**
 * Leads that an {@link AdmissionWindow} let in.
 *
 * @param at when
 * @param leads how many
 */
public record Admitted(Instant at, int leads) implements LedgerWrite {

    /** Checks the number; throws {@link IllegalArgumentException}. */
    public Admitted {
        if (leads < 1) {
            throw new IllegalArgumentException("leads: must be at least 1, are " + leads);
        }
    }
}
