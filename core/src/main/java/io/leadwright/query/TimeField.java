package io.leadwright.query;

import io.leadwright.lead.Lead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The three times of a lead. */
public enum TimeField {
    /** When it was added. */
    CREATED_AT,
    /** When it last changed. */
    UPDATED_AT,
    /** When it was last contacted; may be missing. */
    LAST_CONTACTED_AT;

    /** The time of this lead, or null. */
    public @Nullable Instant of(Lead lead) {
        return switch (this) {
            case CREATED_AT -> lead.createdAt();
            case UPDATED_AT -> lead.updatedAt();
            case LAST_CONTACTED_AT -> lead.lastContactedAt();
        };
    }
}
