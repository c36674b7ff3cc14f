package io.leadwright.http.source.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.lead.TextField;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What LinkedIn is asked. */
class LinkedInSourceTest {

    private static final Subject JOHN = Subject.email("john.doe@techcorp.example")
            .name("John", "Doe")
            .company("Tech Corp")
            .with(TextField.LINKEDIN_URL, "https://linkedin.com/in/john-doe");

    private final RecordedVendor vendor = RecordedVendor.start().always(Answer.of(200, "linkedin/organization.json"));
    private final LinkedInSource source = LinkedInSource.create(Secret.of("a-token"), "202504")
            .over(connection -> connection.baseUrl(vendor.url()).rate(RateLimit.perSecond(1_000)));

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    private SourceAnswer ask(Question question) {
        return source.ask(Questions.of(Duration.ofSeconds(20), question)).get(0);
    }

    @Test
    void nothing_but_the_domain_is_sent() {
        assertThat(ask(Question.about(JOHN))).isInstanceOf(Found.class);
        assertThat(vendor.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.target()).isEqualTo("/rest/organizations?q=emailDomain&emailDomain=techcorp.example");
            assertThat(asked.headers().getFirst("linkedin-version")).isEqualTo("202504");
            assertThat(asked.headers().getFirst("x-restli-protocol-version")).isEqualTo("2.0.0");
            assertThat(asked.headers().getFirst("authorization")).isEqualTo("Bearer a-token");
        });
    }

    @Test
    void nobody_asks_it_for_a_person() {
        Question person = Question.about(JOHN);
        assertThat(ask(person.wanting(ProfileField.TITLE, ProfileField.COMPANY, ProfileField.LINKEDIN_URL)))
                .isEqualTo(Nothing.FREE);
        assertThat(ask(Question.about(Subject.linkedin("https://linkedin.com/in/john-doe"))))
                .isEqualTo(Nothing.FREE);
        assertThat(ask(Question.about(Subject.email("john.doe@gmail.com")))).isEqualTo(Nothing.FREE);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void a_version_is_a_year_and_a_month() {
        Secret token = Secret.of("a-token");
        assertThatIllegalArgumentException().isThrownBy(() -> LinkedInSource.create(token, "latest"));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkedInSource.create(token, "202504\r\nx: y"));
    }

    @Test
    void it_is_off_until_somebody_decides_that_its_terms_are_kept() {
        assertThat(source.profile().isOnByDefault()).isFalse();
        assertThat(source.profile().terms()).contains("approved", "people are never asked for");
    }
}
