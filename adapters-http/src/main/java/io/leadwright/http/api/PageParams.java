package io.leadwright.http.api;

import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.query.Cursor;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which page is asked for, how long, and how far to count. */
final class PageParams {

    /** The parameters that exclude each other. */
    static final String PAGE = "page";

    static final String CURSOR = "cursor";

    private static final String LIMIT = "limit";
    private static final String TOTAL = "total";
    private static final String EXACT = "exact";
    private static final String NONE = "none";
    private static final long LIMIT_DEFAULT = 10;
    private static final long LIMIT_MAX = 100;
    /** The largest whole number that every JSON reader keeps exactly. */
    private static final long PAGE_MAX = 9_007_199_254_740_991L;

    private static final long TOTAL_MAX = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,15}");

    private PageParams() {}

    /** The parameters as clients are told of them. */
    static List<Parameter> described() {
        return List.of(
                Parameter.query(PAGE, whole(PAGE_MAX).with("default", 1), "Which page"),
                describedLimit("leads"),
                Parameter.query(
                        TOTAL,
                        Schema.anyOf(Schema.words(List.of(EXACT, NONE)), whole(TOTAL_MAX)),
                        "How far to count; where that is not to the end, there is no total"),
                Parameter.query(
                        CURSOR, Schema.text(), "* for the first page, then nextCursor of the last one; without page"));
    }

    /** How many of these a page has, as clients are told of it. */
    static Parameter describedLimit(String what) {
        Schema limit = whole(LIMIT_MAX).with("default", LIMIT_DEFAULT);
        return Parameter.query(LIMIT, limit, "How many " + what + " a page has");
    }

    /** A whole number from 1. */
    static Schema whole(long most) {
        return Schema.count().with("minimum", 1).with("maximum", most);
    }

    static PageRequest read(Params params) {
        long page = number(params, PAGE, PAGE_MAX).orElse(1L);
        int limit = limit(params);
        Total total = total(params);
        return params.one(CURSOR)
                .filter(text -> !text.equals("*"))
                .flatMap(text -> params.made(CURSOR, text, Cursor::parse))
                .map(cursor -> PageRequest.after(cursor, limit))
                .orElse(PageRequest.number(page, limit))
                .total(total);
    }

    /** How many a page has. */
    static int limit(Params params) {
        return Math.toIntExact(number(params, LIMIT, LIMIT_MAX).orElse(LIMIT_DEFAULT));
    }

    private static Total total(Params params) {
        Optional<String> value = params.one(TOTAL);
        if (value.isEmpty() || value.get().equals(EXACT)) {
            return Total.exact();
        } else if (value.get().equals(NONE)) {
            return Total.none();
        }
        Optional<Long> most = number(value.get(), TOTAL_MAX);
        if (most.isEmpty()) {
            params.refuse(TOTAL, "Must be exact, none or between 1 and " + TOTAL_MAX);
        }
        return Total.upTo(most.orElse(1L));
    }

    /** A whole number from 1 to the most; empty, and refused, if it is another. */
    static Optional<Long> number(Params params, String name, long most) {
        Optional<String> value = params.one(name);
        Optional<Long> number = value.flatMap(text -> number(text, most));
        if (value.isPresent() && number.isEmpty()) {
            params.refuse(name, "Must be between 1 and " + most);
        }
        return number;
    }

    /** ASCII digits alone: no sign, no leading zero, no digits of other scripts. */
    private static Optional<Long> number(String text, long most) {
        return Optional.of(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Long::parseLong)
                .filter(number -> number <= most);
    }
}
