package io.leadwright.credit;

/**
 * The name of a grant within its account: the number of the entry by which it came in.
 *
 * @param number counts from 1
 */
public record GrantId(long number) implements Comparable<GrantId> {

    /** Checks the number; throws {@link IllegalArgumentException}. */
    public GrantId {
        if (number < 1) {
            throw new IllegalArgumentException("grant: its number must be at least 1, is " + number);
        }
    }

    @Override
    public int compareTo(GrantId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
