package io.leadwright.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts become cells, and cells texts. */
class CellsTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n;\\ a\u3000\u00a0").ofMaxLength(8);
    }

    @Property
    void a_guarded_text_comes_back(@ForAll("texts") String text) {
        assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
    }

    @Property
    void a_guarded_text_is_no_formula(@ForAll("texts") String text) {
        assertThat(FormulaGuard.guarded(text)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }

    @Property
    void tags_come_back(@ForAll List<@From("texts") String> tags) {
        List<String> some = tags.stream().filter(tag -> !tag.isEmpty()).toList();

        assertThat(TagCell.read(TagCell.write(some))).isEqualTo(some);
    }

    @Property
    void a_name_comes_back(@ForAll("texts") String name) {
        assertThat(TagCell.unescaped(TagCell.escaped(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'tis", "O'Neil", "", "'", "a=b", "''x"})
    void what_is_no_formula_is_as_it_is(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
    }

    @Test
    void tags_are_separated_by_semicolons_and_trimmed() {
        assertThat(TagCell.read(" ai ; big  deal;;a\\;b; \\ x\\ ;c\\\\d;"))
                .containsExactly("ai", "big  deal", "a;b", " x ", "c\\d");
        assertThat(TagCell.write(List.of("ai", "a;b", " x ", "c\\d"))).isEqualTo("ai;a\\;b;\\ x\\ ;c\\\\d");
    }
}
