package io.leadwright.enrich;

import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.policy.WriteDecision;
import io.leadwright.policy.WriteDecision.Outcome;
import io.leadwright.policy.WritePolicy;
import io.leadwright.port.StorageTransaction;
import io.leadwright.profile.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what is known of some leads to them, within one transaction: what counts is the leads as they are there. */
final class LeadRewriting {

    /** What is written says more of who is meant, so that more may follow, but not for ever. */
    private static final int PASSES_MAX = 4;

    private final StorageTransaction transaction;
    private final Sights sights;
    private final LeadWriting writing;
    private final Set<LeadId> changed = new HashSet<>();
    private final Map<Dossier, Set<PersonKey>> newKeys = new HashMap<>();
    private long fields;

    LeadRewriting(StorageTransaction transaction, Sights sights, WritePolicy policy, Instant now) {
        this.transaction = transaction;
        this.sights = sights;
        this.writing = new LeadWriting(transaction, policy, null, now);
    }

    /** Until there is nothing more to write: once more, and nothing would change. */
    void rewrite(List<LeadId> ids) {
        List<LeadId> left = ids;
        for (int pass = 0; pass < PASSES_MAX && !left.isEmpty(); pass++) {
            List<Lead> leads =
                    left.stream().map(writing::lead).flatMap(Optional::stream).toList();
            left = sights.open(KnownLead.of(leads, transaction.claims(), sights), this::listed).stream()
                    .filter(lead -> sights.mayWrite(lead.known()))
                    .filter(this::rewrite)
                    .map(lead -> lead.lead().id())
                    .toList();
        }
    }

    private Set<Mark> listed(Set<Mark> marks) {
        return transaction.suppressions().among(marks).stream()
                .map(Suppression::mark)
                .collect(Collectors.toSet());
    }

    /** Whether it has changed. */
    private boolean rewrite(KnownLead lead) {
        LeadWriting.Written written =
                writing.write(Position.of(0, lead.lead()), lead.known().profile());
        Lead now = written.position().leadOrThrow();
        writing.describe(written, ProfileFacts.of(lead.known().profile()));
        if (now.version() == lead.lead().version()) {
            return false;
        }
        changed.add(now.id());
        fields += written.decisions().stream()
                .map(WriteDecision::outcome)
                .filter(outcome -> outcome == Outcome.WRITTEN)
                .count();
        link(lead, now);
        return true;
    }

    /** Whoever asks for the lead by what is written to it now finds what was paid for. */
    private void link(KnownLead before, Lead now) {
        Set<PersonKey> keys = Person.of(Subject.of(now)).map(Person::keys).orElse(Set.of());
        Set<PersonKey> more = Set.copyOf(
                Sets.difference(keys, before.known().dossier().person().keys()));
        if (!more.isEmpty()) {
            Dossier dossier = transaction.claims().update(List.of(before.person()), view -> {
                Dossier kept = view.dossiers().get(0);
                return Filing.of(kept, List.of(kept.knownBy(more)));
            });
            newKeys.put(dossier, more);
        }
    }

    /** Tells, when all is written, of keys that lead to somebody else. */
    void tell(Clashes clashes) {
        newKeys.forEach(clashes::tell);
    }

    Remerged remerged() {
        return new Remerged(0, 0, changed.size(), fields);
    }
}
