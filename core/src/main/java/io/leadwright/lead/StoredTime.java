package io.leadwright.lead;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** What time every store can keep and give back unchanged: of the years 0000 to 9999, to the microsecond. */
public final class StoredTime {

    private static final Instant MIN = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int NANOS_PER_MICRO = 1_000;

    private StoredTime() {}

    /** The time, cut to the microsecond; throws {@link IllegalArgumentException} if it is outside those years. */
    public static Instant check(Instant at) {
        if (at.isBefore(MIN) || !at.isBefore(END)) {
            throw new IllegalArgumentException("time: must be in the years 0000 to 9999");
        }
        // what was stored has no less
        return at.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MICRO == 0 ? at : at.truncatedTo(ChronoUnit.MICROS);
    }
}
