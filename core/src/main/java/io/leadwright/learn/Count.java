package io.leadwright.learn;

/**
 * How often something was so, of how often it could have been.
 *
 * @param hits how often it was
 * @param trials how often it could have been
 */
public record Count(long hits, long trials) {

    static final Count NONE = new Count(0, 0);

    /** Checks the numbers; throws {@link IllegalArgumentException}. */
    public Count {
        if (hits < 0 || trials < hits) {
            throw new IllegalArgumentException("count: is " + hits + " of " + trials);
        }
    }

    /** Both together. */
    public Count plus(Count other) {
        return new Count(Math.addExact(hits, other.hits), Math.addExact(trials, other.trials));
    }

    static Count of(boolean hit) {
        return new Count(hit ? 1 : 0, 1);
    }
}
