package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.LINKEDIN_URL;
import static io.leadwright.profile.ProfileField.TITLE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.EnrichmentRun.Skipped;
import io.leadwright.enrich.EnrichmentRun.Unrestored;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.Plan;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.Subject;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.SortKey;
import io.leadwright.run.Restored;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Enrichments of whole books. */
class BookRunTest extends RunCase {

    @Test
    void all_leads_are_enriched_chunk_by_chunk_the_oldest_first() {
        EnrichmentRun run = start(ALL);
        assertThat(run.progress().leads()).isEqualTo(LEADS);
        assertThat(run.workOnce()).isTrue();
        assertThat(run.progress().done()).isEqualTo(4);
        assertThat(of(3).title()).isEqualTo("CTO 3");
        assertThat(of(4).title()).isNull();
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(LEADS);
        assertThat(run.progress().spent()).isEqualTo(bill(10, "0.10"));
        assertThat(run.progress().budget()).isEqualTo(bill(10, "0.10"));
        assertThat(available()).isEqualTo(90);
        assertThat(apollo.calls()).isEqualTo(LEADS);
        assertThat(run.workOnce()).isFalse();
    }

    @Test
    void leads_that_are_named_are_enriched_once_each() {
        List<LeadId> ids = List.of(of(1).id(), of(2).id(), of(1).id());
        EnrichmentRun run = start(EnrichmentRequest.leads(ids).wanting(TITLE));
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(2);
        assertThat(of(3).title()).isNull();
    }

