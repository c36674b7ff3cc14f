package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "ÉMILE, emile",
        "émile, emile",
        "Straße, strasse",
        "STRASSE, strasse",
        "ΟΔΟΣ, οδοσ",
        "οδος, οδοσ",
        "ﬁnance, finance",
        "İstanbul, istanbul",
        "ısparta, ısparta",
        "Ｔｅｃｈ, tech",
        "'  two   words ', two words",
        "100%_\\, 100%_\\",
        "Ångström, angstrom"
    })
    void searching_forgets_case_accents_width_and_spaces(String text, String folded) {
        assertThat(Folding.search(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Google, google", "GOOGLE, google", "Émile, émile", "'Tech  Corp ', tech corp", "Ｔｅｃｈ, tech"})
    void exact_equality_keeps_accents(String text, String folded) {
        assertThat(Folding.exact(text)).isEqualTo(folded);
    }

    @Test
    void composed_and_decomposed_accents_are_one() {
        assertThat(Folding.exact("E\u0301mile")).isEqualTo(Folding.exact("\u00c9mile"));
        assertThat(Folding.exact("Emile")).isNotEqualTo(Folding.exact("\u00c9mile"));
        assertThat(Folding.exact("\u0130stanbul")).isNotEqualTo(Folding.exact("istanbul"));
    }

    @Test
    void a_lone_accent_folds_to_nothing() {
        assertThat(Folding.search("\u0301 \u0302")).isEmpty();
    }

    @Test
    void plain_text_folds_as_it_does_among_other_letters() {
        for (char c = 0; c < 128; c++) {
            String plain = "A" + c + "b";
            assertThat(Folding.exact(plain + "Ж")).isEqualTo(Folding.exact(plain) + "ж");
            assertThat(Folding.search(plain + "Ж")).isEqualTo(Folding.search(plain) + "ж");
        }
    }

    @Test
    void the_version_names_the_rules_and_the_unicode_tables() {
        assertThat(Folding.version()).matches("1/\\d{6,7}").isEqualTo(Folding.version());
    }
}
