package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.enrich.Attempt;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.FailureCode;
import io.leadwright.source.SourcePrice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Limits in money, which are of what vendors bill. */
class EnrichmentBudgetTest extends EnrichmentCase {

    private static final Cost CENT_USD = Cost.usd("0.01");

    private final FakeSource hunter = leadwright.source("hunter").charges(SourcePrice.perMatch(Cost.usd("0.02")));
    private final EnrichmentRequest both = request(JOHN, ANN).wanting(TITLE, PHONE);

    EnrichmentBudgetTest() {
        for (String email : new String[] {JOHN, ANN}) {
            apollo.knows(email, TITLE, "CTO");
            hunter.knows(email, PHONE, "+1-555-123-4567").knows(email, TITLE, "CTO");
        }
    }

    private static boolean isTooDear(Attempt attempt) {
        return attempt.outcome() == Attempt.Outcome.TOO_DEAR;
    }

    @Test
    void nobody_is_asked_whose_answer_could_exceed_the_budget() {
        Done done = run(both.budget(Budget.of(Cost.usd("0.04"))));
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(hunter.calls()).isEqualTo(1);
        assertThat(done.bill().costs().all()).containsExactly(Cost.usd("0.04"));
        assertThat(done.enriched()).hasSize(2);
        assertThat(done.enriched().get(1).attempts()).anyMatch(EnrichmentBudgetTest::isTooDear);
        assertThat(run(both).bill().costs().all())
                .as("without the budget the rest is bought")
                .containsExactly(Cost.usd("0.02"));
    }

    @Test
    void what_is_not_billed_is_free_to_be_spent_in_the_next_round() {
        run(request("p1@techcorp.com", "p2@techcorp.com", JOHN)
                .wanting(TITLE, PHONE)
                .budget(Budget.of(Cost.usd("0.03"))));
        assertThat(apollo.calls()).as("a cent each may be billed").isEqualTo(3);
        assertThat(hunter.calls()).as("a cent was, so two are left").isEqualTo(1);
    }

    @Test
    void a_lead_has_a_budget_of_its_own() {
        Done done = run(both.budget(Budget.NONE.perLead(Cost.usd("0.02"))));
        assertThat(hunter.calls()).isZero();
        assertThat(done.enriched())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.attempts()).anyMatch(EnrichmentBudgetTest::isTooDear));
    }

    @Test
    void a_source_has_a_budget_of_its_own() {
        run(both.budget(Budget.NONE.perSource(HUNTER, Cost.usd("0.03"))));
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(hunter.calls()).isEqualTo(1);
    }

    @Test
    void a_day_has_a_budget_for_all_runs_together() {
        leadwright.rules(RULES.atMostADay(CENT_USD));
        assertThat(run(request(JOHN).wanting(TITLE)).enriched()).hasSize(1);
        Done second = run(request(ANN).wanting(TITLE));
        assertThat(codes(second)).containsEntry(0, FailureCode.BUDGET_EXHAUSTED);
        pass(Duration.ofHours(8).plusMinutes(29).plusSeconds(59));
        assertThat(run(request(ANN).wanting(TITLE)).enriched()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(run(request(ANN).wanting(TITLE)).enriched())
                .as("after midnight")
                .hasSize(1);
    }

    @Test
    void whoever_bills_in_another_unit_is_too_dear() {
        hunter.charges(SourcePrice.perMatch(new Cost(1, "hunter credit")));
        Done done = run(both.budget(Budget.of(Cost.usd("100"))));
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(hunter.calls()).isZero();
        assertThat(done.enriched()).extracting(Enriched::sources).allMatch(sources -> !sources.contains(HUNTER));
    }

    @Test
    void a_budget_that_suffices_for_nothing_is_told() {
        Done done = run(both.budget(Budget.of(Cost.usd("0.009"))));
        assertThat(codes(done))
                .containsEntry(0, FailureCode.BUDGET_EXHAUSTED)
                .containsEntry(1, FailureCode.BUDGET_EXHAUSTED);
        assertThat(apollo.calls() + hunter.calls()).isZero();
        assertThat(available()).isEqualTo(100);
    }
}
