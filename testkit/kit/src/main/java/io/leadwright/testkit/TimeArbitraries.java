package io.leadwright.testkit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Times from a small pool: the same moment, its neighbours, and the ends of what can be stored. */
final class TimeArbitraries {

    private static final List<Instant> USUAL = Stream.of(
                    "2024-01-19T15:30:00Z",
                    "2024-01-20T15:29:59.999999Z",
                    "2024-01-20T15:30:00Z",
                    "2024-01-20T15:30:00.000001Z",
                    "2024-01-20T15:30:01Z",
                    "2024-02-29T00:00:00.5Z")
            .map(Instant::parse)
            .toList();

    private static final List<Instant> EXTREME = Stream.of(
                    "0000-01-01T00:00:00Z",
                    "1969-12-31T23:59:59.999999Z",
                    "1970-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999Z")
            .map(Instant::parse)
            .toList();

    private TimeArbitraries() {}

    /** Times that leads have. */
    static Arbitrary<Instant> times() {
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(USUAL)), Tuple.of(1, Arbitraries.of(EXTREME)));
    }

    /** Times that conditions compare with, which may be between two microseconds. */
    static Arbitrary<Instant> bounds() {
        return Arbitraries.frequencyOf(Tuple.of(6, times()), Tuple.of(1, times().map(time -> time.plusNanos(1))));
    }
}
