package io.leadwright.http.source.zoominfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.TextField;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.testkit.MovableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ZoomInfo is sent. */
class ZoomInfoSourceTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Question JOHN = Question.about(Subject.email("john.doe@techcorp.example"));

    private final MovableClock clock = MovableClock.startingAt(Instant.parse("2026-08-01T12:00:00Z"));
    private final RecordedVendor vendor = RecordedVendor.start()
            .when(asked -> isAt(asked, "contacts/enrich"), Answer.of(200, "zoominfo/contact-found.json"))
            .when(asked -> isAt(asked, "companies/enrich"), Answer.of(200, "zoominfo/company-found.json"))
            .when(asked -> isAt(asked, "token"), Answer.of(200, "zoominfo/token.json"));
    private final ZoomInfoSource source = over(ZoomInfoSource.create(Secret.of("client-id:client-secret")));

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    private ZoomInfoSource over(ZoomInfoSource any) {
        return any.over(
                connection -> connection.baseUrl(vendor.url()).clock(clock).rate(RateLimit.perSecond(1_000)));
    }

    private static boolean isAt(Asked asked, String end) {
        return asked.target().endsWith("/" + end);
    }

    private List<SourceAnswer> ask(Question... questions) {
        return source.ask(Questions.of(WITHIN, questions));
    }

    private List<Asked> asked(String end) {
        return vendor.asked().stream().filter(asked -> isAt(asked, end)).toList();
    }

    private static JsonNode data(Asked asked) {
        try {
            return new JsonMapper().readTree(asked.body()).get("data");
        } catch (IOException e) {
            throw new AssertionError(asked.body(), e);
        }
    }

    private static JsonNode people(Asked asked) {
        return data(asked).get("attributes").get("matchPersonInput");
    }

    private String inputOf(Subject subject) {
        ask(Question.about(subject));
        return people(asked("contacts/enrich").get(0)).toString();
    }

    @Test
    void a_token_is_asked_for_once_and_shown_from_then_on() {
        ask(JOHN);
        ask(JOHN);
        assertThat(asked("token")).singleElement().satisfies(token -> {
            assertThat(token.method()).isEqualTo("POST");
            assertThat(token.target()).isEqualTo("/oauth/v1/token");
            assertThat(token.body()).isEqualTo("grant_type=client_credentials");
            assertThat(token.headers().getFirst("authorization")).isEqualTo("Basic Y2xpZW50LWlkOmNsaWVudC1zZWNyZXQ=");
            assertThat(token.headers().getFirst("content-type")).isEqualTo("application/x-www-form-urlencoded");
        });
        assertThat(asked("contacts/enrich")).hasSize(2).allSatisfy(contacts -> {
            assertThat(contacts.method()).isEqualTo("POST");
            assertThat(contacts.target()).isEqualTo("/data/v1/contacts/enrich");
            assertThat(contacts.headers().getFirst("authorization")).isEqualTo("Bearer eyJhbGciOiJub25lIn0.e30.");
            assertThat(contacts.headers().getFirst("content-type")).isEqualTo("application/vnd.api+json");
            assertThat(contacts.headers().getFirst("accept")).isEqualTo("application/vnd.api+json");
        });
    }

    @Test
    void a_token_that_has_expired_is_replaced() {
        ask(JOHN);
        clock.advance(Duration.ofMinutes(53));
        ask(JOHN);
        assertThat(asked("token")).hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        ask(JOHN);
        assertThat(asked("token")).hasSize(2);
    }

    @Test
    void each_account_has_its_own_token() {
        try (ZoomInfoSource many =
                over(ZoomInfoSource.create(account -> Optional.of(Secret.of(account.value() + ":secret"))))) {
            for (String account : List.of("a", "b", "a")) {
                many.ask(new Questions(AccountId.of(account), WITHIN, List.of(JOHN)));
            }
        }
        assertThat(asked("token"))
                .extracting(token -> token.headers().getFirst("authorization"))
                .containsExactly("Basic YTpzZWNyZXQ=", "Basic YjpzZWNyZXQ=");
    }

    @Test
    void a_token_that_is_refused_is_replaced_once() {
        vendor.when(asked -> isAt(asked, "contacts/enrich"), Answer.of(401, "zoominfo/unauthorized.json"));
        assertThat(ask(JOHN)).containsExactly(Failed.free(FailureKind.UNAUTHORISED));
        assertThat(asked("contacts/enrich")).hasSize(2);
        assertThat(asked("token")).hasSize(2);
    }

    @Test
    void a_replaced_token_may_be_good() {
        ask(JOHN);
        vendor.when(asked -> isAt(asked, "token"), Answer.text(200, "{\"access_token\": \"new\"}"))
                .when(
                        asked -> isAt(asked, "contacts/enrich")
                                && !"Bearer new".equals(asked.headers().getFirst("authorization")),
                        Answer.of(401, "zoominfo/unauthorized.json"));
        assertThat(ask(JOHN)).singleElement().isInstanceOf(Found.class);
    }

    @Test
    void a_wrong_secret_asks_nothing_more() {
        vendor.when(asked -> isAt(asked, "token"), Answer.of(401, "zoominfo/token-rejected.json"));
        assertThat(ask(JOHN)).containsExactly(Failed.free(FailureKind.UNAUTHORISED));
        assertThat(asked("contacts/enrich")).isEmpty();
    }

    @Test
    void people_are_asked_for_25_at_once() {
        Question[] many = IntStream.range(0, 60)
                .mapToObj(i -> Question.about(Subject.email("p" + i + "@techcorp.example")))
                .toArray(Question[]::new);
        assertThat(ask(many)).hasSize(60);
        assertThat(asked("contacts/enrich"))
                .extracting(asked -> people(asked).size())
                .containsExactly(25, 25, 10);
        assertThat(people(asked("contacts/enrich").get(1)).get(0).toString())
                .isEqualTo("{\"emailAddress\":\"p25@techcorp.example\"}");
    }

    @Test
    void the_surest_thing_alone_is_sent_of_a_person() {
        Subject john = Subject.email("john.doe@techcorp.example")
                .name("John", "Doe")
                .company("Tech Corp")
                .with(TextField.LINKEDIN_URL, "https://www.linkedin.com/in/john-doe");
        assertThat(inputOf(john)).isEqualTo("[{\"emailAddress\":\"john.doe@techcorp.example\"}]");
    }

    @Test
    void without_address_a_person_is_asked_for_by_their_page() {
        assertThat(inputOf(Subject.linkedin("https://de.linkedin.com/in/John-Doe/")))
                .isEqualTo("[{\"externalURL\":\"https://linkedin.com/in/john-doe\"}]");
    }

    @Test
    void without_either_a_person_is_asked_for_by_names_and_company() {
        assertThat(inputOf(Subject.named("Jane", "Smith").company("Startup Inc")))
                .isEqualTo("[{\"firstName\":\"Jane\",\"lastName\":\"Smith\",\"companyName\":\"Startup Inc\"}]");
    }

    @Test
    void everything_that_is_read_is_asked_for_but_what_is_left_out() {
        ask(JOHN);
        try (ZoomInfoSource less = source.withoutOutputFields("techSkills").withoutOutputFields("mobilePhone")) {
            less.ask(Questions.of(WITHIN, JOHN));
        }
        List<Asked> calls = asked("contacts/enrich");
        assertThat(data(calls.get(0)).get("type").asText()).isEqualTo("ContactEnrich");
        String all = data(calls.get(0)).get("attributes").get("outputFields").toString();
        String some = data(calls.get(1)).get("attributes").get("outputFields").toString();
        assertThat(all).contains("\"techSkills\",", "\"mobilePhone\",", "\"mobilePhoneDoNotCall\",");
        assertThat(some).isEqualTo(all.replace("\"techSkills\",", "").replace("\"mobilePhone\",", ""));
    }

    @Test
    void whether_a_number_may_be_called_is_always_asked() {
        assertThatIllegalArgumentException().isThrownBy(() -> source.withoutOutputFields("directPhoneDoNotCall"));
    }

    @Test
    void where_only_the_company_is_wanted_only_the_company_is_asked_for() {
        SourceAnswer answer = ask(JOHN.wanting(ProfileField.COMPANY_FOUNDED, ProfileField.COMPANY_SIZE))
                .get(0);
        assertThat(answer).isInstanceOf(Found.class);
        assertThat(asked("contacts/enrich")).isEmpty();
        Asked call = asked("companies/enrich").get(0);
        assertThat(data(call).get("type").asText()).isEqualTo("CompanyEnrich");
        assertThat(data(call).get("attributes").get("matchCompanyInput").toString())
                .isEqualTo("[{\"companyWebsite\":\"techcorp.example\"}]");
    }

    @Test
    void a_company_without_site_is_asked_for_by_name() {
        ask(Question.about(Subject.named("Jane", "Smith").company("Startup Inc"))
                .wanting(ProfileField.COMPANY_INDUSTRY));
        assertThat(asked("companies/enrich").get(0).body()).contains("[{\"companyName\":\"Startup Inc\"}]");
    }

    @Test
    void of_somebody_without_a_company_the_company_comes_with_the_person() {
        ask(Question.about(Subject.email("john@gmail.com")).wanting(ProfileField.COMPANY_SIZE));
        assertThat(asked("contacts/enrich")).hasSize(1);
    }

    @Test
    void two_questions_about_one_company_are_paid_for_once() {
        Question size = JOHN.wanting(ProfileField.COMPANY_SIZE);
        Question jane = Question.about(Subject.email("jane@techcorp.example")).wanting(ProfileField.COMPANY_INDUSTRY);
        List<SourceAnswer> answers = ask(size, jane);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Found.class));
        assertThat(answers)
                .extracting(SourceAnswer::cost)
                .containsExactly(new Cost(1_000_000, "zoominfo credits"), Cost.NOTHING);
        assertThat(asked("companies/enrich")).hasSize(1);
    }

    @Test
    void people_and_companies_are_asked_for_apart_and_answered_in_place() {
        List<SourceAnswer> answers = ask(JOHN.wanting(ProfileField.COMPANY_SIZE), JOHN);
        assertThat(((Found) answers.get(0)).claims().of(ProfileField.COMPANY_FOUNDED))
                .isNotEmpty();
        assertThat(((Found) answers.get(1)).claims().of(ProfileField.TITLE)).isNotEmpty();
    }

    @Test
    void a_company_has_no_title() {
        Question title = Question.about(Subject.email("info@techcorp.example")).wanting(ProfileField.TITLE);
        assertThat(ask(title)).containsExactly(Nothing.FREE);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void what_a_credit_costs_is_what_a_record_costs() {
        try (ZoomInfoSource priced = source.creditCosts(Cost.usd("0.50"))) {
            assertThat(priced.ask(Questions.of(WITHIN, JOHN)).get(0).cost()).isEqualTo(Cost.usd("0.50"));
            assertThat(priced.profile().price().worst()).isEqualTo(Cost.usd("0.50"));
        }
    }
}
