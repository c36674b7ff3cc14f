package io.leadwright.query;

import io.leadwright.lead.LeadStatus;
import java.util.Locale;

/** How far a lead has come at the least: who is at a stage has been at those before, were it for no time. */
public enum FunnelStage {
    /** It came into the book. */
    CREATED,
    /** It was contacted. */
    CONTACTED,
    /** It replied. */
    REPLIED,
    /** It became a customer. */
    CONVERTED;

    /** The stage that a status shows: a cold lead is known to have been created, and no more. */
    public static FunnelStage of(LeadStatus status) {
        return switch (status) {
            case NEW, COLD -> CREATED;
            case CONTACTED -> CONTACTED;
            case REPLIED -> REPLIED;
            case CONVERTED -> CONVERTED;
        };
    }

    /** In lower case, as the API writes a status. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
