package io.leadwright.http.source.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What X is asked. */
class TwitterSourceTest {

    private static final String FIELDS = "&user.fields=description,entities,location,public_metrics,verified_type";

    private final RecordedVendor vendor = RecordedVendor.start().always(Answer.of(200, "twitter/users.json"));
    private final TwitterSource source = TwitterSource.create(Secret.of("a-token"))
            .over(connection -> connection.baseUrl(vendor.url()).rate(RateLimit.perSecond(1_000)));

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    private List<SourceAnswer> ask(Question... questions) {
        return source.ask(Questions.of(Duration.ofSeconds(20), questions));
    }

    private static Question of(String page) {
        return Question.about(Subject.email("john.doe@techcorp.example")).knowing(ProfileField.TWITTER, page);
    }

    @Test
    void only_names_and_what_is_read_are_sent() {
        ask(of("https://x.com/JohnDoe_Example"), of("@nobody_example"));
        assertThat(vendor.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.decodedTarget())
                    .isEqualTo("/2/users/by?usernames=johndoe_example,nobody_example" + FIELDS);
            assertThat(asked.headers().getFirst("authorization")).isEqualTo("Bearer a-token");
        });
    }

    @Test
    void a_hundred_are_asked_for_at_once() {
        List<SourceAnswer> answers =
                ask(IntStream.range(0, 201).mapToObj(i -> of("user_" + i)).toArray(Question[]::new));
        assertThat(answers).hasSize(201);
        assertThat(vendor.asked())
                .extracting(asked -> asked.decodedTarget().split(",user_").length)
                .containsExactly(100, 100, 1);
    }

    @Test
    void two_questions_about_one_user_are_one_name_and_one_bill() {
        List<SourceAnswer> answers = ask(of("johndoe_example"), of("https://twitter.com/JohnDoe_Example"));
        assertThat(answers).hasOnlyElementsOfType(Found.class);
        assertThat(answers).extracting(SourceAnswer::cost).containsExactly(Cost.usd("0.01"), Cost.NOTHING);
        assertThat(vendor.asked().get(0).decodedTarget()).isEqualTo("/2/users/by?usernames=johndoe_example" + FIELDS);
    }

    @Test
    void nobody_is_looked_for_whose_name_there_is_not_known() {
        Question john = Question.about(
                Subject.email("john.doe@techcorp.example").name("John", "Doe").company("Tech Corp"));
        assertThat(ask(john, of("https://x.com/search"), of("no name")))
                .containsExactly(Nothing.FREE, Nothing.FREE, Nothing.FREE);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void a_plan_has_its_own_price() {
        try (TwitterSource priced = source.userCosts(Cost.usd("0.002"))) {
            SourceAnswer answer = priced.ask(Questions.of(Duration.ofSeconds(20), of("johndoe_example")))
                    .get(0);
            assertThat(answer.cost()).isEqualTo(Cost.usd("0.002"));
            assertThat(priced.profile().price().worst()).isEqualTo(Cost.usd("0.002"));
        }
    }

    @Test
    void it_is_off_until_somebody_decides_that_its_terms_are_kept() {
        assertThat(source.profile().isOnByDefault()).isFalse();
        assertThat(source.profile().terms()).contains("agreed", "sensitive");
    }
}
