package io.leadwright.credit;

/**
 * The name of a hold within its account.
 *
 * @param number counts the account's holds from 1
 */
public record HoldId(long number) implements Comparable<HoldId> {

    /** Checks the number; throws {@link IllegalArgumentException}. */
    public HoldId {
        if (number < 1) {
            throw new IllegalArgumentException("hold: its number must be at least 1, is " + number);
        }
    }

    @Override
    public int compareTo(HoldId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
