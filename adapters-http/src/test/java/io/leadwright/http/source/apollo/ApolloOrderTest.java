package io.leadwright.http.source.apollo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody gets what was said of somebody else in the same batch. */
class ApolloOrderTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final SourceAnswer UNREADABLE = new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true);
    private static final ApolloReading READING =
            new ApolloReading(SourceId.of("apollo"), new Cost(1_000_000, "apollo credits"));

    @Test
    void answers_that_are_plainly_another_s_are_nobodys() {
        Question john = Question.about(Subject.email("john@techcorp.example"));
        Question jane = Question.about(Subject.linkedin("https://linkedin.com/in/jane"));
        Question jim = Question.about(Subject.named("Jim", "Roe").company("Tech Corp"));
        String toJohn = "{\"email\":\"John@techcorp.example\",\"first_name\":\"Johnny\"}";
        String toJane = "{\"linkedin_url\":\"http://www.linkedin.com/in/jane\"}";
        String toJim = "{\"first_name\":\"Jim\",\"last_name\":\"Roe\"}";
        assertThat(matches(List.of(john, jane, jim), toJohn, toJane, toJim))
                .hasOnlyElementsOfType(SourceAnswer.Found.class);
        for (List<Question> others : List.of(
                List.of(jane, john, jim),
                List.of(jim, jane, john),
                List.of(john, jim, jane),
                List.of(jane, jim, john))) {
            assertThat(matches(others, toJohn, toJane, toJim)).containsOnly(UNREADABLE);
        }
        assertThat(matches(List.of(john, jane), "null", toJohn)).containsOnly(UNREADABLE);
    }

    @Test
    void one_wrong_address_does_not_spoil_the_others() {
        Question john = Question.about(Subject.email("john@techcorp.example"));
        Question jane = Question.about(Subject.email("jane@techcorp.example"));
        Question jim = Question.about(Subject.email("jim@techcorp.example"));
        String toJohn = "{\"email\":\"john@techcorp.example\"}";
        List<SourceAnswer> answers =
                matches(List.of(john, jane, jim), toJohn, "{\"email\":\"jim@techcorp.example\"}", "null");
        assertThat(answers).last().isEqualTo(SourceAnswer.Nothing.FREE);
        assertThat(answers.subList(0, 2)).hasOnlyElementsOfType(SourceAnswer.Found.class);
    }

    @Test
    void a_person_may_be_asked_for_by_an_old_address_too() {
        Question john = Question.about(Subject.email("john@techcorp.example"));
        Question same = Question.about(Subject.email("john@startup.example"));
        String match = "{\"email\":\"john@techcorp.example\"}";
        assertThat(matches(List.of(same, john), match, match)).hasOnlyElementsOfType(SourceAnswer.Found.class);
    }

    private static List<SourceAnswer> matches(List<Question> asked, String... matches) {
        String body = "{\"matches\":[" + String.join(",", matches) + "]}";
        return READING.people(
                WireResponse.of(200, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8))
                        .paid(),
                asked,
                NOW);
    }
}
