package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A decimal number: near enough to be one in buckets of equal width. */
final class NumberForm implements CanonicalForm<BigDecimal> {

    private static final int LENGTH_MAX = 60;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(?:\\.[0-9]{1,18})?");

    private final Tolerance tolerance;

    NumberForm(BigDecimal tolerance) {
        double width = tolerance.doubleValue();
        if (!(width > 0 && width <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("tolerance: must be positive, is " + tolerance);
        }
        this.tolerance = new Buckets(width, Double.POSITIVE_INFINITY, Double::parseDouble);
    }

    @Override
    public Optional<Canonical<BigDecimal>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String digits = CharMatcher.whitespace().trimFrom(text);
        if (!NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        String plain = new BigDecimal(digits).stripTrailingZeros().toPlainString();
        return Optional.of(new Canonical<>(plain, new BigDecimal(plain)));
    }

    @Override
    public Tolerance tolerance() {
        return tolerance;
    }
}
