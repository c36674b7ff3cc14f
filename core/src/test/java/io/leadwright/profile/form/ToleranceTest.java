package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {

    private static final CanonicalForm<LocalTime> TIME = Forms.timeOfDay(Duration.ofMinutes(10));
    private static final CanonicalForm<BigDecimal> NUMBER = Forms.number(new BigDecimal("0.5"));

    private static Map<String, String> buckets(CanonicalForm<?> form, Map<String, Integer> counts) {
        return form.tolerance().buckets(new TreeMap<>(counts));
    }

    @Test
    void a_bucket_reaches_half_its_width_around_the_time_claimed_most() {
        assertThat(buckets(TIME, Map.of("05:15", 3, "05:20", 1, "05:10", 2, "05:21", 1, "05:09", 1)))
                .containsEntry("05:15", "05:15")
                .containsEntry("05:20", "05:15")
                .containsEntry("05:10", "05:15")
                .containsEntry("05:21", "05:21")
                .containsEntry("05:09", "05:09");
    }

    @Test
    void the_other_buckets_are_as_wide_and_named_after_their_own_most_claimed() {
        assertThat(buckets(TIME, Map.of("05:00", 5, "05:06", 1, "05:15", 2, "05:16", 1)))
                .containsEntry("05:06", "05:15")
                .containsEntry("05:15", "05:15")
                .containsEntry("05:16", "05:16");
    }

    @Test
    void of_times_claimed_as_often_the_smallest_is_the_middle() {
        assertThat(buckets(TIME, Map.of("05:00", 1, "05:05", 1, "05:10", 1)))
                .containsEntry("05:05", "05:00")
                .containsEntry("05:10", "05:10");
    }

    @Test
    void midnight_is_no_border() {
        assertThat(buckets(TIME, Map.of("23:58", 2, "00:02", 1, "00:04", 1)))
                .containsEntry("00:02", "23:58")
                .containsEntry("00:04", "00:04");
    }

    @Test
    void numbers_have_buckets_too() {
        assertThat(buckets(NUMBER, Map.of("1.5", 2, "1.75", 1, "1.7501", 1, "-3", 1)))
                .containsEntry("1.75", "1.5")
                .containsEntry("1.7501", "1.7501")
                .containsEntry("-3", "-3");
    }

    @Test
    void no_claims_have_no_buckets() {
        assertThat(buckets(TIME, Map.of())).isEmpty();
    }

    @Test
    void without_tolerance_each_key_stands_for_itself() {
        assertThat(buckets(Forms.TEXT, Map.of("a", 1, "b", 9))).isEqualTo(Map.of("a", "a", "b", "b"));
    }

    @Test
    void the_same_time_and_the_same_number_have_one_key() {
        assertThat(TIME.read(" 9:05 ")).isEqualTo(TIME.read("09:05")).isPresent();
        assertThat(NUMBER.read("+1.50")).isEqualTo(NUMBER.read("1.5")).isPresent();
        assertThat(NUMBER.read("-0.0")).isEqualTo(NUMBER.read("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "5", "05:60", "05:15 pm", "-1:00", "٠٥:١٥", ""})
    void anything_else_is_no_time(String text) {
        assertThat(TIME.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1e9", "NaN", "1,5", "1234567890123456789", "--1"})
    void anything_else_is_no_number(String text) {
        assertThat(NUMBER.read(text)).isEmpty();
    }

    @Test
    void a_tolerance_has_a_width() {
        assertThatThrownBy(() -> Forms.timeOfDay(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forms.timeOfDay(Duration.ofHours(25))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forms.number(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forms.number(new BigDecimal("1e-999"))).isInstanceOf(IllegalArgumentException.class);
    }
}
