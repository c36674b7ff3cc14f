package io.leadwright.enrich;

import io.leadwright.lead.LeadId;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The enrichment of one account. */
final class AccountEnrichment implements Enrichment {

    private static final Profile NOTHING_KNOWN = new Profile(Match.GIVEN, List.of(), List.of());

    private final Desk desk;

    AccountEnrichment(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Plan plan(EnrichmentRequest request) {
        LeftAlone.checkKey(desk);
        return new Planner(desk, request).plan();
    }

    @Override
    public Plan bestUse(EnrichmentRequest request) {
        LeftAlone.checkKey(desk);
        return new BestUse(desk, request).plan();
    }

    @Override
    public EnrichmentOutcome run(Plan plan) {
        return ran(plan, null);
    }

    @Override
    public EnrichmentOutcome run(Plan plan, AnswerText text) {
        return ran(plan, text);
    }

    private EnrichmentOutcome ran(Plan plan, @Nullable AnswerText text) {
        if (plan.isInParts()) {
            throw new IllegalArgumentException("plan: must be of at most " + Plan.PEOPLE_MAX
                    + " leads to be run, is of " + plan.leads() + ": it can be started");
        }
        return new RequestRun(desk, plan, text).run();
    }

    @Override
    public EnrichmentRun start(Plan plan) {
        return new RunStart(desk, plan).start();
    }

    @Override
    public Optional<EnrichmentRun> run(RunId id) {
        return desk.runs().read(id, view -> new BookRun(desk, id));
    }

    @Override
    public List<EnrichmentRun> runs() {
        return desk.runs().newest(RUNS_MAX).stream()
                .<EnrichmentRun>map(run -> new BookRun(desk, run.id()))
                .toList();
    }

    @Override
    public Optional<Profile> lookUp(Subject subject, Duration within) {
        if (!subject.isIdentified()) {
            return Optional.empty();
        }
        EnrichmentOutcome outcome = run(EnrichmentRequest.subject(subject).within(within));
        return outcome instanceof EnrichmentOutcome.Done done
                ? done.enriched().stream().map(Enriched::profile).findFirst()
                : Optional.empty();
    }

    @Override
    public Profile profile(LeadId lead) {
        return known(lead).map(Known::profile).orElse(NOTHING_KNOWN);
    }

    @Override
    public Explanation explain(LeadId lead, ProfileField<?> field) {
        return known(lead)
                .map(known -> Explanation.of(field, known))
                .orElseGet(() -> new Explanation(field, null, Match.GIVEN, List.of()));
    }

    @Override
    public Remerged remerge(LeadQuery query, WritePolicy policy) {
        LeftAlone.checkKey(desk);
        return new Remerging(desk, policy).run(query);
    }

    @Override
    public int learn(String id, List<Label> labels) {
        return new Lessons(desk).take(id, labels);
    }

    private Optional<Known> known(LeadId lead) {
        return desk.storage().leads(desk.account()).get(lead).map(Subject::of).flatMap(new Sights(desk)::of);
    }
}
