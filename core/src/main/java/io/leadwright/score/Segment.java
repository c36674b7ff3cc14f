package io.leadwright.score;

import io.leadwright.query.Filter;
import java.time.Instant;
import java.util.function.Function;

/**
 * A named group of leads, which may depend on the time.
 *
 * @param name what it is called: of 1 to 100 characters
 * @param meaning which leads are in it at a time; pure
 */
public record Segment(String name, Function<Instant, Filter> meaning) {

    /** Checks the name; throws {@link IllegalArgumentException}. */
    public Segment {
        Bounds.checkName("segment", name);
    }

    /** A group that does not depend on the time. */
    public Segment(String name, Filter filter) {
        this(name, now -> filter);
    }
}
