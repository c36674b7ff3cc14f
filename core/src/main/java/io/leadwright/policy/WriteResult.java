package io.leadwright.policy;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.LeadPatch;
import io.leadwright.policy.WriteDecision.Outcome;
import java.util.List;

/**
 * What a profile does to a lead, and why.
 *
 * @param patch what is written, if the lead still has the version it had
 * @param decisions what was made of each found value, in the order of the lead's fields
 */
public record WriteResult(LeadPatch patch, List<WriteDecision> decisions) {

    /** Copies the decisions. */
    public WriteResult {
        decisions = ImmutableList.copyOf(decisions);
    }

    /** Whether the patch changes nothing. */
    public boolean isEmpty() {
        return written().isEmpty();
    }

    /** The values that are in the patch. */
    public List<WriteDecision> written() {
        return with(Outcome.WRITTEN);
    }

    /** The values that somebody is to decide on. */
    public List<WriteDecision> suggestions() {
        return with(Outcome.SUGGESTED);
    }

    private List<WriteDecision> with(Outcome outcome) {
        return decisions.stream()
                .filter(decision -> decision.outcome() == outcome)
                .toList();
    }
}
