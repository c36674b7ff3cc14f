package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostTest {

    @Test
    void two_cents_are_counted_exactly() {
        assertThat(Cost.usd("0.02").times(50)).isEqualTo(Cost.usd("1"));
        assertThat(Cost.usd("0.02").micros()).isEqualTo(20_000);
        assertThat(Cost.of("0.000001", Currency.getInstance("EUR"))).isEqualTo(new Cost(1, "EUR"));
    }

    @Test
    void nothing_of_one_unit_is_nothing_of_any() {
        assertThat(Cost.usd("0")).isEqualTo(Cost.NOTHING);
        assertThat(new Cost(5, "apollo credits").times(0)).isEqualTo(Cost.NOTHING);
        assertThat(Cost.NOTHING.plus(Cost.usd("1"))).isEqualTo(Cost.usd("1"));
        assertThat(Cost.usd("1").plus(Cost.NOTHING)).isEqualTo(Cost.usd("1"));
    }

    @Test
    void amounts_of_different_units_are_not_added() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cost.usd("1").plus(new Cost(1, "apollo credits")))
                .withMessage("cost: USD and apollo credits cannot be added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "-1", "1000000001", "", "two", "1e1000000", "NaN"})
    @Timeout(2)
    void what_is_no_number_of_millionths_is_refused_by_its_value(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cost.usd(amount))
                .withMessageStartingWith("cost: must be");
    }

    @Test
    void too_much_is_refused_rather_than_wrapped_around() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cost.usd("1").times(Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> Cost.usd("1").times(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cost(Cost.MAX_MICROS, "USD").plus(Cost.usd("1")));
    }

    @Test
    void a_unit_has_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cost(1, " ")).withMessage("unit: must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cost(1, "x".repeat(41)));
    }

    @Test
    void it_is_written_with_as_many_digits_as_it_needs() {
        assertThat(Cost.usd("0.020")).hasToString("0.02 USD");
        assertThat(new Cost(100_000_000, "apollo credits")).hasToString("100 apollo credits");
        assertThat(Cost.NOTHING).hasToString("nothing");
    }
}
