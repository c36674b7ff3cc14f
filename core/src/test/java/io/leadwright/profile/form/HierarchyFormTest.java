package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyFormTest {

    private static final CanonicalForm<String> PLACES = Forms.hierarchy(
            Forms.exact(),
            List.of(
                    new HierarchyNode("7", "New York", "6"),
                    new HierarchyNode("1", "USA", "0"),
                    new HierarchyNode("2", "California", "1"),
                    new HierarchyNode("3", "Richmond", "2"),
                    new HierarchyNode("4", "Virginia", "1"),
                    new HierarchyNode("5", "Richmond", "4"),
                    new HierarchyNode("6", "New York", "1")));

    @Test
    void a_place_speaks_fully_for_whatever_lies_in_it_at_any_depth() {
        assertThat(PLACES.support("California", "Richmond")).isEqualTo(1);
        assertThat(PLACES.support("USA", "Richmond")).isEqualTo(1);
    }

    @Test
    void a_name_stands_for_every_place_that_has_it() {
        assertThat(PLACES.support("Virginia", "Richmond")).isEqualTo(1);
    }

    @Test
    void nothing_speaks_for_what_is_above_beside_or_unknown() {
        assertThat(PLACES.support("Richmond", "Virginia")).isZero();
        assertThat(PLACES.support("Virginia", "California")).isZero();
        assertThat(PLACES.support("USA", "Atlantis")).isZero();
        assertThat(PLACES.support("Atlantis", "USA")).isZero();
    }

    @Test
    void a_city_in_a_state_of_its_own_name_does_not_speak_for_itself() {
        assertThat(PLACES.support("New York", "New York")).isZero();
    }

    @Test
    void names_that_lie_in_each_other_do_not_speak_for_each_other() {
        CanonicalForm<String> round = Forms.hierarchy(
                Forms.exact(),
                List.of(
                        new HierarchyNode("1", "A", "3"),
                        new HierarchyNode("2", "B", "1"),
                        new HierarchyNode("3", "C", "2"),
                        new HierarchyNode("4", "D", "1")));

        assertThat(round.support("A", "B")).isZero();
        assertThat(round.support("B", "A")).isZero();
        assertThat(round.support("B", "D")).isEqualTo(1);
    }

    @Test
    void names_are_read_as_the_host_says() {
        CanonicalForm<String> folded = Forms.hierarchy(
                Forms.TEXT, List.of(new HierarchyNode("1", "Zürich", "0"), new HierarchyNode("0", "Schweiz", null)));

        assertThat(folded.read("ZÜRICH").orElseThrow().key()).isEqualTo("zurich");
        assertThat(folded.support("schweiz", "zurich")).isEqualTo(1);
    }
}
