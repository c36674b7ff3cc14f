package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Folding;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static void everyCodePoint(Consumer<String> check) {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .forEach(check);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .map(Character::toString);
        return Arbitraries.oneOf(List.of(TextArbitraries.texts(), any))
                .list()
                .ofMaxSize(5)
                .map(parts -> parts.stream().collect(Collectors.joining()));
    }

    @Test
    void folding_any_character_twice_changes_nothing() {
        everyCodePoint(c -> {
            assertThat(Folding.exact(Folding.exact(c))).isEqualTo(Folding.exact(c));
            assertThat(Folding.search(Folding.search(c))).isEqualTo(Folding.search(c));
        });
    }

    /** But the dotless i of Turkish, whose upper case is another letter's. */
    @Test
    void no_character_is_told_apart_from_its_upper_or_lower_case_when_searching() {
        everyCodePoint(c -> assertThat(
                        c.equals("\u0131")
                                ? List.of(c)
                                : List.of(c.toUpperCase(Locale.ROOT), c.toLowerCase(Locale.ROOT)))
                .extracting(Folding::search)
                .containsOnly(Folding.search(c)));
    }

    @Property
    void folding_any_text_twice_changes_nothing(@ForAll("texts") String text) {
        assertThat(Folding.exact(Folding.exact(text))).isEqualTo(Folding.exact(text));
        assertThat(Folding.search(Folding.search(text))).isEqualTo(Folding.search(text));
    }

    @Property
    void what_is_equal_exactly_is_equal_when_searching(@ForAll("texts") String text) {
        assertThat(Folding.search(Folding.exact(text))).isEqualTo(Folding.search(text));
    }

    @Property
    void composed_and_decomposed_are_the_same(@ForAll("texts") String text) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String other = Normalizer.normalize(text, form);
            assertThat(Folding.exact(other)).isEqualTo(Folding.exact(text));
            assertThat(Folding.search(other)).isEqualTo(Folding.search(text));
        }
    }

    @Property
    void folded_text_has_single_spaces_alone(@ForAll("texts") String text) {
        assertThat(List.of(Folding.exact(text), Folding.search(text)))
                .noneMatch(folded -> folded.startsWith(" ") || folded.endsWith(" ") || folded.contains("  "))
                .noneMatch(folded -> folded.contains("\u00a0") || folded.contains("\n"));
    }

    @Test
    void accents_count_exactly_and_not_when_searching() {
        assertThat(Folding.exact("  Émile\u00a0ZOLA ")).isEqualTo("émile zola");
        assertThat(Folding.search("  Émile\u00a0ZOLA ")).isEqualTo("emile zola");
    }

    @Test
    void the_capital_sharp_s_is_two_letters_like_the_small_one() {
        assertThat(List.of("STRAẞE", "Straße", "STRASSE"))
                .extracting(Folding::exact)
                .containsOnly("strasse");
        assertThat(List.of("STRAẞE", "Straße", "STRASSE"))
                .extracting(Folding::search)
                .containsOnly("strasse");
    }

    @Test
    void an_iota_below_is_the_letter_it_becomes_in_upper_case() {
        assertThat(List.of("τῇ", "ΤΗΙ", "τηι")).extracting(Folding::search).containsOnly("τηι");
    }
}
