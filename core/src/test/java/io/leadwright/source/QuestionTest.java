package io.leadwright.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    private static final Question JOHN = Question.about(Subject.email("john@techcorp.com"));

    @Test
    void a_clue_is_known_unless_the_subject_says_it_himself() {
        Question question = JOHN.knowing(ProfileField.GITHUB, "johndoe")
                .knowing(ProfileField.EMAIL, "other@example.com")
                .knowing(ProfileField.TITLE, "CTO");
        assertThat(question.known(ProfileField.GITHUB)).contains("johndoe");
        assertThat(question.known(ProfileField.EMAIL)).contains("john@techcorp.com");
        assertThat(question.known(ProfileField.TITLE)).contains("CTO");
        assertThat(question.known(ProfileField.PHONE)).isEmpty();
    }

    @Test
    void the_company_s_domain_is_that_of_its_site_before_that_of_an_address() {
        assertThat(JOHN.companyDomain()).contains("techcorp.com");
        assertThat(JOHN.knowing(ProfileField.COMPANY_WEBSITE, "https://www.techcorp.example/about")
                        .companyDomain())
                .contains("techcorp.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"john@gmail.com", "john@yahoo.co.uk"})
    void a_free_mailbox_tells_no_company(String email) {
        assertThat(Question.about(Subject.email(email)).companyDomain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/company/techcorp",
                "https://techcorp.wordpress.com/about",
                "https://gmail.com",
                "http://localhost",
                "?"
            })
    void a_site_where_everybody_is_tells_no_company(String site) {
        Question question = Question.about(Subject.named("John", "Doe")).knowing(ProfileField.COMPANY_WEBSITE, site);
        assertThat(question.companyDomain()).isEmpty();
    }

    @Test
    void a_clue_that_is_no_address_is_no_address() {
        Question question = Question.about(Subject.named("John", "Doe"))
                .knowing(ProfileField.EMAIL, "not an address")
                .knowing(ProfileField.LINKEDIN_URL, "https://example.com/johndoe");
        assertThat(question.email()).isEmpty();
        assertThat(question.linkedin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL", "COMPANY_DOMAIN"})
    void an_address_can_be_asked_by_and_its_company_too(Lookup lookup) {
        assertThat(lookup.isPossible(JOHN)).isTrue();
    }

    @Test
    void an_address_that_many_share_is_no_person() {
        assertThat(Lookup.EMAIL.isPossible(Question.about(Subject.email("info@techcorp.com"))))
                .isFalse();
    }

    @Test
    void names_need_a_company_by_its_name_or_its_domain() {
        Question names = Question.about(Subject.named("John", "Doe"));
        assertThat(Lookup.NAME_AND_COMPANY.isPossible(names)).isFalse();
        assertThat(Lookup.NAME_AND_COMPANY.isPossible(
                        Question.about(Subject.named("John", "Doe").company("Tech Corp"))))
                .isTrue();
        assertThat(Lookup.NAME_AND_COMPANY.isPossible(names.knowing(ProfileField.COMPANY_WEBSITE, "techcorp.com")))
                .isTrue();
        assertThat(Lookup.NAME_AND_COMPANY.isPossible(JOHN)).isFalse();
    }

    @Test
    void pages_on_networks_can_be_asked_by_once_somebody_told_of_them() {
        for (Lookup lookup : Set.of(Lookup.LINKEDIN, Lookup.TWITTER, Lookup.GITHUB, Lookup.FACEBOOK)) {
            assertThat(lookup.isPossible(JOHN)).as(lookup.name()).isFalse();
        }
        assertThat(Lookup.TWITTER.isPossible(JOHN.knowing(ProfileField.TWITTER, "@johndoe")))
                .isTrue();
        assertThat(Lookup.GITHUB.isPossible(JOHN.knowing(ProfileField.GITHUB, "johndoe")))
                .isTrue();
        assertThat(Lookup.FACEBOOK.isPossible(JOHN.knowing(ProfileField.FACEBOOK, "johndoe")))
                .isTrue();
        assertThat(Lookup.LINKEDIN.isPossible(Question.about(Subject.linkedin("https://linkedin.com/in/johndoe"))))
                .isTrue();
    }

    @Test
    void without_a_wish_everything_is_wanted() {
        assertThat(JOHN.wantsAnyOf(Set.of(ProfileField.TITLE))).isTrue();
        Question title = JOHN.wanting(ProfileField.TITLE, ProfileField.SKILLS);
        assertThat(title.wanted()).containsExactly(ProfileField.TITLE, ProfileField.SKILLS);
        assertThat(title.wantsAnyOf(Set.of(ProfileField.TITLE, ProfileField.PHONE)))
                .isTrue();
        assertThat(title.wantsAnyOf(Set.of(ProfileField.PHONE))).isFalse();
    }

    @Test
    void it_shows_nothing_of_a_person() {
        Question question = JOHN.knowing(ProfileField.GITHUB, "johndoe").again(new Ticket("17"));
        assertThat(question.toString()).doesNotContain("john");
        assertThat(question.ticket()).contains(new Ticket("17"));
    }
}
