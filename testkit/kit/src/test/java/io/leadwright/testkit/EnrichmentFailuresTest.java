package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Attempt;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.FailedLead;
import io.leadwright.enrich.FailureCode;
import io.leadwright.lead.NewLead;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What fails, and what it is called. */
class EnrichmentFailuresTest extends EnrichmentCase {

    private int asked;

    EnrichmentFailuresTest() {
        apollo.charges(SourcePrice.FREE);
    }

    /** A source that answers as it likes, for two cents. */
    private void plugIn(Function<Questions, List<SourceAnswer>> answer) {
        SourceProfile profile = SourceProfile.builder("broken", SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(TITLE)
                .batchSize(50)
                .price(SourcePrice.perMatch(Cost.usd("0.02")))
                .build();
        leadwright.source(new EnrichmentSource() {
            @Override
            public SourceProfile profile() {
                return profile;
            }

            @Override
            public List<SourceAnswer> ask(Questions questions) {
                asked++;
                return answer.apply(questions);
            }
        });
    }

    @Test
    void a_source_that_throws_may_have_billed_and_costs_the_others_nothing() {
        plugIn(questions -> {
            throw new IllegalStateException("broken");
        });
        apollo.knows(JOHN, TITLE, "CTO");
        Done done = run(request(JOHN, ANN).wanting(TITLE));
        assertThat(done.enriched()).extracting(Enriched::index).containsExactly(0);
        assertThat(codes(done)).containsEntry(1, FailureCode.PROVIDER_ERROR);
        assertThat(done.bill().costs().all()).containsExactly(Cost.usd("0.02"));
        run(request(ANN).wanting(TITLE));
        assertThat(asked).as("not again for a day").isEqualTo(1);
        pass(Duration.ofDays(1));
        run(request(ANN).wanting(TITLE));
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_source_that_answers_too_little_answers_nothing() {
        plugIn(questions -> List.of(new SourceAnswer.Nothing(Cost.NOTHING)));
        Done done = run(request(JOHN, ANN).wanting(TITLE));
        assertThat(codes(done))
                .containsEntry(0, FailureCode.PROVIDER_ERROR)
                .containsEntry(1, FailureCode.PROVIDER_ERROR);
        assertThat(done.failed().get(0).attempts()).singleElement().returns(FailureKind.UNREADABLE, Attempt::failure);
    }

    @Test
    void an_answer_that_may_have_been_billed_and_was_lost_is_told_as_unknown_afterwards() {
        plugIn(questions -> {
            throw new IllegalStateException("broken");
        });
        run(request(JOHN).wanting(TITLE));
        Done again = run(request(JOHN).wanting(TITLE));
        assertThat(again.failed())
                .singleElement()
                .returns(FailureCode.OUTCOME_UNKNOWN, FailedLead::code)
                .returns(false, FailedLead::retryable);
    }

    @Test
    void somebody_else_is_told_as_low_confidence() {
        apollo.knows(JOHN, TITLE, "CTO").knows(JOHN, LAST_NAME, "Miller");
        EnrichmentRequest john = EnrichmentRequest.lead(book().leads()
                .upsert(NewLead.email(JOHN).name("John", "Doe"))
                .lead()
                .id());
        Done done = run(john.wanting(TITLE));
        assertThat(codes(done)).containsEntry(0, FailureCode.LOW_CONFIDENCE);
        assertThat(done.bill().credits()).isEqualTo(Credits.ZERO);
    }

    @Test
    void when_nobody_can_answer_it_is_an_outage_and_the_key_is_free() {
        apollo.knows(JOHN, TITLE, "CTO").failingFor(Duration.ofMinutes(1), FailureKind.UNAVAILABLE);
        EnrichmentRequest keyed = request(JOHN).wanting(TITLE).key("john");
        Done first = run(keyed);
        assertThat(first.isOutage()).isTrue();
        pass(Duration.ofSeconds(30));
        assertThat(run(keyed))
                .as("not even asked")
                .returns(true, Done::isOutage)
                .returns(false, Done::isReplay);
        assertThat(apollo.calls()).isEqualTo(1);
        pass(Duration.ofSeconds(30));
        Done second = run(keyed);
        assertThat(second).returns(false, Done::isReplay).returns(false, Done::isOutage);
        assertThat(second.enriched()).hasSize(1);
    }

    @Test
    void what_cannot_be_put_right_by_asking_again_is_not_to_be_asked_again() {
        apollo.knows(JOHN, TITLE, "CTO").failingFor(Duration.ofMinutes(1), FailureKind.UNAUTHORISED);
        assertThat(run(request(JOHN).wanting(TITLE)).failed())
                .singleElement()
                .returns(FailureCode.PROVIDER_ERROR, FailedLead::code)
                .returns(false, FailedLead::retryable);
    }

    @Test
    void one_that_fails_of_fifty_leaves_the_others_settled() {
        String[] emails =
                IntStream.range(0, 50).mapToObj(i -> "p" + i + "@techcorp.com").toArray(String[]::new);
        for (String email : emails) {
            apollo.knows(email, TITLE, "CTO");
        }
        plugIn(questions -> questions.list().stream()
                .<SourceAnswer>map(question -> SourceAnswer.Nothing.FREE)
                .toList());
        FakeSource first = leadwright.source("first");
        first.knows("nobody@techcorp.com", TITLE, "CTO").failingFor(Duration.ofDays(1), FailureKind.FORBIDDEN);
        apollo.knows(emails[37], LAST_NAME, "Miller");
        EnrichmentRequest request = EnrichmentRequest.leads(IntStream.range(0, 50)
                .mapToObj(i -> book().leads()
                        .upsert(NewLead.email(emails[i]).name("Ann", "Lee"))
                        .lead()
                        .id())
                .toList());
        Done done = run(request.wanting(TITLE));
        assertThat(done.enriched()).hasSize(49);
        assertThat(codes(done)).containsOnlyKeys(37);
        assertThat(available()).isEqualTo(51);
    }
}
