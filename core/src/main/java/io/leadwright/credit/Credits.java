package io.leadwright.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of credits, in thousandths, so that a fraction of one is counted exactly.
 *
 * @param millis thousandths of a credit, from 0 to {@link #MAX_MILLIS}
 */
public record Credits(long millis) implements Comparable<Credits> {

    /** The most that one amount can be: a trillion credits. The sum of thousands of those fits a long. */
    public static final long MAX_MILLIS = 1_000_000_000_000_000L;

    /** None. */
    public static final Credits ZERO = new Credits(0);

    private static final int MILLIS_A_CREDIT = 1_000;
    private static final int DIGITS = 3;
    /** Beyond this an exponent would be written out at a length that nobody's memory has. */
    private static final int SCALE_MAX = 40;

    /** Checks the amount; throws {@link IllegalArgumentException}. */
    public Credits {
        if (millis < 0 || millis > MAX_MILLIS) {
            throw new IllegalArgumentException(
                    "credits: must be from 0 to " + text(MAX_MILLIS) + ", is " + text(millis));
        }
    }

    /** So many whole credits; throws {@link IllegalArgumentException} if they are less than none, or too many. */
    public static Credits of(long credits) {
        return of(BigDecimal.valueOf(credits));
    }

    /** An amount of at most three digits behind the point, such as {@code 0.25}; throws {@link IllegalArgumentException}. */
    public static Credits of(BigDecimal credits) {
        if (Math.abs((long) credits.scale()) > SCALE_MAX) {
            throw new IllegalArgumentException("credits: must be a number of thousandths that fits, is " + credits);
        }
        try {
            return new Credits(credits.setScale(DIGITS, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        } catch (ArithmeticException notThousandths) {
            throw new IllegalArgumentException(
                    "credits: must be a number of thousandths that fits, is " + credits, notThousandths);
        }
    }

    /** Both together. */
    public Credits plus(Credits other) {
        return new Credits(millis + other.millis);
    }

    /** What is left without the other; throws {@link IllegalArgumentException} if that is more. */
    public Credits minus(Credits other) {
        return new Credits(millis - other.millis);
    }

    /** The smaller of two. */
    public Credits atMost(Credits other) {
        return millis <= other.millis ? this : other;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return millis == 0;
    }

    /** The number of credits, with as many digits behind the point as it needs. */
    public BigDecimal amount() {
        BigDecimal amount = BigDecimal.valueOf(millis, DIGITS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(millis, other.millis);
    }

    @Override
    public String toString() {
        return amount() + (millis == MILLIS_A_CREDIT ? " credit" : " credits");
    }

    private static String text(long millis) {
        return BigDecimal.valueOf(millis, DIGITS).stripTrailingZeros().toPlainString();
    }
}