    @Test
    void leads_that_come_meanwhile_are_in_it_and_those_that_go_are_not() {
        EnrichmentRun run = start(ALL);
        run.workOnce();
        lead("new@techcorp.com");
        book().leads().delete(of(9).id());
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().done()).isEqualTo(LEADS);
        assertThat(run.progress().failed()).isEqualTo(Map.of(FailureCode.NOT_FOUND, 1L));
        assertThat(run.skipped(null, 10))
                .containsExactly(new Skipped(by("new@techcorp.com").id(), FailureCode.NOT_FOUND));
    }

    @Test
    void an_order_that_enrichment_changes_takes_no_lead_twice() {
        EnrichmentRun run = start(EnrichmentRequest.leads(LeadQuery.all().orderBy(SortKey.UPDATED_AT.asc()))
                .wanting(TITLE));
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().done()).isEqualTo(LEADS);
        assertThat(apollo.calls()).isEqualTo(LEADS);
    }

    @Test
    void a_run_is_paused_and_resumed_between_chunks() {
        EnrichmentRun run = start(ALL);
        assertThat(run.resume()).isFalse();
        run.workOnce();
        assertThat(run.pause()).isTrue();
        assertThat(run.pause()).isFalse();
        assertThat(run.work()).isEqualTo(RunState.PAUSED);
        assertThat(run.progress().done()).isEqualTo(4);
        assertThat(run.resume()).isTrue();
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(apollo.calls()).isEqualTo(LEADS);
    }

    @Test
    void a_run_that_is_cancelled_is_over_and_forgets_what_it_was_to_do() {
        EnrichmentRun run = start(EnrichmentRequest.leads(LeadQuery.where(Filter.search("techcorp")))
                .wanting(TITLE));
        run.workOnce();
        assertThat(run.cancel()).isTrue();
        assertThat(run.cancel()).isFalse();
        assertThat(run.resume()).isFalse();
        assertThat(run.work()).isEqualTo(RunState.CANCELLED);
        assertThat(run.progress().done()).isEqualTo(4);
        assertThat(leadwright
                        .storage()
                        .runs(AccountId.DEFAULT)
                        .read(run.id(), RunView::run)
                        .orElseThrow()
                        .request())
                .isNull();
    }

    @Test
    void out_of_credits_it_pauses_until_there_are_more() {
        grantLeft(6);
        EnrichmentRun run = start(ALL);
        assertThat(run.work()).isEqualTo(RunState.PAUSED_CREDITS);
        assertThat(run.progress().done()).isEqualTo(4);
        assertThat(available()).isEqualTo(2);
        assertThat(run.work()).isEqualTo(RunState.PAUSED_CREDITS);
        grant(99);
        assertThat(run.resume()).isTrue();
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(LEADS);
    }

    @Test
    void a_part_will_do_and_the_others_are_listed() {
        grantLeft(6);
        EnrichmentRun run = start(ALL.allowingPart());
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(6);
        assertThat(run.progress().failed()).isEqualTo(Map.of(FailureCode.BUDGET_EXHAUSTED, 4L));
        List<Skipped> skipped = run.skipped(null, 3);
        assertThat(skipped).hasSize(3);
        assertThat(run.skipped(skipped.get(2).lead(), 3)).hasSize(1);
        assertThat(available()).isZero();
    }

    @Test
    void the_first_are_enriched_that_the_budget_suffices_for() {
        for (Budget budget : List.of(Budget.of(Credits.of(5)), Budget.of(Cost.usd("0.05")))) {
            EnrichmentRun run = start(ALL.budget(budget));
            assertThat(run.work()).isEqualTo(RunState.PAUSED_BUDGET);
            assertThat(run.progress().enriched()).isEqualTo(5);
            assertThat(run.resume()).isTrue();
            assertThat(run.work()).isEqualTo(RunState.PAUSED_BUDGET);
            run.undo();
            pass(Duration.ofDays(400));
        }
    }

    @Test
    void with_a_budget_a_part_will_do_and_the_others_are_listed() {
        EnrichmentRun run = start(ALL.budget(Budget.of(Cost.usd("0.05"))).allowingPart());
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(5);
        assertThat(run.progress().failed()).isEqualTo(Map.of(FailureCode.BUDGET_EXHAUSTED, 5L));
        assertThat(apollo.calls()).isEqualTo(5);
    }

    @Test
    void it_waits_for_the_admission_window() {
        leadwright.ledger(LedgerRules.DEFAULT.window(new AdmissionWindow(4, Duration.ofMinutes(1))));
        EnrichmentRun run = start(ALL);
        run.workOnce();
        run.workOnce();
        assertThat(run.progress().waitingUntil()).isPresent();
        assertThat(leadwright.leadwright().workRuns()).isZero();
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().enriched()).isEqualTo(LEADS);
        assertThat(run.progress().waitingUntil()).isEmpty();
    }

    @Test
    void a_host_works_on_the_runs_of_all_accounts() {
        EnrichmentRun run = start(ALL);
        int times = 0;
        while (leadwright.leadwright().workRuns() > 0) {
            times++;
        }
        assertThat(times).isEqualTo(3);
        assertThat(run.progress().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void runs_are_found_by_name_and_listed_newest_first() {
        EnrichmentRun first = start(ALL);
        pass(Duration.ofSeconds(1));
        EnrichmentRun second = start(ALL);
        assertThat(book().enrichment().runs()).extracting(EnrichmentRun::id).containsExactly(second.id(), first.id());
        assertThat(book().enrichment().run(first.id()).orElseThrow().progress().state())
                .isEqualTo(RunState.RUNNING);
        assertThat(book().enrichment().run(RunId.of("other"))).isEmpty();
        first.cancel();
        second.cancel();
    }

    @Test
    void a_key_starts_one_run() {
        EnrichmentRun first = start(ALL.key("key"));
        assertThat(start(ALL.key("key")).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> start(ALL.wanting(LINKEDIN_URL).key("key")))
                .isInstanceOf(IllegalArgumentException.class);
        first.work();
        assertThat(start(ALL.key("key")).progress().state()).isEqualTo(RunState.DONE);
        for (EnrichmentRequest other : List.of(
                ALL.wanting(LINKEDIN_URL),
                ALL.budget(Budget.of(Credits.of(3))),
                ALL.allowingPart(),
                ALL.olderThan(Duration.ofDays(1)),
                ALL.writing(WritePolicy.FILL_BLANKS.leastConfidence(0.9)),
                EnrichmentRequest.leads(LeadQuery.where(Filter.tag("a"))).wanting(TITLE))) {
            assertThatThrownBy(() -> start(other.key("key")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another run");
        }
    }

    @Test
    void what_a_run_cannot_keep_is_refused() {
        assertThatThrownBy(() -> start(EnrichmentRequest.subject(Subject.email(JOHN))))
                .hasMessageContaining("leads");
        assertThatThrownBy(() -> start(ALL.within(Duration.ofSeconds(1)))).hasMessageContaining("within");
        assertThatThrownBy(() -> start(ALL.budget(Budget.NONE.perSource(APOLLO, Cost.usd("1")))))
                .hasMessageContaining("sources");
    }

    @Test
    void undone_all_leads_are_as_they_were() {
        Map<String, Lead> before = leads();
        EnrichmentRun run = start(ALL);
        run.workOnce();
        assertThatThrownBy(run::undo).isInstanceOf(IllegalStateException.class);
        run.work();
        assertThat(run.undo().state()).isEqualTo(RunState.UNDONE);
        assertThat(run.progress().restored()).isEqualTo(Map.of(Restored.WHOLE, 10L));
        leads().forEach((id, lead) ->
                assertThat(lead.sameFieldsAs(requireNonNull(before.get(id)))).isTrue());
        assertThat(run.unrestored(null, 10)).isEmpty();
        assertThat(available()).as("charges stay").isEqualTo(90);
        assertThat(run.undo().state()).isEqualTo(RunState.UNDONE);
    }

    @Test
    void what_was_changed_since_stays() {
        EnrichmentRun run = start(ALL);
        run.work();
        book().leads().patch(of(0).id(), LeadPatch.none().text(TextField.TITLE, "Judge"));
        book().leads().patch(of(1).id(), LeadPatch.none().text(TextField.NOTES, "called"));
        book().leads().delete(of(2).id());
        run.undo();
        assertThat(of(0).title()).isEqualTo("Judge");
        assertThat(of(1).title()).isNull();
        assertThat(of(1).notes()).isEqualTo("called");
        assertThat(run.unrestored(null, 10))
                .extracting(Unrestored::what)
                .containsExactlyInAnyOrder(Restored.CHANGED_SINCE, Restored.CHANGED_SINCE, Restored.GONE);
    }

    @Test
    void a_plan_of_a_whole_book_has_totals_and_is_started_not_run() {
        for (int i = LEADS; i <= Plan.PEOPLE_MAX; i++) {
            book().leads().add(NewLead.email(email(i)));
        }
        Plan plan = book().enrichment().plan(ALL);
        assertThat(plan.isInParts()).isTrue();
        assertThat(plan.leads()).isEqualTo(Plan.PEOPLE_MAX + 1);
        assertThat(plan.calls()).isEqualTo(Plan.PEOPLE_MAX + 1);
        assertThat(plan.worst()).isEqualTo(bill(10_001, "100.01"));
        assertThatThrownBy(() -> book().enrichment().run(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("started");
        EnrichmentRun run = book().enrichment().start(plan);
        run.workOnce();
        assertThat(run.progress().enriched()).isEqualTo(4);
        run.cancel();
    }
}
