package io.leadwright.jdbi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are stored: microseconds since 1970, in UTC. */
final class Micros {

    /** Far outside of the years a lead can have, and far inside of those a long can count. */
    private static final Instant EARLIEST = Instant.EPOCH.minus(100_000_000, ChronoUnit.DAYS);

    private static final Instant LATEST = Instant.EPOCH.plus(100_000_000, ChronoUnit.DAYS);

    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS = 1_000;

    private Micros() {}

    /** The microseconds of a time, rounded down; a time no lead can have becomes another such time on the same side. */
    static long of(Instant at) {
        Instant bounded = at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
        return bounded.getEpochSecond() * PER_SECOND + bounded.getNano() / NANOS;
    }

    /** The microseconds of a time, rounded up: what is stored is before the time if it is below these. */
    static long ceiling(Instant at) {
        return at.equals(at.truncatedTo(ChronoUnit.MICROS)) ? of(at) : of(at) + 1;
    }

    /** The time of these microseconds. */
    static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }
}
