package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day, {@code HH:MM}: near enough to be one in buckets that go round the clock. */
final class TimeForm implements CanonicalForm<LocalTime> {

    private static final int LENGTH_MAX = 20;
    private static final double DAY = Duration.ofDays(1).toSeconds();
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

    private final Tolerance tolerance;

    TimeForm(Duration tolerance) {
        if (tolerance.toSeconds() <= 0 || tolerance.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("tolerance: must be from a second to a day, is " + tolerance);
        }
        this.tolerance = new Buckets(
                tolerance.toSeconds(), DAY, key -> LocalTime.parse(key).toSecondOfDay());
    }

    @Override
    public Optional<Canonical<LocalTime>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(CharMatcher.whitespace().trimFrom(text));
        if (!time.matches()) {
            return Optional.empty();
        }
        LocalTime value = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        return Optional.of(new Canonical<>(value.toString(), value));
    }

    @Override
    public Tolerance tolerance() {
        return tolerance;
    }
}
