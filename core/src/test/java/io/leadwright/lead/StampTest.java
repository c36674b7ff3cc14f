package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

    @Test
    void an_author_is_a_person_or_a_machine() {
        assertThat(Author.person("anna")).isEqualTo(new Author(Author.Kind.PERSON, "anna"));
        assertThat(Author.person("anna").isPerson()).isTrue();
        assertThat(Author.machine("anna").isPerson()).isFalse();
        assertThat(Author.person("anna")).isNotEqualTo(Author.machine("anna"));
        assertThat(Author.DEFAULT.isPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\u0000", "\ud800"})
    void a_name_that_cannot_be_kept_or_says_nothing_is_refused(String name) {
        assertThatThrownBy(() -> Author.person(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("author: must");
    }

    @Test
    void a_name_has_at_most_256_characters() {
        assertThat(Author.person("😀".repeat(256)).name()).hasSize(512);
        assertThatThrownBy(() -> Author.person("a".repeat(257)))
                .hasMessage("author: must have at most 256 characters, has 257");
    }

    @Test
    void printing_an_author_names_nobody() {
        assertThat(Author.person("anna")).hasToString("Author[PERSON]");
        assertThat(new Stamp(Author.person("anna"), Instant.EPOCH).toString()).doesNotContain("anna");
    }

    @Test
    void a_stamp_is_cut_to_microseconds_and_to_years_of_four_digits() {
        Instant at = Instant.parse("2024-01-20T15:30:00.123456789Z");
        assertThat(new Stamp(Author.DEFAULT, at).at()).isEqualTo("2024-01-20T15:30:00.123456Z");
        assertThatThrownBy(() -> new Stamp(Author.DEFAULT, Instant.MAX))
                .hasMessage("time: must be in the years 0000 to 9999");
    }

    @Test
    void a_change_keeps_fields_of_its_own() {
        Change.Changed changed = new Change.Changed(new HashSet<>(), null);
        assertThat(changed.fields()).isEmpty();
        assertThat(changed.fields()).isUnmodifiable();
    }
}
