package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number in digits alone, as vendors' JSON has it. */
final class WholeNumberForm implements CanonicalForm<Long> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    @Override
    public Optional<Canonical<Long>> read(String text) {
        String trimmed = CharMatcher.whitespace().trimFrom(text);
        return DIGITS.matcher(trimmed).matches()
                ? Optional.of(new Canonical<>(Long.toString(Long.parseLong(trimmed)), Long.valueOf(trimmed)))
                : Optional.empty();
    }
}
