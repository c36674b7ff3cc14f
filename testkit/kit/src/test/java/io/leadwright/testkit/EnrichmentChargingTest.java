package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Bill;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.Plan;
import io.leadwright.enrich.Price;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult.Refusal;
import io.leadwright.profile.Subject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnrichmentChargingTest extends EnrichmentCase {

    EnrichmentChargingTest() {
        apollo.knows(JOHN, TITLE, "CTO").knows(JOHN, PHONE, "+1-555-123-4567");
    }

    @Test
    void a_lead_is_charged_once_and_nothing_when_it_is_asked_for_again() {
        EnrichmentRequest title = request(JOHN).wanting(TITLE);
        Done first = run(title);
        assertThat(first.bill())
                .isEqualTo(new Bill(
                        Credits.of(1), Bill.NOTHING.plus(Cost.usd("0.01")).costs()));
        assertThat(first.remaining()).isEqualTo(Credits.of(99));
        Done second = run(title);
        assertThat(second.bill()).isEqualTo(Bill.NOTHING);
        assertThat(second.enriched()).singleElement().returns(Credits.ZERO, Enriched::charged);
        assertThat(available()).isEqualTo(99);
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void after_the_window_the_same_is_charged_again() {
        EnrichmentRequest title = request(JOHN).wanting(TITLE);
        run(title);
        pass(Duration.ofDays(90).minusSeconds(1));
        assertThat(run(title).bill()).isEqualTo(Bill.NOTHING);
        pass(Duration.ofSeconds(1));
        assertThat(run(title).bill().credits()).isEqualTo(Credits.ZERO);
        EnrichmentRequest phone = EnrichmentRequest.subject(Subject.email(JOHN)).wanting(TITLE);
        assertThat(run(phone).bill().credits()).isEqualTo(Credits.of(1));
    }

    @Test
    void a_field_that_was_not_handed_over_before_is_charged() {
        run(request(JOHN).wanting(TITLE));
        assertThat(run(request(JOHN).wanting(PHONE)).bill().credits()).isEqualTo(Credits.of(1));
        assertThat(run(request(JOHN).wanting(PHONE, TITLE)).bill()).isEqualTo(Bill.NOTHING);
        assertThat(apollo.calls()).as("it told of the phone unasked").isEqualTo(1);
    }

    @Test
    void a_field_may_have_a_price_of_its_own() {
        leadwright.rules(RULES.price(Price.perLead(Credits.of(1)).and(PHONE, Credits.of(10))));
        Plan plan = book().enrichment().plan(request(JOHN).wanting(TITLE, PHONE));
        assertThat(plan.worst().credits()).isEqualTo(Credits.of(11));
        assertThat(run(request(JOHN).wanting(TITLE)).bill().credits()).isEqualTo(Credits.of(1));
        assertThat(run(request(JOHN).wanting(TITLE, PHONE)).bill().credits()).isEqualTo(Credits.of(11));
        assertThat(available()).isEqualTo(88);
    }

    @Test
    void nothing_new_is_enriched_for_nothing() {
        Lead john = book().leads()
                .upsert(NewLead.email(JOHN).name("John", "Doe").company("Tech Corp"))
                .lead();
        apollo.knows(JOHN, FIRST_NAME, "John").knows(JOHN, LAST_NAME, "Doe").knows(JOHN, COMPANY, "Tech Corp");
        Done done = run(EnrichmentRequest.lead(john.id()).wanting(FIRST_NAME, LAST_NAME, COMPANY, EMAIL));
        assertThat(done.bill().credits()).isEqualTo(Credits.ZERO);
        Done told = run(EnrichmentRequest.lead(john.id()).wanting(TITLE));
        assertThat(told.bill().credits()).isEqualTo(Credits.of(1));
    }

    @Test
    void whoever_is_not_found_costs_the_customer_nothing() {
        apollo.charges(new io.leadwright.source.SourcePrice(Cost.usd("0.001"), Cost.usd("0.01")));
        Done done = run(request(ANN).wanting(TITLE));
        assertThat(codes(done)).containsEntry(0, FailureCode.NOT_FOUND);
        assertThat(done.bill().credits()).isEqualTo(Credits.ZERO);
        assertThat(done.bill().costs().all()).containsExactly(Cost.usd("0.001"));
        assertThat(available()).isEqualTo(100);
    }

    @Test
    void without_credits_for_all_nobody_is_asked() {
        String[] emails =
                IntStream.range(0, 101).mapToObj(i -> "p" + i + "@techcorp.com").toArray(String[]::new);
        EnrichmentOutcome outcome = book().enrichment().run(request(emails).wanting(TITLE));
        assertThat(outcome)
                .isEqualTo(new EnrichmentOutcome.Refused(new Refusal.Insufficient(Credits.of(100), Credits.of(101))));
        assertThat(apollo.calls()).isZero();
        assertThat(available()).isEqualTo(100);
    }

    @Test
    void a_part_is_done_if_that_is_allowed_the_first_come_first() {
        String[] emails = IntStream.range(0, 102)
                .mapToObj(i -> i == 99 ? JOHN : "p" + i + "@techcorp.com")
                .toArray(String[]::new);
        Done done = run(request(emails).wanting(TITLE).allowingPart());
        assertThat(done.enriched()).extracting(Enriched::index).containsExactly(99);
        assertThat(codes(done))
                .containsEntry(98, FailureCode.NOT_FOUND)
                .containsEntry(100, FailureCode.BUDGET_EXHAUSTED)
                .containsEntry(101, FailureCode.BUDGET_EXHAUSTED);
        assertThat(apollo.calls()).isEqualTo(100);
    }

    @Test
    void a_budget_in_credits_is_for_the_first_that_it_suffices_for() {
        apollo.knows(ANN, TITLE, "CEO").knows("p@techcorp.com", TITLE, "CFO");
        run(request(JOHN).wanting(TITLE));
        Done done = run(request(ANN, "p@techcorp.com", JOHN).wanting(TITLE).budget(Budget.of(Credits.of(1))));
        assertThat(done.enriched()).extracting(Enriched::index).containsExactly(0, 2);
        assertThat(codes(done)).containsOnlyKeys(1).containsEntry(1, FailureCode.BUDGET_EXHAUSTED);
        assertThat(done.bill().credits()).isEqualTo(Credits.of(1));
    }

    @Test
    void too_many_in_an_hour_are_told_when_to_come_again() {
        leadwright.ledger(LedgerRules.DEFAULT.window(new AdmissionWindow(2, Duration.ofHours(1))));
        run(request(JOHN, ANN).wanting(TITLE));
        pass(Duration.ofMinutes(10));
        EnrichmentOutcome outcome = book().enrichment().run(request(JOHN).wanting(PHONE));
        assertThat(outcome)
                .isEqualTo(new EnrichmentOutcome.Refused(new Refusal.RateLimited(
                        TestLeadwright.START.plus(Duration.ofHours(1)),
                        TestLeadwright.START.plus(Duration.ofHours(1)))));
        pass(Duration.ofMinutes(50));
        assertThat(run(request(JOHN).wanting(PHONE)).enriched()).hasSize(1);
    }

    @Test
    void a_plan_says_what_is_known_who_is_asked_and_the_most_that_it_costs() {
        run(request(JOHN).wanting(TITLE));
        Plan plan = book().enrichment().plan(request(JOHN, ANN, ANN).wanting(TITLE));
        assertThat(plan.leads()).isEqualTo(3);
        assertThat(plan.known()).isEqualTo(1);
        assertThat(plan.calls()).isEqualTo(1);
        assertThat(plan.callsBySource()).containsOnlyKeys(APOLLO);
        assertThat(plan.worst())
                .isEqualTo(new Bill(
                        Credits.of(1), Bill.NOTHING.plus(Cost.usd("0.01")).costs()));
        assertThat(plan.expected().credits().millis()).isBetween(1L, 999L);
        assertThat(apollo.calls()).isEqualTo(1);
    }
}
