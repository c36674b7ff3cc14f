package io.leadwright.profile.form;

/**
 * How many people work at a company.
 *
 * @param from the least it can be
 * @param to the most it can be; {@link #OPEN} if nobody says
 */
public record CompanySize(int from, int to) {

    /** The end of a band that has none. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Checks the order; throws {@link IllegalArgumentException}. */
    public CompanySize {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "size: must be from 0 or more up to as much or more, is " + from + "-" + to);
        }
    }

    /** Whether it has no end: {@code 1000+}. */
    public boolean isOpen() {
        return to == OPEN;
    }

    /** Whether whoever says the other size says this one too, more exactly. */
    boolean holds(CompanySize other) {
        return from <= other.from && other.to <= to;
    }

    /** As the API writes it: {@code 100-500}, {@code 1000+}, or the number alone. */
    @Override
    public String toString() {
        if (isOpen()) {
            return from + "+";
        }
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
