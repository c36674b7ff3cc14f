package io.leadwright.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTest {

    private static final Subject NAMED = Subject.named("John", "Doe");

    @Test
    void a_person_is_identified_by_the_strongest_thing_known() {
        Subject all = Subject.email("john@techcorp.com").name("John", "Doe").company("Tech Corp");
        assertThat(all.with(TextField.LINKEDIN_URL, "linkedin.com/in/john").identification())
                .isEqualTo(Identification.LINKEDIN);
        assertThat(all.identification()).isEqualTo(Identification.EMAIL);
        assertThat(NAMED.company("Tech Corp").identification()).isEqualTo(Identification.NAME_AND_COMPANY);
        assertThat(NAMED.company("Tech Corp")
                        .with(TextField.EMAIL, "info@techcorp.com")
                        .identification())
                .isEqualTo(Identification.NAME_AND_COMPANY);
        assertThat(Subject.email("info@techcorp.com").identification()).isEqualTo(Identification.SHARED_EMAIL);
        assertThat(NAMED.identification()).isEqualTo(Identification.LITTLE);
        assertThat(Subject.named(" ", "").identification()).isEqualTo(Identification.NOTHING);
    }

    @Test
    void what_is_no_value_of_its_field_says_nothing() {
        Subject junk = Subject.named("-", "...").company("?").with(TextField.PHONE, "call me");
        assertThat(junk.identification()).isEqualTo(Identification.NOTHING);
        assertThat(junk.text(TextField.PHONE)).isEmpty();
        assertThat(NAMED.with(TextField.LAST_NAME, "--").text(TextField.LAST_NAME))
                .hasValue("Doe");
        assertThat(NAMED.with(TextField.NOTES, "...").text(TextField.NOTES)).hasValue("...");
        assertThatThrownBy(() -> NAMED.with(TextField.EMAIL, "john")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_stands_in_place_of_a_company_identifies_nobody() {
        assertThat(NAMED.company("Self-employed").isIdentified()).isFalse();
        assertThat(NAMED.company("gmail.com").isIdentified()).isFalse();
        assertThat(NAMED.company("N/A").isIdentified()).isFalse();
        assertThat(NAMED.company("Yahoo").isIdentified()).isTrue();
    }

    @Test
    void a_name_without_a_company_and_half_a_name_identify_nobody() {
        assertThat(Subject.email("info@techcorp.com").isIdentified()).isTrue();
        assertThat(NAMED.company("Tech Corp").isIdentified()).isTrue();
        assertThat(NAMED.isIdentified()).isFalse();
        assertThat(Subject.named("", "Doe").company("Tech Corp").isIdentified()).isFalse();
        assertThat(Subject.named("", "").isIdentified()).isFalse();
    }

    @Test
    void a_match_is_a_probability() {
        assertThatThrownBy(() -> new Match(1.1, Identification.EMAIL, List.of(), 0))
                .hasMessage("match: must be between 0 and 1, is 1.1");
        assertThatThrownBy(() -> new Match(-0.1, Identification.EMAIL, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Match(0.5, Identification.EMAIL, List.of(), -1))
                .hasMessage("labels: must not be negative, is -1");
        assertThat(new Match(0, Identification.EMAIL, List.of(), 1).isCalibrated())
                .isTrue();
        assertThat(new Match(1, Identification.EMAIL, List.of(), 0).isGiven()).isFalse();
        assertThat(Match.GIVEN.isGiven()).isTrue();
    }
}
