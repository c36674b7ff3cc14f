package io.leadwright.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void without_labels_nothing_changes() {
        assertThat(Calibration.NONE.of(0.123)).isEqualTo(0.123);
        assertThat(new Calibration(3, 1, 0).of(1)).isEqualTo(1);
    }

    @Test
    void it_stretches_and_shifts_the_log_odds() {
        // odds of 4 : 1, to the power of one half and times e
        double odds = 2 * Math.E;
        assertThat(new Calibration(0.5, 1, 1).of(0.8)).isCloseTo(odds / (1 + odds), within(1e-12));
    }

    @Test
    void nobody_is_surer_than_eight_nats() {
        assertThat(Calibration.logit(1)).isEqualTo(8);
        assertThat(Calibration.logit(0)).isEqualTo(-8);
        assertThat(Calibration.logit(0.5)).isEqualTo(0);
        assertThat(new Calibration(1, 0, 1).of(1)).isCloseTo(1 - 3.3535e-4, within(1e-8));
    }

    @Test
    void a_slope_that_would_turn_the_order_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(0, 0, 1))
                .withMessageContaining("alpha");
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(Double.NaN, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(Double.POSITIVE_INFINITY, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(1, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(1, 0, -1));
    }
}
