package io.leadwright.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.Plan;
import io.leadwright.enrich.RunProgress;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.profile.ProfileField;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a run that is worked on by processes which are killed at any call of the storage, and paused in between. */
class RunLawsTest {

    private static final int STEPS_MAX = 150;

    @Provide
    static Arbitrary<Script> scripts() {
        return WaterfallLawsTest.scripts();
    }

    @Provide
    static Arbitrary<List<Integer>> deaths() {
        return Arbitraries.integers().between(0, STEPS_MAX).list().ofMaxSize(3);
    }

    /** A run, and the leads as they were before it. */
    private record Started(Play play, Plan plan, RunId id, Map<LeadId, Lead> before) {

        static Started of(Script script) {
            Play play = new Play(script, Runnable::run);
            Plan plan = play.book.enrichment().plan(play.leads());
            RunId id = play.book.enrichment().start(plan).id();
            return new Started(play, plan, id, leads(play));
        }

        EnrichmentRun run() {
            return play.book.enrichment().run(id).orElseThrow();
        }

        /** Does something to it in processes that are killed after so many steps, and then in one that is not. */
        void killedAt(List<Integer> deaths, Consumer<EnrichmentRun> work) {
            onlyKilledAt(deaths, work);
            work.accept(run());
        }

        void onlyKilledAt(List<Integer> deaths, Consumer<EnrichmentRun> work) {
            for (int steps : deaths) {
                MortalStorage dying = new MortalStorage(play.storage, steps);
                play.whenAsking((source, question) -> dying.step());
                try {
                    work.accept(play.open(dying.storage(), Runnable::run)
                            .enrichment()
                            .run(id)
                            .orElseThrow());
                } catch (MortalStorage.Killed killed) {
                    assertThat(dying.isDead()).isTrue();
                }
                play.clock.advance(later(steps));
                play.whenAsking((source, question) -> {});
            }
        }

        private static Duration later(int steps) {
            return steps % 2 == 0
                    ? LedgerRules.DEFAULT.lease()
                    : LedgerRules.DEFAULT.holdTime().plusSeconds(1);
        }
    }

    private static Map<LeadId, Lead> leads(Play play) {
        Map<LeadId, Lead> leads = new HashMap<>();
        play.book.leads().stream(LeadQuery.all()).forEach(lead -> leads.put(lead.id(), lead));
        return leads;
    }

    @Property(tries = 120)
    void it_spends_no_more_than_its_budget_and_that_no_more_than_the_plan(
            @ForAll("scripts") Script script, @ForAll("deaths") List<Integer> deaths) {
        Started started = Started.of(script);
        started.killedAt(deaths, EnrichmentRun::work);
        RunProgress progress = started.run().progress();
        Credits consumed = started.play.book.credits().balance().consumed();
        assertThat(progress.spent().credits()).as("each charge once").isEqualTo(consumed);
        assertThat(consumed).isLessThanOrEqualTo(progress.budget().credits());
        assertThat(progress.budget().credits())
                .isLessThanOrEqualTo(started.plan.worst().credits());
        Costs billed = started.play.billed();
        assertThat(billed.isWithin(progress.spent().costs()))
                .as("%s were billed, %s", billed, progress)
                .isTrue();
        assertThat(progress.spent().costs().isWithin(progress.budget().costs())).isTrue();
        assertThat(progress.budget().costs().isWithin(started.plan.worst().costs()))
                .isTrue();
        assertThat(script.limit("all").filter(most -> !billed.isWithin(most)).isEmpty())
                .isTrue();
    }

