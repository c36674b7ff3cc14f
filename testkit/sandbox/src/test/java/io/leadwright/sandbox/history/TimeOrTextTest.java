package io.leadwright.sandbox.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeOrTextTest {

    private final TimeOrText form = new TimeOrText(Forms.timeOfDay(Duration.ofMinutes(10)));

    @Test
    void a_time_is_a_time_and_anything_else_a_text() {
        assertThat(form.read("5:15")).contains(new Canonical<>("05:15", "05:15"));
        assertThat(form.read(" D12 ")).contains(new Canonical<>("D12", "D12"));
        assertThat(form.read("25:00")).contains(new Canonical<>("25:00", "25:00"));
        assertThat(form.read(" ")).isEmpty();
    }

    @Test
    void times_have_buckets_and_texts_stand_for_themselves() {
        assertThat(form.buckets(new TreeMap<>(Map.of("05:15", 2, "05:19", 1, "05:25", 1, "D12", 3, "D13", 1))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("05:15", "05:15", "05:19", "05:15", "05:25", "05:25", "D12", "D12", "D13", "D13"));
    }

    @Test
    void near_is_within_the_tolerance_for_times_alone() {
        assertThat(form.isNear("05:15", "05:25")).isTrue();
        assertThat(form.isNear("05:15", "05:26")).isFalse();
        assertThat(form.isNear("00:02", "23:55")).isTrue();
        assertThat(form.isNear("D12", "D12")).isTrue();
        assertThat(form.isNear("D12", "05:15")).isFalse();
    }
}
