package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.Bill;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.Plan;
import io.leadwright.enrich.Price;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult.Refusal;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Subject;
import io.leadwright.source.Lookup;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same request again: after an answer, and after a crash. */
class EnrichmentKeysTest extends EnrichmentCase {

    private static final Duration LEASE = LedgerRules.DEFAULT.lease();

    /** As if the process had been killed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final EnrichmentRequest title = request(JOHN, ANN).wanting(TITLE).key("titles");
    private int deaths;

    EnrichmentKeysTest() {
        apollo.knows(JOHN, TITLE, "CTO");
    }

    /** A source during whose first answers, for two cents, the process dies. */
    private void plugInDeadly(SourcePrice price) {
        SourceProfile profile = SourceProfile.builder("deadly", SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(PHONE)
                .price(price)
                .build();
        leadwright.source(new EnrichmentSource() {
            @Override
            public SourceProfile profile() {
                return profile;
            }

            @Override
            public List<SourceAnswer> ask(Questions questions) {
                if (deaths-- > 0) {
                    throw new Killed();
                }
                return List.of(SourceAnswer.Nothing.FREE);
            }
        });
    }

    private void runAndDie(EnrichmentRequest request) {
        deaths = 2;
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> run(request));
    }

    @Test
    void the_same_key_is_told_again_what_came_of_it() {
        Done first = run(title);
        pass(Duration.ofHours(1));
        grant(7);
        Done again = run(title);
        assertThat(again.isReplay()).isTrue();
        assertThat(again.enriched())
                .singleElement()
                .returns(0, Enriched::index)
                .returns(Credits.of(1), Enriched::charged);
        assertThat(again.enriched().get(0).profile().get(TITLE)).hasValue("CTO");
        assertThat(codes(again)).isEqualTo(codes(first)).containsEntry(1, FailureCode.NOT_FOUND);
        assertThat(again.bill().credits()).isEqualTo(Credits.of(1));
        assertThat(again.remaining()).isEqualTo(first.remaining());
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(available()).isEqualTo(106);
    }

    @Test
    void whoever_has_words_of_their_own_is_told_those_again() {
        Plan plan = book().enrichment().plan(title);
        assertThat(book().enrichment().run(plan, done -> done.enriched().size() + " was found"))
                .isInstanceOf(Done.class);
        assertThat(book().enrichment().run(plan, done -> "another text"))
                .isEqualTo(new EnrichmentOutcome.Replayed(Optional.of("1 was found")));
    }

    @Test
    void an_answer_that_is_kept_no_more_is_told_as_such() {
        run(title);
        pass(Duration.ofDays(2));
        book().credits().sweep();
        assertThat(book().enrichment().run(title)).isEqualTo(new EnrichmentOutcome.Replayed(Optional.empty()));
        assertThat(available()).isEqualTo(99);
    }

    @Test
    void a_key_is_of_one_request() {
        run(title);
        assertThat(book().enrichment().run(title.wanting(PHONE)))
                .isEqualTo(new EnrichmentOutcome.Refused(new Refusal.KeyReused()));
        assertThat(book().enrichment().run(request(JOHN).wanting(TITLE).key("titles")))
                .isEqualTo(new EnrichmentOutcome.Refused(new Refusal.KeyReused()));
    }

    @Test
    void whoever_asks_again_while_it_is_worked_on_is_told_when_to_come_back() {
        plugInDeadly(SourcePrice.FREE);
        EnrichmentRequest both = title.wanting(TITLE, PHONE);
        runAndDie(both);
        assertThat(book().enrichment().run(both))
                .isEqualTo(new EnrichmentOutcome.InProgress(TestLeadwright.START.plus(LEASE)));
        pass(LEASE);
        assertThat(run(both).isReplay()).isFalse();
    }

    @Test
    void after_a_crash_the_same_request_goes_on_and_nothing_is_bought_or_charged_twice() {
        plugInDeadly(SourcePrice.perMatch(Cost.usd("0.03")));
        EnrichmentRequest both = title.wanting(TITLE, PHONE);
        runAndDie(both);
        assertThat(apollo.calls()).as("the cheaper was asked before").isEqualTo(2);
        assertThat(available()).as("both are held").isEqualTo(98);
        pass(LEASE);
        Done done = run(both);
        assertThat(done.enriched()).extracting(Enriched::index).containsExactly(0);
        assertThat(apollo.calls()).as("what it answered is kept").isEqualTo(2);
        assertThat(deaths)
                .as("it may have been paid for and is not asked again")
                .isZero();
        assertThat(codes(done)).containsEntry(1, FailureCode.OUTCOME_UNKNOWN);
        assertThat(available()).isEqualTo(99);
        assertThat(run(both).isReplay()).isTrue();
    }

    @Test
    void after_a_crash_whoever_costs_nothing_is_asked_again() {
        plugInDeadly(SourcePrice.FREE);
        EnrichmentRequest both = title.wanting(TITLE, PHONE);
        runAndDie(both);
        pass(LEASE);
        assertThat(codes(run(both))).containsEntry(1, FailureCode.NOT_FOUND);
        assertThat(deaths).isEqualTo(-2);
    }

