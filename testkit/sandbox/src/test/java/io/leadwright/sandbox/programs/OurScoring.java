package io.leadwright.sandbox.programs;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadStatus;

/** How good a lead is, by somebody else's rules. */
final class OurScoring {

    private OurScoring() {}

    static int points(Lead lead) {
        int points = lead.title() != null && lead.title().contains("VP") ? 10 : 0;
        return points + (lead.status() == LeadStatus.REPLIED ? 10 : 0);
    }
}
