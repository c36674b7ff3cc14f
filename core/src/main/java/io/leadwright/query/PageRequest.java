package io.leadwright.query;

/**
 * Which page of an answer, how long, and how far to count.
 *
 * @param start where the page begins
 * @param limit how many leads at the most, 1 to 1,000
 * @param total how far to count; up to 10,000 unless said otherwise
 */
public record PageRequest(Start start, int limit, Total total) {

    /** The longest page. */
    public static final int LIMIT_MAX = 1_000;

    private static final Total TOTAL_DEFAULT = Total.upTo(10_000);

    /** Where a page begins. */
    public sealed interface Start {

        /** At a page's number, counted from 1: right for people who leaf, but leads that come and go shift it. */
        record Numbered(long number) implements Start {
            /** Throws {@link IllegalArgumentException} if less than 1 or too large to multiply. */
            public Numbered {
                if (number < 1 || number > Long.MAX_VALUE / LIMIT_MAX) {
                    throw new IllegalArgumentException("page: must be at least 1, is " + number);
                }
            }
        }

        /** Behind a place. */
        record After(Cursor cursor) implements Start {}

        /** In front of a place: the leads nearest to it, in the query's order. */
        record Before(Cursor cursor) implements Start {}
    }

    /** Throws {@link IllegalArgumentException} if the limit is out of its range. */
    public PageRequest {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit: must be between 1 and " + LIMIT_MAX + ", is " + limit);
        }
    }

    /** The first page. */
    public static PageRequest first(int limit) {
        return number(1, limit);
    }

    /** The page of this number, counted from 1. */
    public static PageRequest number(long number, int limit) {
        return new PageRequest(new Start.Numbered(number), limit, TOTAL_DEFAULT);
    }

    /** The page behind a place. */
    public static PageRequest after(Cursor cursor, int limit) {
        return new PageRequest(new Start.After(cursor), limit, TOTAL_DEFAULT);
    }

    /** The page in front of a place. */
    public static PageRequest before(Cursor cursor, int limit) {
        return new PageRequest(new Start.Before(cursor), limit, TOTAL_DEFAULT);
    }

    /** The same page, counted so far. */
    public PageRequest total(Total howFar) {
        return new PageRequest(start, limit, howFar);
    }

    /** How many leads stand before this page, if it has a number; else 0. */
    public long offset() {
        return start instanceof Start.Numbered page ? (page.number() - 1) * limit : 0;
    }

    PageRequest startingAt(Start other) {
        return new PageRequest(other, limit, total);
    }
}
