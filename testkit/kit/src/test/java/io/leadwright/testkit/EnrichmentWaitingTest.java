package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Attempt;
import io.leadwright.enrich.Bill;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.FailedLead;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.StopRule;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import io.leadwright.source.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources that need time. */
class EnrichmentWaitingTest extends EnrichmentCase {

    private final FakeSource hunter = leadwright.source("hunter").charges(SourcePrice.perMatch(Cost.usd("0.02")));

    EnrichmentWaitingTest() {
        apollo.knows(JOHN, TITLE, "CTO");
    }

    @Test
    void whoever_is_not_ready_is_asked_again_in_time() {
        apollo.answersLater(Duration.ofSeconds(5));
        Done done = run(request(JOHN).wanting(TITLE));
        assertThat(done.enriched().get(0).profile().get(TITLE)).hasValue("CTO");
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(apollo.questions().get(1).ticket()).isPresent();
        assertThat(clock.instant()).isEqualTo(TestLeadwright.START.plusSeconds(5));
        assertThat(done.bill().costs().all()).as("billed once").containsExactly(Cost.usd("0.01"));
    }

    @Test
    void whoever_is_not_ready_in_time_is_asked_with_the_ticket_the_next_time() {
        apollo.answersLater(Duration.ofMinutes(5));
        Done first = run(request(JOHN).wanting(TITLE));
        assertThat(first.failed())
                .singleElement()
                .returns(FailureCode.TIMEOUT, FailedLead::code)
                .returns(true, FailedLead::retryable);
        assertThat(first.bill())
                .isEqualTo(new Bill(
                        Credits.ZERO, Bill.NOTHING.plus(Cost.usd("0.01")).costs()));
        pass(Duration.ofMinutes(5));
        Done second = run(request(JOHN).wanting(TITLE));
        assertThat(second.enriched()).hasSize(1);
        assertThat(second.bill()).isEqualTo(new Bill(Credits.of(1), Bill.NOTHING.costs()));
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(apollo.questions().get(1).ticket()).isPresent();
    }

    @Test
    void what_is_proven_by_the_deadline_is_answered() {
        hunter.knows(JOHN, PHONE, "+1-555-123-4567").answersLater(Duration.ofMinutes(5));
        Done done = run(request(JOHN).wanting(TITLE, PHONE).within(Duration.ofSeconds(2)));
        Enriched john = done.enriched().get(0);
        assertThat(john.profile().get(TITLE)).hasValue("CTO");
        assertThat(john.completeness()).isEqualTo(0.5);
        assertThat(john.attempts()).extracting(Attempt::word).containsExactly("found", "pending");
    }

    @Test
    void after_the_deadline_nobody_else_is_asked() {
        apollo.takes(Duration.ofSeconds(3));
        hunter.knows(JOHN, PHONE, "+1-555-123-4567");
        Done done = run(request(JOHN, ANN).wanting(TITLE, PHONE).within(Duration.ofSeconds(5)));
        assertThat(hunter.calls()).isZero();
        assertThat(done.enriched()).extracting(Enriched::index).containsExactly(0);
        assertThat(codes(done)).containsEntry(1, FailureCode.TIMEOUT);
        assertThat(available()).isEqualTo(99);
    }

    @Test
    void work_that_is_slow_and_well_is_not_taken_over() {
        apollo.takes(Duration.ofSeconds(15));
        Instant begun = clock.instant();
        String[] emails = new String[8];
        for (int i = 0; i < emails.length; i++) {
            emails[i] = "p" + i + "@techcorp.com";
            apollo.knows(emails[i], TITLE, "CTO");
        }
        Done done = run(request(emails).wanting(TITLE).within(Duration.ofMinutes(10)));
        assertThat(clock.instant()).isEqualTo(begun.plusSeconds(8 * 15));
        assertThat(done.enriched()).hasSize(8);
        assertThat(apollo.calls()).isEqualTo(8);
    }

    @Test
    void whoever_somebody_else_looks_up_is_waited_for_until_the_deadline() {
        EnrichmentRequest other = request(JOHN).wanting(TITLE);
        List<Done> inner = new ArrayList<>();
        leadwright.source(EnrichmentSource.of(
                SourceProfile.builder("crm", SourceKind.FIRST_PARTY)
                        .lookups(Lookup.EMAIL)
                        .fields(TITLE)
                        .build(),
                question -> {
                    if (inner.isEmpty()) {
                        inner.add(run(other));
                    }
                    return SourceAnswer.Nothing.FREE;
                }));
        Done outer = run(other.within(Duration.ofMinutes(1)));
        assertThat(outer.enriched()).hasSize(1);
        assertThat(codes(inner.get(0))).containsEntry(0, FailureCode.TIMEOUT);
        assertThat(inner.get(0).remaining())
                .as("beside what is held for the other")
                .isEqualTo(Credits.of(99));
        assertThat(apollo.calls()).isEqualTo(1);
    }

    /** A vendor that has something at once and nothing later. */
    @Test
    void what_came_with_a_ticket_and_what_the_ticket_was_for_is_not_bought_again() {
        List<Question> asked = new ArrayList<>();
        SourceId vendor = SourceId.of("vendor");
        Cost price = Cost.usd("0.03");
        leadwright.source(EnrichmentSource.of(
                SourceProfile.builder(vendor.value(), SourceKind.BUSINESS_CONTACTS)
                        .lookups(Lookup.EMAIL)
                        .fields(TITLE, PHONE)
                        .price(SourcePrice.perMatch(price))
                        .build(),
                question -> {
                    asked.add(question);
                    Claims soFar = new ClaimsBuilder(vendor, clock.instant())
                            .add(TITLE, "CEO")
                            .build();
                    Ticket ticket = new Ticket("ticket");
                    return question.ticket().isPresent()
                            ? SourceAnswer.Nothing.FREE
                            : new SourceAnswer.Pending(ticket, clock.instant(), soFar, price);
                }));
        assertThat(run(request(ANN).wanting(TITLE, PHONE)).enriched()).hasSize(1);
        assertThat(asked).hasSize(2);
        leadwright.rules(RULES.stopRule(new StopRule(1, false)));
        Done again = run(request(ANN).wanting(TITLE, PHONE));
        assertThat(again.enriched().get(0).profile().get(TITLE)).hasValue("CEO");
        assertThat(asked).hasSize(2);
    }
}
