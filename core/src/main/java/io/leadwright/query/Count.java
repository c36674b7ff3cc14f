package io.leadwright.query;

import java.util.OptionalLong;

/**
 * How many leads match, as far as was asked.
 *
 * @param atLeast there are no fewer
 * @param isExact there are no more either
 */
public record Count(long atLeast, boolean isExact) {

    /** Throws {@link IllegalArgumentException} if negative. */
    public Count {
        if (atLeast < 0) {
            throw new IllegalArgumentException("count: must not be negative, is " + atLeast);
        }
    }

    /** The number, if it is known. */
    public OptionalLong exact() {
        return isExact ? OptionalLong.of(atLeast) : OptionalLong.empty();
    }

    /** {@code 247}, {@code 10000+} or, where nothing was counted, {@code ?}. */
    @Override
    public String toString() {
        return isExact ? String.valueOf(atLeast) : atLeast == 0 ? "?" : atLeast + "+";
    }
}
