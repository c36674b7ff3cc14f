package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sources that break one rule each: the contract notices, by the test of that rule. */
class BrokenSourcesTest {

    private static final String KEY = "key-4711";
    private static final Question JOHN = Question.about(Subject.email("john@techcorp.com"));

    private final MovableClock clock = MovableClock.startingAt(TestLeadwright.START);
    private final FakeSource healthy =
            new FakeSource("apollo", clock).knows("john@techcorp.com", ProfileField.TITLE, "CTO");

    @Test
    void a_source_that_keeps_all_rules_passes() {
        EnrichmentSourceContract contract = contract(healthy);
        assertThatCode(() -> {
                    contract.rule_01_each_question_is_answered_in_its_place();
                    contract.rule_01_nothing_asked_is_nothing_answered();
                    contract.rule_03_nobody_is_asked_what_the_source_does_not_know_of();
                    contract.rule_03_nobody_is_asked_without_anything_to_ask_by();
                    contract.rule_04_claims_are_its_own_and_not_of_tomorrow();
                    contract.rule_05_what_is_found_costs_what_was_said_at_most();
                    contract.rule_07_each_of_many_threads_gets_its_own_answers();
                    contract.rule_08_neither_a_secret_nor_anything_of_a_person_is_shown();
                    contract.it_says_the_same_of_itself_each_time();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void answers_in_another_order_are_noticed() {
        assertNoticed(EnrichmentSourceContract::rule_01_each_question_is_answered_in_its_place, questions -> {
            List<SourceAnswer> answers = new ArrayList<>(healthy.ask(questions));
            Collections.reverse(answers);
            return answers;
        });
    }

    @Test
    void an_answer_too_few_is_noticed() {
        assertNoticed(
                EnrichmentSourceContract::rule_01_each_question_is_answered_in_its_place,
                questions -> healthy.ask(questions).subList(0, 1));
    }

    @Test
    void a_question_asked_for_nothing_is_noticed() {
        assertNoticed(EnrichmentSourceContract::rule_03_nobody_is_asked_what_the_source_does_not_know_of, questions -> {
            healthy.ask(questions.with(List.of(JOHN)));
            return healthy.ask(questions);
        });
    }

    @Test
    void somebody_else_s_claims_are_noticed() {
        assertNoticed(
                EnrichmentSourceContract::rule_04_claims_are_its_own_and_not_of_tomorrow,
                found(claims -> new ClaimsBuilder(SourceId.of("hunter"), clock.instant())
                        .add(ProfileField.TITLE, "CTO")
                        .build()));
    }

    @Test
    void claims_of_a_field_that_was_not_promised_are_noticed() {
        assertNoticed(
                EnrichmentSourceContract::rule_04_claims_are_its_own_and_not_of_tomorrow,
                found(claims -> claims.with(new ClaimsBuilder(SourceId.of("apollo"), clock.instant())
                        .add(ProfileField.BIO, "Likes hats")
                        .build())));
    }

    @Test
    void claims_of_tomorrow_are_noticed() {
        assertNoticed(
                EnrichmentSourceContract::rule_04_claims_are_its_own_and_not_of_tomorrow,
                found(claims -> new ClaimsBuilder(
                                SourceId.of("apollo"), clock.instant().plus(Duration.ofDays(1)))
                        .add(ProfileField.TITLE, "CTO")
                        .build()));
    }

    @Test
    void a_higher_price_than_was_said_is_noticed() {
        assertNoticed(
                EnrichmentSourceContract::rule_05_what_is_found_costs_what_was_said_at_most,
                each(answer -> new SourceAnswer.Nothing(Cost.usd("0.01"))));
    }

    @Test
    void a_price_of_another_unit_than_was_said_is_noticed() {
        healthy.charges(SourcePrice.perMatch(Cost.usd("0.02")));
        assertNoticed(
                EnrichmentSourceContract::rule_05_what_is_found_costs_what_was_said_at_most,
                found(new Cost(1, "apollo credits")));
    }

    @Test
    void somebody_asked_for_by_their_name_alone_is_noticed() {
        assertNoticed(EnrichmentSourceContract::rule_03_nobody_is_asked_without_anything_to_ask_by, questions -> {
            healthy.ask(questions.with(List.of(JOHN)));
            return healthy.ask(questions);
        });
    }

    @Test
    void a_key_that_is_shown_is_noticed() {
        EnrichmentSourceContract contract = contract(new Broken(healthy::ask) {
            @Override
            public String toString() {
                return "source with " + KEY;
            }
        });
        assertThatCode(contract::rule_08_neither_a_secret_nor_anything_of_a_person_is_shown)
                .isInstanceOf(AssertionError.class);
    }

    private void assertNoticed(Consumer<EnrichmentSourceContract> rule, Asking broken) {
        assertThatCode(() -> rule.accept(contract(new Broken(broken)))).isInstanceOf(AssertionError.class);
        assertThat(healthy.calls()).isPositive();
    }

    private Asking found(UnaryOperator<Claims> change) {
        return each(answer -> answer instanceof SourceAnswer.Found found
                ? new SourceAnswer.Found(change.apply(found.claims()), found.cost())
                : answer);
    }

    private Asking found(Cost cost) {
        return each(answer ->
                answer instanceof SourceAnswer.Found found ? new SourceAnswer.Found(found.claims(), cost) : answer);
    }

    private Asking each(UnaryOperator<SourceAnswer> change) {
        return questions -> healthy.ask(questions).stream().map(change).toList();
    }

    /** How a source answers. */
    private interface Asking {
        List<SourceAnswer> ask(Questions questions);
    }

    private class Broken implements EnrichmentSource {

        private final Asking asking;

        Broken(Asking asking) {
            this.asking = asking;
        }

        @Override
        public SourceProfile profile() {
            return healthy.profile();
        }

        @Override
        public List<SourceAnswer> ask(Questions questions) {
            return asking.ask(questions);
        }

        @Override
        public String toString() {
            return "Broken";
        }
    }

    private EnrichmentSourceContract contract(EnrichmentSource source) {
        return new EnrichmentSourceContract() {
            @Override
            protected EnrichmentSource open() {
                return source;
            }

            @Override
            protected Question known() {
                return JOHN;
            }

            @Override
            protected Question unknown() {
                return Question.about(Subject.email("nobody@techcorp.com"));
            }

            @Override
            protected Instant now() {
                return clock.instant();
            }

            @Override
            protected int requests() {
                return healthy.calls();
            }

            @Override
            protected List<String> secrets() {
                return List.of(KEY);
            }
        };
    }
}
