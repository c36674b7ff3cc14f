package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomOrder;
import io.leadwright.lead.CustomValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CustomOrderTest {

    private static final int DIGITS_MAX = 40;

    /** Of every length and size, and often close to each other. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-120), BigInteger.valueOf(120)),
                Arbitraries.bigIntegers()
                        .between(
                                BigInteger.TEN.pow(DIGITS_MAX).negate().add(BigInteger.ONE),
                                BigInteger.TEN.pow(DIGITS_MAX).subtract(BigInteger.ONE)));
        return Combinators.combine(digits, Arbitraries.integers().between(0, DIGITS_MAX))
                .as(BigDecimal::new);
    }

    @Property(tries = 2_000)
    void texts_are_in_the_order_of_their_numbers(
            @ForAll("numbers") BigDecimal one, @ForAll("numbers") BigDecimal other) {
        assertThat(Integer.signum(text(one).compareTo(text(other)))).isEqualTo(one.compareTo(other));
    }

    @Property(tries = 500)
    void every_text_is_between_the_ends_of_its_kind(@ForAll("numbers") BigDecimal number) {
        assertThat(text(number))
                .isGreaterThanOrEqualTo(CustomOrder.least(CustomKind.NUMBER))
                .isLessThan(CustomOrder.beyond(CustomKind.NUMBER))
                .isGreaterThan(CustomOrder.beyond(CustomKind.DATE));
    }

    private static String text(BigDecimal number) {
        return CustomOrder.of(new CustomValue.Decimal(number)).orElseThrow();
    }
}
