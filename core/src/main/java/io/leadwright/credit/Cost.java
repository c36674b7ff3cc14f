package io.leadwright.credit;

import io.leadwright.lead.StoredText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What a vendor bills: an amount of a currency, or of the credits that the vendor sells, in millionths.
 *
 * <p>Nothing of one unit is nothing of any other.
 *
 * @param micros millionths of the unit, from 0 to {@link #MAX_MICROS}
 * @param unit an ISO 4217 code such as {@code USD}, or a name such as {@code apollo credits}: 1 to 40 characters;
 *     {@code none} of nothing
 */
public record Cost(long micros, String unit) {

    /** The most that one amount can be: a thousand million of the unit. The sum of thousands of those fits a long. */
    public static final long MAX_MICROS = 1_000_000_000_000_000L;

    private static final int DIGITS = 6;
    private static final int UNIT_LENGTH_MAX = 40;
    /** Beyond this an exponent would be written out at a length that nobody's memory has. */
    private static final int SCALE_MAX = 40;

    private static final String NO_UNIT = "none";

    /** Nothing, of whatever. */
    public static final Cost NOTHING = new Cost(0, NO_UNIT);

    /** Checks the amount and the unit; throws {@link IllegalArgumentException}. */
    public Cost {
        if (micros < 0 || micros > MAX_MICROS) {
            throw new IllegalArgumentException(
                    "cost: must be from 0 to " + MAX_MICROS + " millionths, is " + micros + " of " + unit);
        }
        if (StoredText.isBlank(StoredText.check("unit", unit, UNIT_LENGTH_MAX))) {
            throw new IllegalArgumentException("unit: must not be blank");
        }
        unit = micros == 0 ? NO_UNIT : unit;
    }

    /** Dollars of the United States, such as {@code 0.02}; throws {@link IllegalArgumentException}. */
    public static Cost usd(String amount) {
        return of(amount, Currency.getInstance("USD"));
    }

    /** An amount of a currency, at most six digits behind the point; throws {@link IllegalArgumentException}. */
    public static Cost of(String amount, Currency currency) {
        try {
            BigDecimal number = new BigDecimal(amount);
            if (Math.abs((long) number.scale()) > SCALE_MAX) {
                throw new ArithmeticException("scale");
            }
            long micros = number.setScale(DIGITS, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
            return new Cost(micros, currency.getCurrencyCode());
        } catch (ArithmeticException | NumberFormatException notMillionths) {
            throw new IllegalArgumentException(
                    "cost: must be a number of millionths that fits, is " + amount, notMillionths);
        }
    }

    /** Whether it is nothing. */
    public boolean isNothing() {
        return micros == 0;
    }

    /** Both together; throws {@link IllegalArgumentException} if both are something, of different units. */
    public Cost plus(Cost other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cost: " + unit + " and " + other.unit + " cannot be added");
        }
        return new Cost(micros + other.micros, unit);
    }

    /** So many times this; throws {@link IllegalArgumentException} if that is too much, or less than none. */
    public Cost times(long count) {
        try {
            return new Cost(Math.multiplyExact(micros, count), unit);
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException("cost: " + count + " times " + this + " is too much", overflow);
        }
    }

    /** The number of units, with as many digits behind the point as it needs. */
    public BigDecimal amount() {
        BigDecimal amount = BigDecimal.valueOf(micros, DIGITS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    @Override
    public String toString() {
        return isNothing() ? "nothing" : amount() + " " + unit;
    }
}
