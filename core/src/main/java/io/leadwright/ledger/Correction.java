package io.leadwright.ledger;

import io.leadwright.credit.Credits;

/**
 * What sets the books right by hand.
 *
 * @param direction whether the account gains or loses
 * @param amount how much
 */
public record Correction(Direction direction, Credits amount) {

    /** Checks the amount; throws {@link IllegalArgumentException}. */
    public Correction {
        if (amount.isZero()) {
            throw new IllegalArgumentException("correction: must be more than nothing");
        }
    }

    /** Whether an account gains or loses. */
    public enum Direction {
        /** Credits come in, as by a grant for ever. */
        GIVE,
        /** Free credits are taken back, from the grants that would pay next. */
        TAKE
    }
}
