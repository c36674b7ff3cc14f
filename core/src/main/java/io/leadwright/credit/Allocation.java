package io.leadwright.credit;

/**
 * A part of a hold that one grant pays for.
 *
 * @param grant which grant
 * @param amount how much of it, not nothing
 */
public record Allocation(GrantId grant, Credits amount) {

    /** Checks the amount; throws {@link IllegalArgumentException}. */
    public Allocation {
        if (amount.isZero()) {
            throw new IllegalArgumentException("allocation of grant " + grant + ": must not be nothing");
        }
    }
}
