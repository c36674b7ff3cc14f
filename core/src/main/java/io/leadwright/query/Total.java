package io.leadwright.query;

/**
 * How far to count the leads that match.
 *
 * @param upTo stop counting beyond this many; 0 counts nothing, {@link Long#MAX_VALUE} everything
 */
public record Total(long upTo) {

    private static final Total EXACT = new Total(Long.MAX_VALUE);
    private static final Total NONE = new Total(0);

    /** Throws {@link IllegalArgumentException} if negative. */
    public Total {
        if (upTo < 0) {
            throw new IllegalArgumentException("total: must not be negative, is " + upTo);
        }
    }

    /** All of them, however many. */
    public static Total exact() {
        return EXACT;
    }

    /** Do not count. */
    public static Total none() {
        return NONE;
    }

    /** Exactly if there are at most so many; else only that there are more. */
    public static Total upTo(long most) {
        return new Total(most);
    }

    /** Whether nothing is counted. */
    public boolean isNone() {
        return upTo == 0;
    }

    /** The answer, when so many were counted before stopping, at most one more than {@link #upTo}. */
    public Count counted(long seen) {
        return seen > upTo ? new Count(upTo, false) : new Count(seen, !isNone());
    }
}
