package io.leadwright.run;

import io.leadwright.lead.LeadId;

/**
 * A lead that a run did not enrich, or, once that was undone, did not wholly restore.
 *
 * @param lead which
 * @param code why, 1 to 40 characters
 */
public record SkippedLead(LeadId lead, String code) {

    /** Throws {@link IllegalArgumentException} if the reason is not such. */
    public SkippedLead {
        RunTally.checkCode(code);
    }
}
