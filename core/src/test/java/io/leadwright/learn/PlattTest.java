package io.leadwright.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.merge.Calibration;
import org.junit.jupiter.api.Test;

class PlattTest {

    @Test
    void bins_are_half_a_unit_wide_from_minus_eight_to_eight() {
        assertThat(Platt.bin(-8)).isZero();
        assertThat(Platt.bin(0)).isEqualTo(16);
        assertThat(Platt.bin(0.26)).isEqualTo(17);
        assertThat(Platt.bin(8)).isEqualTo(32);
    }

    @Test
    void without_labels_nothing_is_changed() {
        assertThat(new Platt().fit(1)).isEqualTo(Calibration.NONE);
    }

    @Test
    void odds_that_are_twice_too_sure_are_halved() {
        Calibration fitted = seen(100_000, 0.5, 0).fit(1);
        assertThat(fitted.alpha()).isCloseTo(0.5, within(0.001));
        assertThat(fitted.beta()).isCloseTo(0, within(0.001));
        assertThat(fitted.labels()).isEqualTo(900_000);
        assertThat(fitted.of(0.98)).isCloseTo(0.875, within(0.001)); // odds 49 to 1, of which the root is 7
    }

    @Test
    void odds_that_are_too_timid_are_shifted() {
        Calibration fitted = seen(100_000, 1, 0.7).fit(1);
        assertThat(fitted.alpha()).isCloseTo(1, within(0.002));
        assertThat(fitted.beta()).isCloseTo(0.7, within(0.002));
    }

    @Test
    void two_labels_make_doubtful_but_not_sure_of_the_opposite() {
        Platt platt = new Platt();
        add(platt, 3, new Tally(0, 2));
        Calibration fitted = platt.fit(1);
        assertThat(fitted.of(0.95)).isBetween(0.4, 0.5);
    }

    @Test
    void what_is_always_wrong_when_sure_does_not_turn_the_order_around() {
        Platt platt = new Platt();
        add(platt, 6, new Tally(0, 10_000));
        add(platt, -6, new Tally(10_000, 10_000));
        assertThat(platt.fit(1).alpha()).isEqualTo(0.05);
    }

    @Test
    void at_the_least_slope_the_shift_is_still_the_best() {
        Platt platt = new Platt();
        add(platt, 6, new Tally(3_000, 10_000));
        add(platt, -6, new Tally(9_000, 10_000));
        Calibration fitted = platt.fit(1);
        assertThat(fitted.alpha()).isEqualTo(0.05);
        double shift = fitted.beta();
        double slope = 20_000 * 0.6;
        for (double x : new double[] {6, -6}) {
            slope -= 10_000 / (1 + Math.exp(-0.05 * x - shift));
        }
        assertThat(slope).as("of the log loss and the penalty").isCloseTo(2 * shift, within(1e-3));
    }

    private static void add(Platt platt, double logit, Tally tally) {
        platt.add(Integer.toString(Platt.bin(logit)), tally);
    }

    /** So many in each bin from -2 to 2, right as often as σ(alpha · logit + beta) says. */
    private static Platt seen(int each, double alpha, double beta) {
        Platt platt = new Platt();
        for (double logit = -2; logit <= 2; logit += 0.5) {
            add(platt, logit, new Tally(each / (1 + Math.exp(-alpha * logit - beta)), each));
        }
        return platt;
    }
}
