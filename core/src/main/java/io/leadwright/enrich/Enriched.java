package io.leadwright.enrich;

import io.leadwright.credit.Credits;
import io.leadwright.lead.Lead;
import io.leadwright.policy.WriteDecision;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who was enriched. Immutable and thread-safe. */
public final class Enriched {

    private final Position position;
    private final Set<ProfileField<?>> wanted;
    private final Findings findings;
    private final List<WriteDecision> decisions;

    Enriched(Position position, Set<ProfileField<?>> wanted, Findings findings, List<WriteDecision> decisions) {
        this.position = position;
        this.wanted = wanted;
        this.findings = findings;
        this.decisions = List.copyOf(decisions);
    }

    /** The place in the request, from 0. */
    public int index() {
        return position.index();
    }

    /** Who was meant, as the request said. */
    public Subject subject() {
        return position.subject();
    }

    /** The lead as it is now; throws {@link IllegalStateException} if it is no lead. */
    public Lead lead() {
        return position.leadOrThrow();
    }

    /** The lead as it is now, if it is one. */
    public Optional<Lead> storedLead() {
        return position.storedLead();
    }

    /** What is believed of them, of the fields that were wanted. */
    public Profile profile() {
        return findings.profile();
    }

    /** How probable it is that a value, picked at random, is right of the person who was meant. */
    public double confidence() {
        return profile().confidence().probability();
    }

    /** What share of the fields that were wanted is there, from 0 to 1. */
    public double completeness() {
        return profile().completeness(wanted);
    }

    /** Who said at least one of the values, in the order in which they are asked. */
    public List<SourceId> sources() {
        return findings.sources();
    }

    /** What the customer is charged for it; of a person named more than once, at the first place. */
    public Credits charged() {
        return findings.charged();
    }

    /** Who was tried. */
    public List<Attempt> attempts() {
        return findings.attempts();
    }

    /** What was decided of each field of the lead: written, or why not. None if it is no lead. */
    public List<WriteDecision> decisions() {
        return decisions;
    }

    /** The place and the sources: the rest is a person's. */
    @Override
    public String toString() {
        return "Enriched[" + index() + " by " + sources() + "]";
    }
}
