package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day, {@code 2008-08-06}, whatever time of it is told. */
final class DateForm implements CanonicalForm<LocalDate> {

    private static final int LENGTH = "2008-08-06".length();
    private static final int LENGTH_MAX = 50;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].*)?");

    @Override
    public Optional<Canonical<LocalDate>> read(String text) {
        String trimmed =
                text.length() > LENGTH_MAX ? "" : CharMatcher.whitespace().trimFrom(text);
        if (!DATE.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(trimmed.substring(0, LENGTH));
            return Optional.of(new Canonical<>(date.toString(), date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
