package io.leadwright.enrich;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.run.RunChunk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which leads of a chunk are to be asked about again because nobody could answer, and when: later each time. */
final class RunAgain {

    /** So often a lead is put back; if even then nobody can answer, that is what came of it. */
    static final int TRIES_MAX = 8;

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Desk desk;
    private final RunChunk chunk;

    RunAgain(Desk desk, RunChunk chunk) {
        this.desk = desk;
        this.chunk = chunk;
    }

    /** Those of whom a source that failed may say more later. */
    List<LeadId> leads(Done done) {
        if (chunk.tries() >= TRIES_MAX) {
            return List.of();
        }
        return done.failed().stream()
                .filter(lead -> lead.code() == FailureCode.PROVIDER_ERROR)
                // what is told again does not say why the sources failed
                .filter(lead -> done.isReplay() || lead.retryable())
                .map(lead -> chunk.leads().get(lead.index()))
                .toList();
    }

    /** When the first of the sources may be asked again, or half a minute if none says so; twice as long each time, at most an hour. */
    Instant from(Plan plan, Collection<LeadId> unanswered) {
        Instant now = desk.now();
        Duration first = retryAt(plan, Set.copyOf(unanswered), now)
                .map(time -> Duration.between(now, time))
                .map(time -> Collections.max(List.of(time, SHORTEST)))
                .orElse(SHORTEST);
        return now.plus(Collections.min(List.of(first.multipliedBy(1L << chunk.tries()), LONGEST)));
    }

    private Optional<Instant> retryAt(Plan plan, Set<LeadId> unanswered, Instant now) {
        List<Person> people = plan.people().stream()
                .filter(planned -> planned.positions().stream()
                        .flatMap(position -> position.storedLead().map(Lead::id).stream())
                        .anyMatch(unanswered::contains))
                .map(PlannedPerson::person)
                .collect(Collectors.toList());
        return desk.dossiers(people).stream()
                .map(Dossier::inquiries)
                .flatMap(inquiries -> inquiries.values().stream())
                .map(Inquiry::state)
                .filter(state -> state.outcome() == Inquiry.Outcome.FAILED && now.isBefore(state.until()))
                .map(Inquiry.State::until)
                .min(Instant::compareTo);
    }
}
