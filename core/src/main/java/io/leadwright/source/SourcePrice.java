package io.leadwright.source;

import io.leadwright.credit.Cost;

/**
 * What a source charges for one question.
 *
 * @param call for asking, whatever comes of it
 * @param match the most that is added if something is found
 */
public record SourcePrice(Cost call, Cost match) {

    /** Nothing. */
    public static final SourcePrice FREE = new SourcePrice(Cost.NOTHING, Cost.NOTHING);

    /** Charged only if something is found, and at most so much. */
    public static SourcePrice perMatch(Cost cost) {
        return new SourcePrice(Cost.NOTHING, cost);
    }

    /** Charged for asking, found or not. */
    public static SourcePrice perCall(Cost cost) {
        return new SourcePrice(cost, Cost.NOTHING);
    }

    /** Throws {@link IllegalArgumentException} if both are something, of different units. */
    public SourcePrice {
        call.plus(match);
    }

    /** The most that one question can cost. */
    public Cost worst() {
        return call.plus(match);
    }
}
