package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.credit.Cost;
import io.leadwright.lead.AccountId;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
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
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link EnrichmentSource} as tests, each named after its rule's number: to be run on every source. What the
 * network does to a vendor is {@link VendorSourceContract}'s.
 */
public abstract class EnrichmentSourceContract {

    /** Time enough for a source that is well. */
    protected static final Duration WITHIN = Duration.ofSeconds(20);

    /** For a subclass, which says how to open its source. */
    protected EnrichmentSourceContract() {}

    /** Opens the source, ready to be asked. */
    protected abstract EnrichmentSource open();

    /** About somebody whom it knows. */
    protected abstract Question known();

    /** About somebody whom it does not know, and can be asked for. */
    protected abstract Question unknown();

    /** The time by the clock that the source has. */
    protected abstract Instant now();

    /** How many requests, or whatever it makes of questions, have reached whoever stands behind it. */
    protected abstract int requests();

    /** Texts that it must not show, such as its key. */
    protected List<String> secrets() {
        return List.of();
    }

    /** The answers to these. */
    protected static List<SourceAnswer> ask(EnrichmentSource source, List<Question> questions) {
        return source.ask(new Questions(AccountId.DEFAULT, WITHIN, questions));
    }

    /** The answer to one. */
    protected static SourceAnswer ask(EnrichmentSource source, Question question) {
        return ask(source, List.of(question)).get(0);
    }

    private Claims found(SourceAnswer answer) {
        return assertInstanceOf(SourceAnswer.Found.class, answer).claims();
    }

    @Test
    void rule_01_each_question_is_answered_in_its_place() {
        try (EnrichmentSource source = open()) {
            Claims claims = found(ask(source, known()));
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i <= source.profile().batchSize(); i++) {
                questions.add(i % 2 == 0 ? known() : unknown());
            }
            List<SourceAnswer> answers = ask(source, questions);
            assertEquals(questions.size(), answers.size());
            for (int i = 0; i < answers.size(); i++) {
                if (i % 2 == 0) {
                    assertEquals(keys(claims), keys(found(answers.get(i))), "answer " + i);
                } else {
                    assertInstanceOf(SourceAnswer.Nothing.class, answers.get(i), "answer " + i);
                }
            }
        }
    }

    @Test
    void rule_01_nothing_asked_is_nothing_answered() {
        try (EnrichmentSource source = open()) {
            int before = requests();
            assertEquals(List.of(), ask(source, List.of()));
            assertEquals(before, requests());
        }
    }

    @Test
    void rule_03_nobody_is_asked_what_the_source_does_not_know_of() {
        try (EnrichmentSource source = open()) {
            int before = requests();
            Question odd = known().wanting(ProfileField.text("colour of the hat"));
            assertEquals(SourceAnswer.Nothing.FREE, ask(source, odd));
            assertEquals(before, requests());
        }
    }

    @Test
    void rule_03_nobody_is_asked_without_anything_to_ask_by() {
        try (EnrichmentSource source = open()) {
            int before = requests();
            assertEquals(SourceAnswer.Nothing.FREE, ask(source, Question.about(Subject.named("John", "Doe"))));
            assertEquals(before, requests());
        }
    }

    @Test
    void rule_04_claims_are_its_own_and_not_of_tomorrow() {
        try (EnrichmentSource source = open()) {
            SourceProfile profile = source.profile();
            for (Claim claim : found(ask(source, known())).all()) {
                assertEquals(profile.id(), claim.source());
                assertTrue(profile.fields().contains(claim.field()), claim.field() + " is in its profile");
                assertFalse(claim.observedAt().isAfter(now()), claim.field() + " is not of tomorrow");
            }
        }
    }

    @Test
    void rule_05_what_is_found_costs_what_was_said_at_most() {
        try (EnrichmentSource source = open()) {
            SourcePrice price = source.profile().price();
            assertAtMost(price.worst(), ask(source, known()).cost(), "found");
            assertAtMost(price.call(), ask(source, unknown()).cost(), "not found");
        }
    }

    private static void assertAtMost(Cost most, Cost cost, String what) {
        boolean isComparable = cost.isNothing() || cost.unit().equals(most.unit());
        assertTrue(isComparable && cost.micros() <= most.micros(), what + " costs " + cost + ", said was " + most);
    }

    @Test
    void rule_07_each_of_many_threads_gets_its_own_answers() throws InterruptedException {
        try (EnrichmentSource source = open()) {
            Claims claims = found(ask(source, known()));
            List<SourceAnswer> answers = AtOnce.run(8, thread -> ask(source, thread % 2 == 0 ? known() : unknown()));
            assertEquals(
                    Collections.nCopies(4, keys(claims)),
                    answers.stream()
                            .filter(SourceAnswer.Found.class::isInstance)
                            .map(answer -> keys(found(answer)))
                            .toList());
        }
    }

    @Test
    void rule_08_neither_a_secret_nor_anything_of_a_person_is_shown() {
        try (EnrichmentSource source = open()) {
            SourceAnswer answer = ask(source, known());
            String shown = source + " " + source.profile() + " " + answer + " " + known();
            secrets().forEach(secret -> assertFalse(shown.contains(secret), "a secret"));
            found(answer)
                    .all()
                    .forEach(claim -> assertFalse(
                            claim.text().length() > 3 && shown.contains(claim.text()), claim.field() + " is shown"));
        }
    }

    @Test
    void it_says_the_same_of_itself_each_time() {
        try (EnrichmentSource source = open()) {
            SourceProfile profile = source.profile();
            assertEquals(profile.id(), source.profile().id());
            assertFalse(profile.lookups().isEmpty(), "something to ask it by");
            assertFalse(profile.fields().isEmpty(), "something it knows");
            assertTrue(profile.canAnswer(known()) && profile.canAnswer(unknown()), "it can be asked those");
            if (!profile.isOnByDefault()) {
                assertFalse(profile.terms().isBlank(), "why it is off");
            }
        }
    }

    /** What is said, whenever it was asked. */
    private static List<String> keys(Claims claims) {
        return claims.all().stream()
                .map(claim -> claim.field() + " " + claim.key().orElse(""))
                .toList();
    }
}
