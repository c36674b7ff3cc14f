package io.leadwright.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alpha | 4
            beta | 2
            gamma | 3
            Zoë | 1
            2011-12-08/AA-10-LAX-JFK | 4
            Aaron, Hank | 2
            """)
    void an_object_is_always_in_the_same_fold(String object, int fold) {
        List<Split> folds = Split.folds(5);

        for (int i = 0; i < 5; i++) {
            assertThat(folds.get(i).judges().test(object)).isEqualTo(i == fold);
            assertThat(folds.get(i).learnsFrom().test(object)).isEqualTo(i != fold);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alpha | 576
            beta | 784
            gamma | 106
            Zoë | 605
            2011-12-08/AA-10-LAX-JFK | 596
            Aaron, Hank | 29
            """)
    void an_object_is_learned_from_if_its_thousandth_is_below_the_share(String object, int thousandth) {
        Split just = Split.trainShare((thousandth + 1) / 1000.0).get(0);
        Split justNot = Split.trainShare(thousandth / 1000.0).get(0);

        assertThat(just.learnsFrom().test(object)).isTrue();
        assertThat(just.judges().test(object)).isFalse();
        assertThat(justNot.learnsFrom().test(object)).isFalse();
        assertThat(justNot.judges().test(object)).isTrue();
    }

    @Test
    void a_tenth_is_about_a_tenth() {
        Split tenth = Split.trainShare(0.1).get(0);

        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> tenth.learnsFrom().test("object " + i))
                        .count())
                .isBetween(900L, 1_100L);
    }

    @Test
    void who_learns_nothing_judges_all() {
        Split cold = Split.cold().get(0);

        assertThat(cold.learnsFrom().test("alpha")).isFalse();
        assertThat(cold.judges().test("alpha")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0004, 0.9996, 1, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_share_that_learns_or_judges_nothing_is_refused(double share) {
        assertThatThrownBy(() -> Split.trainShare(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("train share: must be from 0.001 to 0.999, is " + share);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 1, 101, Integer.MAX_VALUE})
    void too_few_folds_or_too_many_are_refused(int count) {
        assertThatThrownBy(() -> Split.folds(count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("folds: must be from 2 to 100, is " + count);
    }
}