    @Property(tries = 120)
    void every_lead_is_taken_once_and_nobody_is_asked_twice(
            @ForAll("scripts") Script script, @ForAll("deaths") List<Integer> deaths) {
        Started started = Started.of(script);
        Play play = started.play;
        started.killedAt(deaths, EnrichmentRun::work);
        RunProgress progress = started.run().progress();
        assertThat(progress.state()).isIn(RunState.DONE, RunState.PAUSED_BUDGET);
        if (progress.state() == RunState.DONE) {
            assertThat(progress.done()).isEqualTo(started.before.size());
            assertThat(play.storage.faults(play.clock.instant())).isEmpty();
        }
        Set<String> bought = new HashSet<>();
        for (ScriptedSource.Asked asked : play.asked) {
            PersonKey file = play.dossier(asked.question().subject()).file();
            if (asked.isNew() && !asked.billed().isNothing()) {
                for (ProfileField<?> field : asked.question().wanted()) {
                    assertThat(bought.add(asked.source().id() + " " + file.text() + " " + field))
                            .as("%s is asked for %s once", asked.source(), field)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 120)
    void cancelled_after_deaths_all_that_was_spent_is_booked_and_nothing_reserved(
            @ForAll("scripts") Script script,
            @ForAll("deaths") List<Integer> deaths,
            @ForAll boolean isCancelledBefore) {
        Started started = Started.of(script);
        Play play = started.play;
        started.onlyKilledAt(deaths, run -> {
            run.workOnce();
            if (isCancelledBefore) {
                run.cancel();
            }
            run.work();
        });
        started.run().cancel();
        play.clock.advance(LedgerRules.DEFAULT.holdTime().plusSeconds(1));
        while (started.run().workOnce()) {}
        RunProgress progress = started.run().progress();
        assertThat(progress.reserved().credits()).isEqualTo(Credits.ZERO);
        assertThat(progress.reserved().costs()).isEqualTo(Costs.NOTHING);
        assertThat(progress.spent().credits())
                .as("each charge is booked, once")
                .isEqualTo(play.book.credits().balance().consumed());
        assertThat(play.billed().isWithin(progress.spent().costs()))
                .as("%s were billed, %s", play.billed(), progress)
                .isTrue();
        assertThat(progress.spent().costs().isWithin(progress.budget().costs())).isTrue();
        long skipped =
                progress.failed().values().stream().mapToLong(Long::longValue).sum();
        assertThat(started.run().skipped(null, 100)).hasSize((int) skipped);
        assertThat(play.storage.faults(play.clock.instant())).isEmpty();
    }

    @Property(tries = 120)
    void undone_it_leaves_all_fields_as_they_were(
            @ForAll("scripts") Script script,
            @ForAll("deaths") List<Integer> deaths,
            @ForAll("deaths") List<Integer> undoing,
            @ForAll boolean isCancelled) {
        Started started = Started.of(script);
        started.killedAt(deaths, run -> {
            run.workOnce();
            if (isCancelled) {
                run.cancel();
            }
            run.work();
        });
        started.killedAt(undoing, EnrichmentRun::undo);
        assertThat(started.run().progress().state()).isEqualTo(RunState.UNDONE);
        leads(started.play).forEach((id, lead) -> {
            Lead before = requireNonNull(started.before.get(id));
            assertThat(lead.sameFieldsAs(before)).isTrue();
            assertThat(lead.byPerson()).isEqualTo(before.byPerson());
        });
        assertThat(started.run().unrestored(null, 10)).isEmpty();
    }

    @Property(tries = 80)
    void paused_between_any_two_chunks_it_comes_to_the_same(@ForAll("scripts") Script script) {
        Started whole = Started.of(script);
        whole.run().work();
        Started paused = Started.of(script);
        while (paused.run().progress().state() == RunState.RUNNING) {
            if (!paused.run().workOnce()) {
                paused.run()
                        .progress()
                        .waitingUntil()
                        .ifPresent(
                                time -> paused.play.clock.advance(Duration.between(paused.play.clock.instant(), time)));
            }
            if (paused.run().pause()) {
                assertThat(paused.run().workOnce()).isFalse();
                paused.run().resume();
            }
        }
        assertThat(paused.run().progress().spent())
                .isEqualTo(whole.run().progress().spent());
        assertThat(paused.run().progress().failed())
                .isEqualTo(whole.run().progress().failed());
    }
}
