package io.leadwright.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.profile.form.CanonicalForm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private static final SourceId APOLLO = SourceId.of("apollo");
    private static final Instant THEN = Instant.parse("2024-01-20T15:30:00Z");

    private static Claim claim(ProfileField<?> field, String text) {
        return new Claim(field, APOLLO, text, THEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u2003\u00a0",
                "secret\u0000",
                "secret\u0007",
                "secret\u0085",
                "secret\u007f",
                "secret\ud800",
                "\udc00secret"
            })
    void a_text_that_no_store_or_page_should_see_is_refused_without_saying_it(String text) {
        assertThatThrownBy(() -> claim(ProfileField.TITLE, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("title: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_form_is_never_asked_about_a_text_that_is_too_long() {
        CanonicalForm<String> impatient = text -> {
            throw new AssertionError("asked");
        };
        String text = "secret".repeat(2_000_000);

        assertThatThrownBy(() -> claim(ProfileField.one("slow", impatient), text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("slow: must have at most 65536 characters")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_longest_text_is_taken_as_it_is() {
        String text = "🚀".repeat(Claim.TEXT_LENGTH_MAX);

        assertThat(claim(ProfileField.text("note"), text).text()).isEqualTo(text);
        assertThat(claim(ProfileField.BIO, "Two\tlines\r\n").text()).isEqualTo("Two\tlines\r\n");
    }

    @Test
    void a_text_that_the_field_cannot_read_is_kept_without_a_key() {
        Claim claim = claim(ProfileField.COMPANY_SIZE, "a handful");

        assertThat(claim.key()).isEmpty();
        assertThat(claim.text()).isEqualTo("a handful");
    }

    @Test
    void a_claim_does_not_tell_its_text_by_accident() {
        assertThat(claim(ProfileField.TITLE, "secret").toString())
                .contains("title", "apollo")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "\ud800"})
    void a_source_has_a_name(String name) {
        assertThatThrownBy(() -> SourceId.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("source: ");
    }

    @Test
    void a_source_has_a_short_name() {
        assertThat(SourceId.of("🚀".repeat(100)).value()).hasSize(200);
        assertThatThrownBy(() -> SourceId.of("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SourceId.of("a".repeat(10_000_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_claim_keeps_its_place_and_attribution_at_another_time() {
        Claim claim = claim(ProfileField.TITLE, "CTO").inPlace(3).attributedTo("Register of Elsewhere, CC BY 4.0");

        Claim later = claim.asOf(Instant.EPOCH);

        assertThat(later.observedAt()).isEqualTo(Instant.EPOCH);
        assertThat(later.place()).isEqualTo(3);
        assertThat(later.attribution()).contains("Register of Elsewhere, CC BY 4.0");
        assertThat(claim).isNotEqualTo(claim.inPlace(2)).isNotEqualTo(claim.attributedTo("nobody"));
    }

    @Test
    void what_a_source_lists_is_in_its_order() {
        Claims skills = new ClaimsBuilder(SourceId.of("apollo"), Instant.EPOCH)
                .addAll(ProfileField.SKILLS, List.of("React", "AWS", "Java"))
                .build();

        assertThat(skills.of(ProfileField.SKILLS)).extracting(Claim::text).containsExactly("React", "AWS", "Java");
    }

    @Test
    void no_place_is_negative_and_no_attribution_blank() {
        Claim claim = claim(ProfileField.TITLE, "CTO");

        assertThatThrownBy(() -> claim.inPlace(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claim.attributedTo(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claim.attributedTo("x".repeat(1_001))).isInstanceOf(IllegalArgumentException.class);
    }
}
