package io.leadwright.sandbox.bench;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a question took each.
 *
 * @param total how many leads there are, says the library
 * @param times by the contenders' names, in their order
 * @param differing whose answer was another one than the library's
 */
record ShapeTimes(Shape shape, long total, Map<String, Timing> times, List<String> differing) {

    ShapeTimes {
        times = ImmutableMap.copyOf(times);
        differing = List.copyOf(differing);
    }

    /** How long it took one of them, if that one had an answer. */
    Optional<Timing> of(String name) {
        return Optional.ofNullable(times.get(name));
    }
}
