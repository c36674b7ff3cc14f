package io.leadwright.lead;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers and days of custom fields as texts whose order, byte by byte, is theirs, the same for every store: no type of a database
 * holds a number of 40 digits on both sides of the point, and is as small for most.
 */
public final class CustomOrder {

    private static final String DAY = "d";
    private static final String NUMBER = "n";
    private static final String NEGATIVE = NUMBER + "0";
    private static final String ZERO = NUMBER + "1";
    private static final String POSITIVE = NUMBER + "2";

    /** Above all digits: of two negative numbers that begin alike the longer one is the smaller. */
    private static final String END = "~";

    /** Before the first digit's power of ten, so that it has two digits and no sign: at most 40 digits stand behind the point. */
    private static final int POWER_LEAST = -40;

    private static final int POWER_MOST = 59;
    private static final String DIGITS = "0123456789";

    private CustomOrder() {}

    /** The text of a value; empty of one that is neither number nor day. */
    public static Optional<String> of(CustomValue value) {
        if (value instanceof CustomValue.Decimal decimal) {
            return Optional.of(number(decimal.value()));
        }
        return CustomKind.DATE.fits(value) ? Optional.of(DAY + value.cell()) : Optional.empty();
    }

    /** Not above the text of any value of this kind. */
    public static String least(CustomKind kind) {
        return kind == CustomKind.DATE ? DAY : NUMBER;
    }

    /** Above the text of each value of this kind. */
    public static String beyond(CustomKind kind) {
        return least(kind) + END;
    }

    /** The sign, the power of ten of the first digit, the digits; below zero the larger comes first. */
    private static String number(BigDecimal value) {
        if (value.signum() == 0) {
            return ZERO;
        }
        BigDecimal plain = value.stripTrailingZeros();
        String digits = plain.unscaledValue().abs().toString();
        int power = plain.precision() - plain.scale() - 1;
        return value.signum() > 0
                ? POSITIVE + twoDigits(power - POWER_LEAST) + digits
                : NEGATIVE + twoDigits(POWER_MOST - power) + mirrored(digits) + END;
    }

    private static String twoDigits(int number) {
        return "" + DIGITS.charAt(number / 10) + DIGITS.charAt(number % 10);
    }

    private static String mirrored(String digits) {
        StringBuilder mirrored = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> mirrored.append(DIGITS.charAt('9' - digit)));
        return mirrored.toString();
    }
}
