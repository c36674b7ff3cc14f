package io.leadwright.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.TextField;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFieldTest {

    @ParameterizedTest
    @CsvSource({
        "firstName, IDENTITY, 730, false",
        "lastName, IDENTITY, 730, false",
        "email, IDENTITY, 730, false",
        "emailStatus, IDENTITY, 730, false",
        "linkedinUrl, IDENTITY, 730, false",
        "company, IDENTITY, 365, false",
        "title, IDENTITY, 365, false",
        "location, PERSONAL, 730, false",
        "experience, PERSONAL, 730, false",
        "skills, PERSONAL, 730, true",
        "bio, PERSONAL, 730, false",
        "companyInfo.name, COMPANY, 730, false",
        "companyInfo.website, COMPANY, 730, false",
        "companyInfo.industry, COMPANY, 730, false",
        "companyInfo.size, COMPANY, 730, false",
        "companyInfo.description, COMPANY, 730, false",
        "companyInfo.headquarters, COMPANY, 730, false",
        "socialProfiles.twitter, SOCIAL, 730, false",
        "socialProfiles.github, SOCIAL, 730, false",
        "socialProfiles.facebook, SOCIAL, 730, false",
        "socialProfiles.mastodon, SOCIAL, 730, false",
        "phone, CONTACT, 730, false",
        "alternativeEmails, CONTACT, 730, true",
    })
    void every_field_is_found_by_its_name(String name, FieldGroup group, long days, boolean isMany) {
        ProfileField<?> field = ProfileField.named(name).orElseThrow();

        assertThat(field.name()).isEqualTo(name);
        assertThat(field.group()).isEqualTo(group);
        assertThat(field.halfLife()).contains(Duration.ofDays(days));
        assertThat(field.isMany()).isEqualTo(isMany);
    }

    @Test
    void a_founding_year_never_ages() {
        assertThat(ProfileField.named("companyInfo.founded").orElseThrow().halfLife())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Email",
                "companyInfo",
                "companyInfo.",
                "size",
                "socialProfiles",
                "socialProfiles.",
                "socialProfiles.X",
                "socialProfiles.a.b",
                "socialProfiles.\ud800",
                "notes"
            })
    void no_other_name_is_a_field(String name) {
        assertThat(ProfileField.named(name)).isEmpty();
    }

    @Test
    void each_text_of_a_lead_but_its_notes_is_a_field() {
        List<TextField> linked = Arrays.stream(TextField.values())
                .flatMap(text -> ProfileField.named(text.jsonName()).stream())
                .flatMap(field -> field.leadField().stream())
                .toList();

        assertThat(linked)
                .containsExactlyElementsOf(Arrays.stream(TextField.values())
                        .filter(text -> text != TextField.NOTES)
                        .toList());
    }

    @Test
    void a_network_known_here_is_the_field_listed_here() {
        assertThat(ProfileField.socialProfile("github")).isSameAs(ProfileField.GITHUB);
        assertThat(ProfileField.socialProfile("mastodon").form().read("javascript:alert(1)"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mastodon", "a.b", "a b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_network_has_a_plain_name(String network) {
        assertThatThrownBy(() -> ProfileField.socialProfile(network)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_values_of_the_reference_are_read_and_written_as_there() {
        assertThat(ProfileField.PHONE.valueOf(List.of("+1-555-123-4567"))).isEqualTo("+1-555-123-4567");
        assertThat(ProfileField.EXPERIENCE.valueOf(List.of("8 years"))).hasToString("8 years");
        assertThat(ProfileField.COMPANY_SIZE.valueOf(List.of("100-500"))).hasToString("100-500");
        assertThat(ProfileField.COMPANY_FOUNDED.valueOf(List.of("2010"))).hasToString("2010");
        assertThat(ProfileField.COMPANY_WEBSITE.valueOf(List.of("https://techcorp.com")))
                .isEqualTo("https://techcorp.com");
        assertThat(ProfileField.LINKEDIN_URL.valueOf(List.of("https://linkedin.com/in/johndoe")))
                .isEqualTo("https://linkedin.com/in/johndoe");
        assertThat(ProfileField.GITHUB.valueOf(List.of("https://github.com/johndoe")))
                .isEqualTo("https://github.com/johndoe");
        assertThat(ProfileField.SKILLS.valueOf(List.of("JavaScript", "Node.js")))
                .containsExactly("JavaScript", "Node.js");
        assertThat(ProfileField.LOCATION.valueOf(List.of("San Francisco, CA"))).isEqualTo("San Francisco, CA");
    }
}
