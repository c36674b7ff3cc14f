package io.leadwright.query;

import io.leadwright.lead.Lead;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The three times of a lead. */
public enum TimeField {
    /** When it was added. */
    CREATED_AT,
    /** When it last changed. */
    UPDATED_AT,
    /** When it was last contacted; may be missing. */
    LAST_CONTACTED_AT;

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** The time of this lead, or null. */
    public @Nullable Instant of(Lead lead) {
        return switch (this) {
            case CREATED_AT -> lead.createdAt();
            case UPDATED_AT -> lead.updatedAt();
            case LAST_CONTACTED_AT -> lead.lastContactedAt();
        };
    }

    /** The bound at the microseconds and in the years that leads have: nothing is between it and the one that was said. */
    static @Nullable Instant roundedUp(@Nullable Instant bound) {
        if (bound == null) {
            return null;
        } else if (bound.isBefore(FIRST)) {
            return FIRST;
        }
        return bound.isBefore(END) ? bound.plusNanos(999).truncatedTo(ChronoUnit.MICROS) : END;
    }
}
