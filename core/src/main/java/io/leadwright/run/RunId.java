package io.leadwright.run;

import com.google.common.base.CharMatcher;

/**
 * The name of one run within its account.
 *
 * @param value 1 to 64 letters and digits of ASCII, {@code -} and {@code _}
 */
public record RunId(String value) {

    private static final int LENGTH_MAX = 64;

    private static final CharMatcher ALLOWED = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("-_"));

    /** Checks the value; throws {@link IllegalArgumentException} if it is not such. */
    public RunId {
        if (value.isEmpty() || value.length() > LENGTH_MAX || !ALLOWED.matchesAllOf(value)) {
            throw new IllegalArgumentException("run: must be 1 to " + LENGTH_MAX + " letters, digits, - and _");
        }
    }

    /** The id with this text. */
    public static RunId of(String value) {
        return new RunId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
