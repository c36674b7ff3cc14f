package io.leadwright.http.source.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.RecordedVendor.Asked;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HunterRequestsTest {

    private static final Question JANE = Question.about(Subject.email("Jane.Smith@startup.example"));
    private static final Question NAMED =
            Question.about(Subject.named("Jane", "Smith").company("Startup Inc"));
    private static final Question COMPANY = Question.about(Subject.email("info@startup.example"));

    private final RecordedVendor vendor = RecordedVendor.start().always(Answer.of(404, "hunter/person-not-found.json"));
    private final HunterSource hunter = HunterSource.create(Secret.of("the-key"))
            .over(connection -> connection.baseUrl(vendor.url()).clock(InstantSource.fixed(Instant.EPOCH)));

    @AfterEach
    void close() {
        hunter.close();
        vendor.close();
    }

    @Test
    void everything_is_asked_by_the_address_and_the_key_is_in_a_header() {
        Asked asked = single(JANE);
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.target()).isEqualTo("/combined/find?email=jane.smith%40startup.example");
        assertThat(asked.headers().getFirst("x-api-key")).isEqualTo("the-key");
    }

    @Test
    void a_page_on_linkedin_is_asked_by_its_handle() {
        Question jane = Question.about(Subject.linkedin("https://ch.linkedin.com/in/J%C3%A4ne-Smith/"));
        assertThat(single(jane).target()).isEqualTo("/combined/find?linkedin_handle=j%C3%A4ne-smith");
    }

    @Test
    void a_page_of_the_older_kind_has_no_handle() {
        assertThat(asked(Question.about(Subject.linkedin("https://linkedin.com/pub/jane/1/2/3"))))
                .isEmpty();
    }

    @Test
    void a_person_is_asked_without_the_company_if_that_is_not_wanted() {
        assertThat(single(JANE.wanting(ProfileField.TITLE)).target())
                .isEqualTo("/people/find?email=jane.smith%40startup.example");
    }

    @Test
    void a_company_is_asked_without_the_person_if_they_are_not_wanted() {
        assertThat(single(JANE.wanting(ProfileField.COMPANY_SIZE)).target())
                .isEqualTo("/companies/find?domain=startup.example");
    }

    @Test
    void both_are_asked_for_where_the_company_has_no_domain() {
        Question jane = Question.about(Subject.email("jane@gmail.com")).wanting(ProfileField.COMPANY_SIZE);
        assertThat(single(jane).target()).isEqualTo("/combined/find?email=jane%40gmail.com");
    }

    @Test
    void a_company_is_asked_by_an_address_that_many_share() {
        assertThat(single(COMPANY).target()).isEqualTo("/companies/find?domain=startup.example");
        assertThat(asked(COMPANY.wanting(ProfileField.TITLE))).isEmpty();
    }

    @Test
    void a_status_is_verified_if_nothing_else_is_wanted() {
        assertThat(single(JANE.wanting(ProfileField.EMAIL_STATUS)).target())
                .isEqualTo("/email-verifier?email=jane.smith%40startup.example");
        assertThat(single(COMPANY.wanting(ProfileField.EMAIL_STATUS)).target())
                .isEqualTo("/email-verifier?email=info%40startup.example");
    }

    @Test
    void an_address_is_looked_for_at_the_company() {
        assertThat(single(NAMED).target())
                .isEqualTo("/email-finder?first_name=Jane&last_name=Smith&company=Startup%20Inc&max_duration=19");
        Question atSite = NAMED.knowing(ProfileField.COMPANY_WEBSITE, "https://www.startup.example/team");
        assertThat(single(atSite).target())
                .isEqualTo("/email-finder?first_name=Jane&last_name=Smith&domain=startup.example&max_duration=19");
    }

    @ParameterizedTest
    @CsvSource({"PT2S, 3", "PT8S, 7", "PT1H, 20"})
    void hunter_looks_no_longer_than_there_is_time(Duration within, String seconds) {
        hunter.ask(Questions.of(within, NAMED));
        assertThat(vendor.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.target()).endsWith("&max_duration=" + seconds));
    }

    @Test
    void a_name_alone_does_not_tell_of_a_company() {
        assertThat(asked(NAMED.wanting(ProfileField.COMPANY_SIZE))).isEmpty();
    }

    @Test
    void what_still_runs_is_asked_again_with_its_ticket() {
        vendor.always(Answer.of(202, "hunter/email-finder-pending.json"));
        SourceAnswer.Pending pending = (SourceAnswer.Pending) answer(NAMED);
        vendor.always(Answer.of(200, "hunter/email-finder-found.json"));
        assertThat(answer(NAMED.again(pending.ticket()))).isInstanceOf(SourceAnswer.Found.class);
        assertThat(vendor.asked()).hasSize(2).allMatch(asked -> asked.target().startsWith("/email-finder?"));
    }

    @Test
    void two_people_of_one_company_buy_it_once() {
        vendor.always(Answer.of(200, "hunter/company-found.json"));
        Question other = Question.about(Subject.email("john@startup.example"));
        List<SourceAnswer> answers = hunter.ask(Questions.of(
                Duration.ofSeconds(20),
                JANE.wanting(ProfileField.COMPANY_SIZE),
                other.wanting(ProfileField.COMPANY_SIZE)));
        assertThat(vendor.asked()).hasSize(1);
        assertThat(answers)
                .extracting(SourceAnswer::cost)
                .containsExactly(new Cost(1_000_000, "hunter credits"), Cost.NOTHING);
        assertThat(answers).hasOnlyElementsOfType(SourceAnswer.Found.class);
    }

    @Test
    void a_ticket_of_another_question_is_unreadable_and_free() {
        assertThat(answer(JANE.again(HunterCall.FINDER.ticket())))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.UNREADABLE));
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void the_price_is_in_its_own_credits_unless_they_are_said_to_cost_something() {
        assertThat(hunter.profile().price().worst()).isEqualTo(new Cost(2_000_000, "hunter credits"));
        assertThat(hunter.creditCosts(Cost.usd("0.01")).profile().price().worst())
                .isEqualTo(Cost.usd("0.02"));
    }

    private SourceAnswer answer(Question question) {
        return hunter.ask(Questions.of(Duration.ofSeconds(20), question)).get(0);
    }

    private Asked single(Question question) {
        List<Asked> asked = asked(question);
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    /** What was asked because of this. */
    private List<Asked> asked(Question question) {
        int before = vendor.asked().size();
        answer(question);
        List<Asked> all = vendor.asked();
        return all.subList(before, all.size());
    }
}
