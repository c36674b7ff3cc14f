package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.EMAIL_STATUS;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.Plan;
import io.leadwright.enrich.StopRule;
import io.leadwright.enrich.Waterfall;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.SourcePrice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is asked, and in which round. */
class EnrichmentRoundsTest extends EnrichmentCase {

    private static final Subject JOHN_PAGE = Subject.linkedin("https://www.linkedin.com/in/john-doe");

    private final FakeSource hunter = leadwright.source("hunter").charges(SourcePrice.perMatch(Cost.usd("0.02")));

    @Test
    void the_dearer_is_asked_only_for_what_the_cheaper_does_not_know() {
        apollo.knows(JOHN, TITLE, "CTO");
        hunter.knows(JOHN, TITLE, "Chief Technology Officer").knows(JOHN, PHONE, "+1-555-123-4567");
        run(request(JOHN).wanting(TITLE, PHONE));
        assertThat(hunter.questions()).singleElement().returns(Set.of(PHONE), Question::wanted);
        run(request(JOHN).wanting(TITLE));
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void nobody_else_is_asked_when_enough_is_known() {
        apollo.knows(JOHN, TITLE, "CTO");
        hunter.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        Done done = run(request(JOHN, ANN).wanting(TITLE));
        assertThat(hunter.questions())
                .extracting(question -> question.email().orElseThrow().value())
                .containsExactly(ANN);
        assertThat(done.enriched()).extracting(Enriched::sources).containsExactly(List.of(APOLLO), List.of(HUNTER));
    }

    @Test
    void more_are_asked_as_long_as_it_is_not_sure_enough() {
        leadwright.rules(RULES.stopRule(new StopRule(0.9, false)));
        apollo.knows(JOHN, TITLE, "CTO");
        hunter.knows(JOHN, TITLE, "CTO");
        Done done = run(request(JOHN).wanting(TITLE));
        assertThat(done.enriched()).singleElement().returns(List.of(APOLLO, HUNTER), Enriched::sources);
    }

    @Test
    void an_address_that_was_found_is_enough_when_somebody_said_whether_it_works() {
        leadwright.rules(RULES.stopRule(new StopRule(0.7, true)));
        apollo.knows(JOHN_PAGE, EMAIL, JOHN);
        hunter.knows(JOHN_PAGE, EMAIL_STATUS, "valid");
        run(EnrichmentRequest.subject(JOHN_PAGE).wanting(EMAIL));
        assertThat(hunter.questions()).singleElement().returns(Set.of(EMAIL_STATUS), Question::wanted);
        assertThat(hunter.questions().get(0).email()).contains(EmailKey.of(JOHN));
    }

    @Test
    void a_host_may_say_who_is_asked_first() {
        leadwright.rules(RULES.waterfall(Waterfall.CHEAPEST_FIRST.then(HUNTER)));
        apollo.knows(JOHN, TITLE, "CTO");
        hunter.knows(JOHN, TITLE, "CTO");
        Plan plan = book().enrichment().plan(request(JOHN).wanting(TITLE));
        assertThat(plan.rounds()).containsExactly(Set.of(HUNTER), Set.of(APOLLO));
        book().enrichment().run(plan).orElseThrow();
        assertThat(apollo.calls()).isZero();
        assertThat(hunter.calls()).isEqualTo(1);
    }

    @Test
    void a_source_is_asked_as_many_at_once_as_it_likes() {
        apollo.batchSize(10).knows("p0@techcorp.com", TITLE, "CTO");
        String[] emails =
                IntStream.range(0, 25).mapToObj(i -> "p" + i + "@techcorp.com").toArray(String[]::new);
        run(request(emails).wanting(TITLE));
        assertThat(apollo.calls()).isEqualTo(25);
        assertThat(apollo.requests()).isEqualTo(3);
    }

    @Test
    void a_person_named_twice_is_asked_about_and_charged_once_and_answered_everywhere() {
        apollo.knows(JOHN, TITLE, "CTO");
        Subject both = Subject.email(JOHN).with(TextField.LINKEDIN_URL, "linkedin.com/in/john-doe");
        Done done = run(EnrichmentRequest.subjects(
                        List.of(Subject.email(JOHN), Subject.email(ANN), Subject.email("John@TechCorp.com"), both))
                .wanting(TITLE));
        assertThat(done.enriched()).extracting(Enriched::index).containsExactly(0, 2, 3);
        assertThat(done.enriched())
                .extracting(Enriched::charged)
                .containsExactly(Credits.of(1), Credits.ZERO, Credits.ZERO);
        assertThat(codes(done)).containsOnlyKeys(1);
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(done.bill().credits()).isEqualTo(Credits.of(1));
    }

    @Test
    void two_who_turn_out_to_be_one_in_the_same_request_are_asked_about_and_charged_once() {
        Subject both = JOHN_PAGE.with(TextField.EMAIL, JOHN);
        apollo.knows(both, TITLE, "CTO");
        run(EnrichmentRequest.subject(both).wanting(TITLE));
        Done done = run(EnrichmentRequest.subjects(List.of(Subject.email(JOHN), JOHN_PAGE))
                .wanting(TITLE));
        assertThat(done.enriched()).hasSize(2);
        assertThat(done.bill().credits()).isEqualTo(Credits.ZERO);
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void whoever_is_on_the_list_is_never_asked_about() {
        PersonKey john = PersonKey.of(EmailKey.of(JOHN));
        leadwright.rules(RULES.suppressing((account, person) -> person.keys().contains(john)));
        apollo.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        Plan plan = book().enrichment().plan(request(JOHN, ANN).wanting(TITLE));
        assertThat(plan.suppressed()).containsExactly(0);
        assertThat(plan.calls()).isEqualTo(1);
        Done done = book().enrichment().run(plan).orElseThrow();
        assertThat(codes(done)).containsOnly(Map.entry(0, FailureCode.SUPPRESSED));
        assertThat(done.enriched()).extracting(Enriched::index).containsExactly(1);
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void whoever_asks_one_source_to_be_left_alone_is_asked_about_no_more() {
        apollo.knows(JOHN, TITLE, "CTO").forbids(Subject.email(JOHN));
        hunter.knows(JOHN, TITLE, "CTO");
        Done done = run(request(JOHN).wanting(TITLE));
        assertThat(codes(done)).containsEntry(0, FailureCode.SUPPRESSED);
        assertThat(hunter.calls()).isZero();
        run(request(JOHN).wanting(TITLE));
        assertThat(apollo.calls()).isEqualTo(1);
        assertThat(available()).isEqualTo(100);
    }

    @Test
    void what_was_known_of_somebody_who_wants_to_be_left_alone_is_told_no_more() {
        apollo.knows(JOHN, TITLE, "CTO");
        hunter.knows(JOHN, PHONE, "+1-555-123-4567");
        run(request(JOHN).wanting(TITLE));
        hunter.forbids(Subject.email(JOHN));
        Done done = run(request(JOHN).wanting(TITLE, PHONE));
        assertThat(codes(done)).containsEntry(0, FailureCode.SUPPRESSED);
        assertThat(book().enrichment().plan(request(JOHN)).suppressed()).containsExactly(0);
    }

    @Test
    void only_whoever_may_know_what_is_wanted_is_asked() {
        apollo.knows(JOHN, TITLE, "CTO");
        hunter.knows(JOHN, COMPANY_SIZE, "100-500");
        assertThat(book().enrichment().plan(request(JOHN).wanting(TITLE)).callsBySource())
                .containsOnlyKeys(APOLLO);
        Done done = run(request(JOHN).wanting(TITLE));
        assertThat(done.enriched().get(0).profile().belief(COMPANY_SIZE)).isEmpty();
        assertThat(hunter.calls()).isZero();
    }

    @Test
    void a_lead_that_is_nobody_is_told_as_such() {
        Lead ann = book().leads().upsert(NewLead.named("Ann", "Lee")).lead();
        Done done = run(EnrichmentRequest.lead(ann.id()).wanting(TITLE));
        assertThat(codes(done)).containsEntry(0, FailureCode.INVALID_INPUT);
    }
}
