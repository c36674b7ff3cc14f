package io.leadwright.enrich;

import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Attempt.Outcome;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run came to for one person. Immutable. */
final class Verdict {

    private final Plan plan;
    private final Pursuit pursuit;
    private final Known known;
    private final Optional<FailureCode> failure;
    private final List<LeadWriting.Written> written;

    Verdict(Plan plan, Pursuit pursuit, Known known) {
        this(plan, pursuit, known, List.of());
    }

    private Verdict(Plan plan, Pursuit pursuit, Known known, List<LeadWriting.Written> written) {
        this.plan = plan;
        this.pursuit = pursuit;
        this.known = known;
        this.written = written;
        this.failure = isEnriched() ? Optional.empty() : Optional.of(code());
    }

    Dossier dossier() {
        return known.dossier();
    }

    /** What is handed over that was not before, if any of it is news: not in the question. */
    Set<ProfileField<?>> handedOver() {
        return news().isEmpty() ? Set.of() : known.handedOver(plan.request().wanted());
    }

    private Set<ProfileField<?>> news() {
        return failure.isPresent() ? Set.of() : known.news(plan.request().wanted());
    }

    /** Never more than is held; what was charged by whoever had the work before stays. */
    Credits charged() {
        return pursuit.chargedBefore().orElseGet(() -> known.price(news()).atMost(pursuit.held()));
    }

    /** What they are known by from now on. */
    Set<PersonKey> learnedKeys() {
        return failure.isPresent() ? Set.of() : known.learnedKeys();
    }

    /** All keys that they should be known by. */
    Set<PersonKey> keys() {
        return Sets.union(Sets.union(pursuit.planned().person().keys(), learnedKeys()), newKeysOfLeads());
    }

    /** Those of the leads that were written which are not known to be theirs yet. */
    Set<PersonKey> newKeysOfLeads() {
        Set<PersonKey> keys = new HashSet<>();
        for (LeadWriting.Written each : written) {
            each.position()
                    .storedLead()
                    .map(Subject::of)
                    .flatMap(Person::of)
                    .map(Person::keys)
                    .ifPresent(keys::addAll);
        }
        keys.removeAll(dossier().person().keys());
        keys.removeAll(learnedKeys());
        return keys;
    }

    /** The same, with what is found written to the leads, which are found by all that is known, also what was not wanted. */
    Verdict written(LeadWriting writing) {
        if (failure.isPresent()) {
            return this;
        }
        List<LeadWriting.Written> all = pursuit.planned().positions().stream()
                .map(position -> writing.write(position, profile()))
                .toList();
        all.forEach(each -> writing.describe(each, ProfileFacts.of(known.profile())));
        return new Verdict(plan, pursuit, known, all);
    }

    /** Each place of the person into one of the lists. */
    void addTo(List<Enriched> enriched, List<FailedLead> failed) {
        if (failure.isPresent()) {
            pursuit.planned()
                    .positions()
                    .forEach(position -> failed.add(new FailedLead(position, failure.get(), pursuit.attempts())));
            return;
        }
        Findings findings = new Findings(profile(), plan.inOrder(profile().sources()), charged(), pursuit.attempts());
        for (LeadWriting.Written place : written) {
            enriched.add(new Enriched(place.position(), plan.request().wanted(), findings, place.decisions()));
            findings = findings.uncharged();
        }
    }

    private Profile profile() {
        return known.profile().only(plan.request().wanted());
    }

    private boolean isEnriched() {
        return !isLeftAlone()
                && known.isRightPerson()
                && profile().beliefs().stream().anyMatch(belief -> !belief.isUnknown());
    }

    /** What stands most in the way comes first. */
    private FailureCode code() {
        if (isLeftAlone()) {
            return FailureCode.SUPPRESSED;
        } else if (!known.isRightPerson() && !known.dossier().claims().all().isEmpty()) {
            return FailureCode.LOW_CONFIDENCE;
        } else if (pursuit.isCutOff() || has(Outcome.LATE) || has(Outcome.BUSY) || has(Outcome.PENDING)) {
            return FailureCode.TIMEOUT;
        } else if (has(Outcome.FAILED) || has(Outcome.NOT_YET)) {
            return FailureCode.PROVIDER_ERROR;
        } else if (has(Outcome.UNKNOWN)) {
            return FailureCode.OUTCOME_UNKNOWN;
        }
        return has(Outcome.TOO_DEAR) ? FailureCode.BUDGET_EXHAUSTED : FailureCode.NOT_FOUND;
    }

    /** Whether they want to be left alone. */
    boolean isLeftAlone() {
        return pursuit.isSuppressed() || known.dossier().isLeftAlone();
    }

    private boolean has(Outcome outcome) {
        return pursuit.attempts().stream().anyMatch(attempt -> attempt.outcome() == outcome);
    }
}
