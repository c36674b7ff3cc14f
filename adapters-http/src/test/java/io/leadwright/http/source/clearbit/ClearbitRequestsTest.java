package io.leadwright.http.source.clearbit;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.source.SourceAnswer.Pending;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Clearbit is asked. */
class ClearbitRequestsTest {

    private static final Question JOHN = Question.about(Subject.email("John.Doe@techcorp.example"));
    private static final Question SHARED = Question.about(Subject.email("info@techcorp.example"));

    private final RecordedVendor people = RecordedVendor.start().always(Answer.of(404, "clearbit/not-found.json"));
    private final RecordedVendor companies = RecordedVendor.start().always(Answer.of(404, "clearbit/not-found.json"));
    private final ClearbitSource clearbit = ClearbitSource.create(Secret.of("the-key"))
            .over(own -> own.baseUrl(own.toString().contains("company") ? companies.url() : people.url()));

    @AfterEach
    void close() {
        clearbit.close();
        people.close();
        companies.close();
    }

    @Test
    void everything_is_asked_by_the_address_alone_and_the_key_is_in_a_header() {
        ask(JOHN.knowing(ProfileField.COMPANY, "Tech Corp"));
        Asked asked = people.asked().get(0);
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.target()).isEqualTo("/combined/find?email=john.doe%40techcorp.example");
        assertThat(asked.headers().getFirst("authorization")).isEqualTo("Bearer the-key");
    }

    @Test
    void a_person_is_asked_without_the_company_if_that_is_not_wanted() {
        ask(JOHN.wanting(ProfileField.TITLE));
        assertThat(people.asked())
                .extracting(Asked::target)
                .containsExactly("/people/find?email=john.doe%40techcorp.example");
    }

    @Test
    void a_company_is_asked_for_at_its_own_host() {
        ask(JOHN.wanting(ProfileField.COMPANY_SIZE), SHARED);
        assertThat(companies.asked())
                .extracting(Asked::target)
                .containsExactly("/companies/find?domain=techcorp.example"); // one company, one bill
        assertThat(people.asked()).isEmpty();
    }

    @Test
    void without_a_domain_the_company_is_asked_for_by_the_address() {
        ask(Question.about(Subject.email("john@gmail.com")).wanting(ProfileField.COMPANY_SIZE));
        assertThat(people.asked()).extracting(Asked::target).containsExactly("/combined/find?email=john%40gmail.com");
    }

    @Test
    void answers_of_both_hosts_are_in_the_order_of_the_questions() {
        people.always(Answer.of(200, "clearbit/person-found.json"));
        companies.always(Answer.of(200, "clearbit/company-found.json"));
        Question unasked = Question.about(Subject.named("John", "Doe").company("Tech Corp"));
        List<SourceAnswer> answers = ask(
                JOHN.wanting(ProfileField.COMPANY_SIZE),
                unasked,
                JOHN.wanting(ProfileField.TITLE),
                JOHN.wanting(ProfileField.COMPANY_SIZE));
        assertThat(((Found) answers.get(0)).claims().of(ProfileField.COMPANY_SIZE))
                .hasSize(1);
        assertThat(answers.get(1)).isEqualTo(Nothing.FREE);
        assertThat(((Found) answers.get(2)).claims().of(ProfileField.TITLE)).hasSize(1);
        assertThat(answers.get(3).cost().isNothing()).isTrue();
    }

    @Test
    void what_is_queued_is_asked_again_with_its_ticket_and_answered_for_nothing_more() {
        people.always(Answer.text(202, ""));
        Pending pending = (Pending) ask(JOHN).get(0);
        assertThat(pending.cost().isNothing()).isFalse();
        people.always(Answer.of(200, "clearbit/combined-found.json"));
        SourceAnswer found = ask(JOHN.again(pending.ticket())).get(0);
        assertThat(found).isInstanceOf(Found.class);
        assertThat(found.cost().isNothing()).isTrue();
        assertThat(people.asked()).hasSize(2).allMatch(asked -> asked.target().startsWith("/combined/find?"));
    }

    @Test
    void it_is_off_and_charges_for_misses_too() {
        assertThat(clearbit.profile().isOnByDefault()).isFalse();
        assertThat(clearbit.profile().terms()).contains("legacy");
        assertThat(clearbit.profile().price().call()).isEqualTo(new Cost(1_000_000, "clearbit lookups"));
        assertThat(clearbit.lookupCosts(Cost.usd("0.03")).profile().price().call())
                .isEqualTo(Cost.usd("0.03"));
    }

    private List<SourceAnswer> ask(Question... questions) {
        return clearbit.ask(Questions.of(Duration.ofSeconds(20), questions));
    }
}
