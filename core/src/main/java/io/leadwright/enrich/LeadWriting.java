package io.leadwright.enrich;

import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Rewrite;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.policy.WriteDecision;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteResult;
import io.leadwright.policy.WriteRule;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.StorageTransaction;
import io.leadwright.profile.Profile;
import io.leadwright.query.Facts;
import io.leadwright.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes to leads what was found of them, as far as a policy lets it. */
final class LeadWriting {

    private static final Author AUTHOR = Author.machine("leadwright enrichment");

    private final StorageTransaction transaction;
    private final WritePolicy policy;
    private final @Nullable RunId run;
    private final Stamp stamp;

    /** Keeps what it does for this run, if there is one, so that it can be undone. */
    LeadWriting(StorageTransaction transaction, WritePolicy policy, @Nullable RunId run, Instant now) {
        this.transaction = transaction;
        this.policy = policy;
        this.run = run;
        this.stamp = new Stamp(AUTHOR, now);
    }

    /**
     * What became of a lead.
     *
     * @param position with the lead as it is now
     * @param decisions what was decided of each field
     */
    record Written(Position position, List<WriteDecision> decisions) {}

    /** A lead as it is stored now. */
    Optional<Lead> lead(LeadId id) {
        return transaction.leads(stamp).get(id);
    }

    /** The lead as it is stored now is what counts; nothing is written to one that has been deleted, or was none. */
    Written write(Position position, Profile profile) {
        Optional<LeadId> id = position.storedLead().map(Lead::id);
        if (id.isEmpty()) {
            return new Written(position, List.of());
        }
        LeadTransaction leads = transaction.leads(stamp);
        return leads.get(id.get())
                .map(lead -> write(leads, position.with(lead), profile, policy))
                .orElseGet(() -> new Written(position, List.of()));
    }

    /** Keeps what is believed of a lead for it to be found by; nothing of one that has been deleted, or was none. */
    void describe(Written written, Facts facts) {
        written.position()
                .storedLead()
                .ifPresent(lead -> transaction.leads(stamp).describe(lead.id(), facts));
    }

    /** A key that another lead has is left out. */
    private Written write(LeadTransaction leads, Position position, Profile profile, WritePolicy allowed) {
        Lead lead = position.leadOrThrow();
        WriteResult result = allowed.apply(profile, lead);
        Lead next = result.patch().onto(lead, stamp.at()).writtenBy(stamp.author(), lead);
        if (next.version() == lead.version()) {
            return new Written(position, result.decisions());
        }
        if (leads.replace(next) instanceof ReplaceResult.Duplicate other) {
            TextField key = other.key() == LeadField.EMAIL ? TextField.EMAIL : TextField.LINKEDIN_URL;
            return write(leads, position, profile, allowed.rule(key, WriteRule.NEVER));
        }
        keep(new Rewrite(lead, next));
        return new Written(position.with(next), result.decisions());
    }

    /** What a run does can be undone; while it is, it does nothing more. */
    private void keep(Rewrite rewrite) {
        if (run != null && !transaction.runs().keep(run, rewrite)) {
            throw new RunTakenBack(run);
        }
    }
}
