package io.leadwright.http.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Probabilities and shares as they are printed: two decimals, and 1 only for what is 1. */
final class Rounded {

    private static final int DECIMALS = 2;
    private static final BigDecimal NOT_QUITE_ONE = new BigDecimal("0.99");

    private Rounded() {}

    /** Half to even. */
    static BigDecimal of(double share) {
        BigDecimal rounded = BigDecimal.valueOf(share)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return share < 1 ? rounded.min(NOT_QUITE_ONE) : rounded;
    }
}
