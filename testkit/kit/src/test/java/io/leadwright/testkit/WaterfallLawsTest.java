package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.FailedLead;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.Plan;
import io.leadwright.learn.LearnedTrust;
import io.leadwright.learn.LearningRules;
import io.leadwright.learn.SourceReliability;
import io.leadwright.match.MatchBands;
import io.leadwright.merge.MergeRules;
import io.leadwright.merge.Merger;
import io.leadwright.profile.FieldGroup;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The laws of a run, whatever sources answer. */
@PropertyDefaults(tries = 1_000)
class WaterfallLawsTest {

    @Provide
    static Arbitrary<Script> scripts() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.integers().between(1, 8))
                .as(Script::new);
    }

    /** In which round each is asked. */
    private static Map<SourceId, Integer> rounds(Plan plan) {
        Map<SourceId, Integer> rounds = new HashMap<>();
        for (Set<SourceId> round : plan.rounds()) {
            int number = rounds.size();
            round.forEach(source -> rounds.put(source, number));
        }
        return rounds;
    }

    /** What was known when the round began. */
    private static Dossier before(Dossier now, Map<SourceId, Integer> rounds, SourceId source) {
        Dossier then = new Dossier(now.person(), now.file(), Map.of(), null, null);
        return then.with(now.inquiries().values().stream()
                .filter(inquiry -> rounds.getOrDefault(inquiry.source(), 0) < rounds.getOrDefault(source, 0))
                .toList());
    }

    @Property
    void nobody_is_asked_for_what_is_known_well_enough(@ForAll("scripts") Script script) {
        Play play = new Play(script, Runnable::run);
        Plan plan = play.book.enrichment().plan(play.request());
        Map<SourceId, Integer> rounds = rounds(plan);
        Merger merger = new Merger(
                LearnedTrust.of(SourceReliability.NONE, LearningRules.DEFAULT, play.clock.instant()),
                MergeRules.DEFAULT,
                MatchBands.DEFAULT);
        play.whenAsking((source, question) -> {
            if (question.ticket().isEmpty()) {
                Dossier then = before(play.dossier(question.subject()), rounds, source.id());
                Profile known = merger.merge(then.claims(), question.subject(), play.clock.instant());
                question.wanted().forEach(field -> assertMissing(script, question.subject(), field, known));
            }
        });
        assertThat(play.book.enrichment().run(plan)).isNotNull();
    }

    private static void assertMissing(Script script, Subject subject, ProfileField<?> field, Profile known) {
        boolean isRight = MatchBands.DEFAULT.of(known.match()) == MatchBands.Band.ACCEPT;
        boolean isGiven = field.group() == FieldGroup.IDENTITY
                && field.leadField().flatMap(subject::text).isPresent();
        boolean isEnough = known.belief(field)
                .filter(belief -> !belief.isUnknown()
                        && belief.confidence().probability()
                                >= script.stopRule().confidence())
                .isPresent();
        assertThat(isGiven).as("%s is given", field).isFalse();
        assertThat(isRight && isEnough).as("%s is known", field).isFalse();
    }

    @Property
    void nobody_is_asked_about_whoever_wants_to_be_left_alone(@ForAll("scripts") Script script) {
        Play play = new Play(script, Runnable::run);
        Plan plan = play.book.enrichment().plan(play.request());
        Map<SourceId, Integer> rounds = rounds(plan);
        play.whenAsking((source, question) -> {
            Dossier now = play.dossier(question.subject());
            assertThat(script.isSuppressed(now.person())).isFalse();
            assertThat(before(now, rounds, source.id()).isLeftAlone()).isFalse();
        });
        Done done = play.book.enrichment().run(plan).orElseThrow();
        List<Subject> subjects = script.subjects();
        Set<Integer> suppressed = new HashSet<>();
        done.failed().stream()
                .filter(lead -> lead.code() == FailureCode.SUPPRESSED)
                .forEach(lead -> suppressed.add(lead.index()));
        for (int i = 0; i < subjects.size(); i++) {
            Person person = Person.of(subjects.get(i)).orElseThrow();
            assertThat(script.isSuppressed(person)).isIn(false, suppressed.contains(i));
        }
    }

    @Property
    void a_run_costs_no_more_than_its_plan_and_its_budgets_in_both_books(@ForAll("scripts") Script script) {
        Play play = new Play(script, Runnable::run);
        Plan plan = play.book.enrichment().plan(play.request());
        Done done = play.book.enrichment().run(plan).orElseThrow();
        Costs billed = play.billed();
        assertThat(Play.isWithin(billed, plan.worst().costs()))
                .as("%s of %s", billed, plan.worst())
                .isTrue();
        assertThat(play.asked.stream().filter(ScriptedSource.Asked::isNew))
                .hasSizeLessThanOrEqualTo((int) plan.calls());
        assertThat(done.bill().costs()).isEqualTo(billed);
        assertThat(play.storage
                        .claims(play.book.account())
                        .book(LocalDate.EPOCH)
                        .costs())
                .isEqualTo(billed);
        script.limit("all")
                .ifPresent(limit -> assertThat(billed.isWithin(limit)).isTrue());
        script.limit("day")
                .ifPresent(limit -> assertThat(billed.isWithin(limit)).isTrue());
        script.limit("source")
                .ifPresent(limit -> assertThat(
                                play.billed(asked -> asked.source().id().value().equals("s0"))
                                        .isWithin(limit))
                        .isTrue());
        script.limit("lead")
                .ifPresent(limit -> script.subjects()
                        .forEach(subject -> assertThat(play.billed(asked ->
                                                asked.question().subject().equals(subject))
                                        .isWithin(limit))
                                .isTrue()));
    }

    @Property
    void a_run_charges_what_it_found_and_leaves_nothing_behind(@ForAll("scripts") Script script) {
        Play play = new Play(script, Runnable::run);
        Plan plan = play.book.enrichment().plan(play.request());
        Done done = play.book.enrichment().run(plan).orElseThrow();
        Credits charged = Credits.ZERO;
        for (Enriched each : done.enriched()) {
            charged = charged.plus(each.charged());
        }
        assertThat(done.bill().credits()).isEqualTo(charged);
        assertThat(charged.millis()).isLessThanOrEqualTo(plan.worst().credits().millis());
        script.budget()
                .credits()
                .ifPresent(most -> assertThat(done.bill().credits().millis()).isLessThanOrEqualTo(most.millis()));
        assertThat(done.remaining()).isEqualTo(Play.GRANTED.minus(charged));
        assertThat(play.book.credits().balance().consumed()).isEqualTo(charged);
        assertThat(play.storage.faults(play.clock.instant())).isEmpty();
        assertThat(done.enriched().size() + done.failed().size()).isEqualTo(plan.leads());
    }

    @Property
    void what_comes_of_it_depends_on_the_answers_and_not_on_when_they_come(@ForAll("scripts") Script script) {
        Play one = new Play(script, Runnable::run);
        ExecutorService shuffling = ShuffledCalls.start(script.seed());
        Play other = new Play(script, shuffling);
        try {
            assertThat(told(other.book.enrichment().run(other.request()).orElseThrow()))
                    .isEqualTo(told(one.book.enrichment().run(one.request()).orElseThrow()));
            assertThat(other.storage.faults(other.clock.instant())).isEmpty();
        } finally {
            shuffling.shutdown();
        }
    }

    /** All of it. */
    private static List<Object> told(Done done) {
        Map<Integer, Object> places = new TreeMap<>();
        for (Enriched each : done.enriched()) {
            places.put(
                    each.index(),
                    List.of(each.profile(), each.sources(), each.charged(), each.decisions(), each.attempts()));
        }
        for (FailedLead each : done.failed()) {
            places.put(each.index(), each.code() + " " + each.retryable() + " " + each.attempts());
        }
        List<Object> all = new ArrayList<>(places.values());
        all.add(done.bill() + " " + done.remaining());
        return all;
    }

    @Property
    void nothing_is_paid_for_twice_while_it_counts(@ForAll("scripts") Script script) {
        Play play = new Play(script, Runnable::run);
        play.whenAsking((source, question) -> assertNotPaid(play, source, question));
        for (int run = 0; run < 3; run++) {
            play.book.enrichment().run(play.request());
            play.clock.advance(Duration.ofMinutes(script.random("run", run).nextInt(60)));
        }
        assertThat(play.storage.faults(play.clock.instant())).isEmpty();
    }

    /** A source that bills something is asked for each field of each person once, but for those that it failed to answer for nothing. */
    private static void assertNotPaid(Play play, SourceProfile source, Question question) {
        if (question.ticket().isPresent() || source.price().worst().isNothing()) {
            return;
        }
        Set<String> owed = new HashSet<>();
        for (ScriptedSource.Asked asked : play.asked) {
            boolean isPaid = asked.isNew()
                    && !asked.billed().isNothing()
                    && asked.source().id().equals(source.id());
            if (isPaid
                    && play.dossier(asked.question().subject())
                            .file()
                            .equals(play.dossier(question.subject()).file())) {
                asked.question().wanted().forEach(field -> owed.add(field.name()));
            }
        }
        question.wanted().forEach(field -> assertThat(owed).doesNotContain(field.name()));
    }
}
