package io.leadwright.profile.form;

import io.leadwright.lead.Folding;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one year that a text names, by itself or in a date. */
final class YearForm implements CanonicalForm<Year> {

    private static final int LENGTH_MAX = 100;
    private static final int EARLIEST = 1000;
    private static final int LATEST = 2100;
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    @Override
    public Optional<Canonical<Year>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        Matcher found = FOUR_DIGITS.matcher(Folding.exact(text));
        int[] years = found.results()
                .mapToInt(digits -> Integer.parseInt(digits.group()))
                .filter(year -> year >= EARLIEST && year <= LATEST)
                .distinct()
                .toArray();
        return years.length == 1
                ? Optional.of(new Canonical<>(Year.of(years[0]).toString(), Year.of(years[0])))
                : Optional.empty();
    }
}
