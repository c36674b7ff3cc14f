package io.leadwright.profile.form;

import io.leadwright.lead.Folding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time in years or months, or a number of years; of a span, such as {@code 5-10 years}, the least. */
final class ExperienceForm implements CanonicalForm<YearsOfExperience> {

    private static final int LENGTH_MAX = 60;
    private static final int MONTHS_A_YEAR = 12;
    private static final Pattern TIME = Pattern.compile("(?:over |more than |at least |about |approx\\.? |~ ?|> ?)?"
            + "(\\d{1,3})(?:[.,]\\d{1,6})?(?: ?(?:-|–|to) ?\\d{1,3})?"
            + " ?\\+?(?: ?(?:(?:y|yrs?|years?)|(m|mos?|months?))\\.?)?"
            + "(?:,? (?:and )?\\d{1,2} ?(?:m|mos?|months?)\\.?)?(?: of)?(?: experience)?");

    @Override
    public Optional<Canonical<YearsOfExperience>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(Folding.exact(text));
        if (!time.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(time.group(1));
        int years = time.group(2) == null ? number : number / MONTHS_A_YEAR;
        return years > YearsOfExperience.MAX
                ? Optional.empty()
                : Optional.of(new Canonical<>(Integer.toString(years), new YearsOfExperience(years)));
    }
}
