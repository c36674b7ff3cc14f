package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.AdmissionWindow.Admission;
import io.leadwright.credit.AdmissionWindow.Admission.Later;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdmissionWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final AdmissionWindow hundredAnHour = new AdmissionWindow(100, HOUR);

    @Test
    void the_next_is_admitted_when_enough_of_the_oldest_no_longer_count() {
        List<Admitted> before = List.of(
                new Admitted(NOW.plusSeconds(60), 50), new Admitted(NOW, 40), new Admitted(NOW.plusSeconds(90), 10));
        Instant now = NOW.plusSeconds(100);
        assertThat(hundredAnHour.admit(before, 40, now))
                .isEqualTo(new Later(NOW.plus(HOUR), NOW.plusSeconds(90).plus(HOUR)));
        assertThat(hundredAnHour.admit(before, 41, now))
                .isEqualTo(new Later(
                        NOW.plusSeconds(60).plus(HOUR), NOW.plusSeconds(90).plus(HOUR)));
        assertThat(hundredAnHour.admit(before, 40, NOW.plus(HOUR))).isEqualTo(new Admission.Now());
        assertThat(hundredAnHour.admit(before, 40, NOW.plus(HOUR).minusNanos(1)))
                .isInstanceOf(Later.class);
    }

    @Test
    void more_than_would_ever_be_admitted_is_refused_for_good() {
        assertThat(hundredAnHour.admit(List.of(), 100, NOW)).isEqualTo(new Admission.Now());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hundredAnHour.admit(List.of(), 101, NOW))
                .withMessageContaining("101");
    }

    @Test
    void in_no_hour_are_more_admitted_and_the_moment_to_try_again_is_exact() {
        Random random = new Random(7);
        List<Admitted> admitted = new ArrayList<>();
        Instant now = NOW;
        for (int request = 0; request < 5_000; request++) {
            now = now.plusMillis(random.nextInt(120_000));
            int leads = 1 + random.nextInt(50);
            if (hundredAnHour.admit(admitted, leads, now) instanceof Later later) {
                assertThat(hundredAnHour.admit(admitted, leads, later.retryAt().minusMillis(1)))
                        .isInstanceOf(Later.class);
                now = later.retryAt();
            }
            assertThat(hundredAnHour.admit(admitted, leads, now)).isEqualTo(new Admission.Now());
            admitted.add(new Admitted(now, leads));
            assertThat(inTheHourBefore(now, admitted)).isLessThanOrEqualTo(100);
        }
    }

    private static int inTheHourBefore(Instant now, List<Admitted> admitted) {
        return admitted.stream()
                .filter(one -> one.at().isAfter(now.minus(HOUR)))
                .mapToInt(Admitted::leads)
                .sum();
    }
}