    @Test
    void after_a_crash_another_request_waits_for_the_lease_and_finds_what_was_paid_for() {
        plugInDeadly(SourcePrice.perMatch(Cost.usd("0.03")));
        runAndDie(title.wanting(TITLE, PHONE));
        Done other = run(request(JOHN).wanting(TITLE).within(Duration.ofMinutes(1)));
        assertThat(other.enriched()).hasSize(1);
        assertThat(clock.instant())
                .isBetween(TestLeadwright.START.plus(LEASE), TestLeadwright.START.plus(LEASE.plusSeconds(1)));
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(run(title.wanting(TITLE, PHONE)).bill().credits()).isEqualTo(Credits.ZERO);
        assertThat(available()).isEqualTo(99);
    }

    @Test
    void after_a_crash_that_nobody_resumes_the_credits_are_free_again() {
        plugInDeadly(SourcePrice.FREE);
        runAndDie(title.wanting(TITLE, PHONE));
        pass(LedgerRules.DEFAULT.holdTime());
        leadwright.leadwright().sweep();
        assertThat(available()).isEqualTo(100);
        run(title.wanting(TITLE, PHONE));
        assertThat(available()).isEqualTo(99);
    }

    @Test
    void two_leads_that_were_one_person_until_one_of_them_was_written_are_charged_once() {
        Subject ann = Subject.named("Ann", "Lee").company("Tech Corp");
        String email = "lee@techcorp.com";
        apollo.knows(ann, EMAIL, email)
                .knows(ann, FIRST_NAME, "Ann")
                .knows(ann, LAST_NAME, "Lee")
                .knows(ann, COMPANY, "Tech Corp");
        List<LeadId> twice = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            NewLead lead = NewLead.named("Ann", "Lee").company("Tech Corp");
            twice.add(book().leads().add(lead).orElseThrow().id());
        }
        EnrichmentRequest both = EnrichmentRequest.leads(twice).wanting(EMAIL).key("ann");
        Plan plan = book().enrichment().plan(both);
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> book().enrichment().run(plan, done -> {
                    throw new Killed();
                }));
        assertThat(book().leads().get(twice.get(0)).orElseThrow().email()).isEqualTo(email);
        pass(LEASE);
        Done done = run(both);
        assertThat(done.enriched()).hasSize(2);
        assertThat(done.bill()).isEqualTo(new Bill(Credits.of(1), Bill.NOTHING.costs()));
        assertThat(run(both).bill()).isEqualTo(done.bill());
        assertThat(available()).isEqualTo(99);
    }

    @Test
    void what_was_charged_before_a_crash_is_told_of_somebody_who_is_suppressed_since() {
        EnrichmentRequest john = request(JOHN).wanting(TITLE).key("john");
        Plan plan = book().enrichment().plan(john);
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> book().enrichment().run(plan, done -> {
                    throw new Killed();
                }));
        pass(LEASE);
        leadwright.rules(RULES.suppressing((account, person) -> true));
        Done done = run(john);
        assertThat(codes(done)).containsEntry(0, FailureCode.SUPPRESSED);
        assertThat(done.bill().credits()).isEqualTo(Credits.of(1));
        assertThat(run(john).bill().credits()).isEqualTo(Credits.of(1));
    }

    @Test
    void after_a_crash_whoever_was_charged_still_has_been_though_the_rest_would_not_suffice() {
        leadwright.rules(RULES.price(Price.perLead(Credits.of(60))));
        EnrichmentRequest part = title.allowingPart();
        Plan plan = book().enrichment().plan(part);
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> book().enrichment().run(plan, done -> {
                    throw new Killed();
                }));
        pass(LEASE);
        Done done = run(part);
        assertThat(done.enriched())
                .singleElement()
                .returns(0, Enriched::index)
                .returns(Credits.of(60), Enriched::charged);
        assertThat(codes(done)).containsEntry(1, FailureCode.BUDGET_EXHAUSTED);
        assertThat(available()).isEqualTo(40);
    }

    @Test
    void a_lead_that_can_be_nobody_by_now_is_told_as_such() {
        EnrichmentRequest john = request(JOHN).wanting(TITLE).key(new IdempotencyKey("john"), "mine");
        run(john);
        Lead lead = lead(JOHN);
        book().leads()
                .patch(
                        lead.id(),
                        LeadPatch.none().text(TextField.FIRST_NAME, "John").clear(TextField.EMAIL));
        Done again = run(john);
        assertThat(codes(again)).containsOnly(entry(0, FailureCode.INVALID_INPUT));
        assertThat(again.bill().credits()).isEqualTo(Credits.of(1));
    }

    @Test
    void whoever_says_that_two_requests_are_one_is_told_what_was_written_for_the_first() {
        IdempotencyKey key = new IdempotencyKey("mine");
        run(request(JOHN, ANN).wanting(TITLE).key(key, "mine"));
        assertThat(book().enrichment().run(request(JOHN).wanting(TITLE).key(key, "mine")))
                .isInstanceOf(EnrichmentOutcome.Replayed.class);
    }
}
