package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

    @Test
    void a_quarter_of_a_credit_is_counted_exactly() {
        Credits quarter = Credits.of(new BigDecimal("0.25"));
        assertThat(quarter.plus(quarter).plus(quarter).plus(quarter)).isEqualTo(Credits.of(1));
    }

    @Test
    void it_is_written_with_as_many_digits_as_it_needs() {
        assertThat(Credits.of(1)).hasToString("1 credit");
        assertThat(Credits.of(1_000)).hasToString("1000 credits");
        assertThat(new Credits(1_250)).hasToString("1.25 credits");
        assertThat(Credits.ZERO).hasToString("0 credits");
    }

    @Test
    void less_than_a_thousandth_is_no_amount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credits.of(new BigDecimal("0.0001")))
                .withMessageContaining("0.0001");
    }

    @Test
    void a_negative_or_too_large_amount_is_refused_by_its_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credits(-1)).withMessageContaining("-0.001");
        assertThatIllegalArgumentException().isThrownBy(() -> new Credits(Credits.MAX_MILLIS + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Credits.of(new BigDecimal("1e30")));
        assertThatIllegalArgumentException().isThrownBy(() -> Credits.of(1).minus(Credits.of(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credits(Credits.MAX_MILLIS).plus(new Credits(1)));
        assertThat(new Credits(Credits.MAX_MILLIS).plus(Credits.ZERO).millis()).isEqualTo(Credits.MAX_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e41", "1e999999999", "1e2147483647", "1e-41", "1e-999999999", "-1e2147483647", "0e-999999999"})
    @Timeout(10)
    void an_exponent_is_refused_before_it_is_written_out(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Credits.of(new BigDecimal(number)));
    }
}
