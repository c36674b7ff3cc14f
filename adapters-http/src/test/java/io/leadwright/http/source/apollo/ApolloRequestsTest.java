package io.leadwright.http.source.apollo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.Ticket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApolloRequestsTest {

    private static final URI WEBHOOK = URI.create("https://hooks.leadwright.example/a?b=c");
    private static final Question JOHN = Question.about(Subject.email("John.Doe@techcorp.example"));
    private static final Question COMPANY = Question.about(Subject.email("info@techcorp.example"));

    private final RecordedVendor vendor = RecordedVendor.start().always(Answer.of(200, "apollo/not-found.json"));
    private final ApolloSource apollo =
            ApolloSource.create(Secret.of("the-key")).over(connection -> connection.baseUrl(vendor.url()));

    @AfterEach
    void close() {
        apollo.close();
        vendor.close();
    }

    @Test
    void one_person_is_asked_for_by_parameters_and_the_key_is_in_a_header() {
        Asked asked = single(apollo, JOHN);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.target()).isEqualTo("/people/match?email=john.doe%40techcorp.example&domain=techcorp.example");
        assertThat(asked.body()).isEmpty();
        assertThat(asked.headers().getFirst("x-api-key")).isEqualTo("the-key");
    }

    @Test
    void all_that_is_known_of_a_person_is_said() {
        Question john = Question.about(Subject.linkedin("http://www.linkedin.com/in/John-Doe/")
                .name("John", "Doe & Sons")
                .company("Tech Corp"));
        assertThat(single(apollo, john).decodedTarget())
                .isEqualTo("/people/match?linkedin_url=https://linkedin.com/in/john-doe&first_name=John"
                        + "&last_name=Doe & Sons&organization_name=Tech Corp");
    }

    @Test
    void many_people_are_asked_for_in_tens() {
        Question[] people = IntStream.range(0, 21)
                .mapToObj(i -> Question.about(Subject.email("p" + i + "@gmail.com")))
                .toArray(Question[]::new);
        List<Asked> asked = asked(apollo, people);
        assertThat(asked)
                .extracting(Asked::target)
                .containsExactly("/people/bulk_match", "/people/bulk_match", "/people/match?email=p20%40gmail.com");
        assertThat(asked.get(0).headers().getFirst("content-type")).isEqualTo("application/json");
        assertThat(asked.get(1).body())
                .startsWith("{\"details\":[{\"email\":\"p10@gmail.com\"},{\"email\":\"p11@gmail.com\"},")
                .endsWith(",{\"email\":\"p19@gmail.com\"}]}");
    }

    @Test
    void two_people_of_one_company_buy_it_once() {
        vendor.always(Answer.of(200, "apollo/company-found.json"));
        List<SourceAnswer> answers = apollo.ask(Questions.of(Duration.ofSeconds(20), COMPANY, COMPANY));
        assertThat(vendor.asked()).hasSize(1);
        assertThat(answers)
                .extracting(SourceAnswer::cost)
                .containsExactly(new Cost(1_000_000, "apollo credits"), Cost.NOTHING);
        assertThat(answers).hasOnlyElementsOfType(SourceAnswer.Found.class);
    }

    @Test
    void an_address_that_many_share_asks_for_the_company_alone() {
        Asked asked = single(apollo, COMPANY);
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.target()).isEqualTo("/organizations/enrich?domain=techcorp.example");
        assertThat(asked.headers().getFirst("x-api-key")).isEqualTo("the-key");
    }

    @Test
    void who_is_not_wanted_is_not_asked_for() {
        assertThat(single(apollo, JOHN.wanting(ProfileField.COMPANY_SIZE)).target())
                .isEqualTo("/organizations/enrich?domain=techcorp.example");
    }

    @Test
    void a_person_is_asked_for_where_the_company_has_no_domain() {
        Question john = Question.about(Subject.email("john@gmail.com")).wanting(ProfileField.COMPANY_SIZE);
        assertThat(single(apollo, john).target()).isEqualTo("/people/match?email=john%40gmail.com");
    }

    @Test
    void a_company_is_not_asked_for_a_title() {
        assertThat(asked(apollo, COMPANY.wanting(ProfileField.TITLE))).isEmpty();
    }

    @Test
    void people_and_companies_get_their_answers_in_the_order_of_the_questions() {
        vendor.when(asked -> asked.target().startsWith("/organizations"), Answer.of(200, "apollo/company-found.json"))
                .when(
                        asked -> asked.target().equals("/people/bulk_match"),
                        Answer.of(200, "apollo/bulk-match-partial.json"));
        List<SourceAnswer> answers = apollo.ask(
                Questions.of(Duration.ofSeconds(20), JOHN, COMPANY, JOHN, COMPANY.wanting(ProfileField.TITLE), JOHN));
        assertThat(answers)
                .extracting(answer -> answer instanceof SourceAnswer.Found found
                        ? found.claims().fields().size()
                        : 0)
                .containsExactly(19, 7, 0, 0, 8);
    }

    @Test
    void a_waterfall_looks_for_what_is_wanted_and_not_known() {
        try (ApolloSource deep = apollo.waterfall(WEBHOOK)) {
            assertThat(single(deep, JOHN).decodedTarget())
                    .endsWith("&run_waterfall_email=false&run_waterfall_phone=true&webhook_url=" + WEBHOOK);
            assertThat(single(deep, JOHN.wanting(ProfileField.TITLE, ProfileField.EMAIL))
                            .target())
                    .doesNotContain("waterfall", "webhook");
            Question page = Question.about(Subject.linkedin("linkedin.com/in/john"));
            assertThat(single(deep, page.wanting(ProfileField.EMAIL)).decodedTarget())
                    .endsWith("&run_waterfall_email=true&run_waterfall_phone=false&webhook_url=" + WEBHOOK);
        }
    }

    @Test
    void with_a_waterfall_each_person_has_a_call_and_a_ticket() {
        vendor.always(Answer.of(200, "apollo/person-waterfall-accepted.json"));
        try (ApolloSource deep = apollo.waterfall(WEBHOOK)) {
            Question jane = Question.about(Subject.email("jane@techcorp.example"));
            List<SourceAnswer> answers = deep.ask(Questions.of(Duration.ofSeconds(20), JOHN, jane, JOHN));
            assertThat(answers).hasSize(3).allMatch(SourceAnswer.Pending.class::isInstance);
            assertThat(answers.get(2)).isEqualTo(answers.get(0).unbilled());
        }
        assertThat(vendor.asked()).hasSize(2).allMatch(asked -> asked.target().startsWith("/people/match?"));
    }

    @Test
    void a_ticket_is_shown_and_nothing_is_asked_anew() {
        vendor.always(Answer.of(404, "apollo/webhook-result-pending.json"));
        Ticket ticket = new Ticket("-42");
        List<SourceAnswer> answers = apollo.ask(Questions.of(Duration.ofSeconds(20), JOHN.again(ticket)));
        assertThat(answers)
                .singleElement()
                .isInstanceOfSatisfying(
                        SourceAnswer.Pending.class,
                        pending -> assertThat(pending.ticket()).isEqualTo(ticket));
        assertThat(vendor.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.target()).isEqualTo("/webhook_result/-42");
        });
    }

    @Test
    void the_price_is_in_its_own_credits_unless_they_are_said_to_cost_something() {
        assertThat(apollo.profile().price().worst()).isEqualTo(new Cost(1_000_000, "apollo credits"));
        assertThat(apollo.waterfall(WEBHOOK).profile().price().worst())
                .isEqualTo(new Cost(9_000_000, "apollo credits"));
        ApolloSource inDollars = apollo.creditCosts(Cost.usd("0.02"));
        assertThat(inDollars.profile().price().worst()).isEqualTo(Cost.usd("0.02"));
        vendor.always(Answer.of(200, "apollo/person-found.json"));
        assertThat(inDollars
                        .ask(Questions.of(Duration.ofSeconds(20), JOHN))
                        .get(0)
                        .cost())
                .isEqualTo(Cost.usd("0.02"));
        inDollars.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.leadwright.example", "/hook", "https:hook", "mailto:a@b.example"})
    void a_webhook_is_an_address_of_https(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> apollo.waterfall(URI.create(url)));
    }

    private Asked single(ApolloSource source, Question question) {
        List<Asked> asked = asked(source, question);
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    /** What was asked because of these. */
    private List<Asked> asked(ApolloSource source, Question... questions) {
        int before = vendor.asked().size();
        assertThat(source.ask(Questions.of(Duration.ofSeconds(20), questions))).hasSameSizeAs(questions);
        List<Asked> all = vendor.asked();
        return all.subList(before, all.size());
    }
}
