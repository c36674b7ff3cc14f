package io.leadwright.score;

import org.jspecify.annotations.Nullable;

/**
 * Points for a number between two ends, both included.
 *
 * @param from null if there is no least
 * @param to null if there is no most
 */
public record PointRange(@Nullable Integer from, @Nullable Integer to, int points) {

    /** Checks the ends and the points; throws {@link IllegalArgumentException}. */
    public PointRange {
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("range: from must not be above to, is " + from + " to " + to);
        }
        Bounds.checkPoints("range", points);
    }

    boolean holds(int number) {
        return (from == null || from <= number) && (to == null || number <= to);
    }
}
