package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of people, exact or a band, as vendors write it: {@code 1,001-5,000}, {@code 10k+ employees}, {@code c_00101_00250}.
 * A text with any other word in it is no size.
 */
final class SizeForm implements CanonicalForm<CompanySize> {

    private static final int LENGTH_MAX = 100;
    private static final int MOST = 100_000_000;

    /** A number, perhaps with marks between its thousands, decimals, or an abbreviated thousand. */
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:[,.' ]\\d{3}(?!\\d))+|\\d{1,9})(?:\\.(\\d{1,9}))?(?: ?(k|m)(?![a-z]))?");

    private static final Set<String> ONE_PERSON =
            ImmutableSet.of("self-employed", "self employed", "myself only", "just me", "freelancer");
    private static final Set<String> AT_LEAST =
            ImmutableSet.of("+", ">", "≥", ">=", "over", "more", "above", "plus", "least");
    private static final Set<String> AT_MOST =
            ImmutableSet.of("<", "≤", "<=", "under", "less", "fewer", "below", "up", "max", "most");
    private static final Set<String> FILLING = ImmutableSet.of(
            "c",
            "to",
            "and",
            "or",
            "than",
            "at",
            "about",
            "approx",
            "approximately",
            "ca",
            "circa",
            "around",
            "between",
            "employee",
            "employees",
            "people",
            "persons",
            "staff",
            "emp",
            "headcount",
            "fte");
    private static final Splitter WORDS =
            Splitter.on(CharMatcher.anyOf(" -‐‑‒–—~≈_.()[]:")).omitEmptyStrings();

    @Override
    public Optional<Canonical<CompanySize>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String said = Folding.exact(text).replace("_max", "+");
        Optional<CompanySize> size = ONE_PERSON.contains(said) ? Optional.of(new CompanySize(1, 1)) : sized(said);
        return size.map(band -> new Canonical<>(band.toString(), band));
    }

    /** A band speaks for what it holds: who says 100-500 does not contradict 250. */
    @Override
    public double support(String generalKey, String specificKey) {
        if (generalKey.equals(specificKey)) {
            return 0;
        }
        return read(generalKey)
                        .flatMap(general -> read(specificKey)
                                .filter(specific -> general.value().holds(specific.value())))
                        .isPresent()
                ? 1
                : 0;
    }

    private static Optional<CompanySize> sized(String said) {
        List<Integer> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(said);
        while (number.find()) {
            double people = people(number);
            if (people > MOST) {
                return Optional.empty();
            }
            numbers.add((int) people);
        }
        List<String> words = WORDS.splitToList(number.replaceAll(" ").replace("+", " + "));
        return said.startsWith("-") ? Optional.empty() : band(numbers, words);
    }

    private static Optional<CompanySize> band(List<Integer> numbers, List<String> words) {
        boolean open = words.stream().anyMatch(AT_LEAST::contains);
        boolean capped = !open && words.stream().anyMatch(AT_MOST::contains);
        boolean isSize = words.stream().allMatch(SizeForm::isKnown);
        int count = numbers.size();
        if (!isSize || count == 0 || count > 2 || (count == 2 && (open || capped || numbers.get(0) > numbers.get(1)))) {
            return Optional.empty();
        }
        int first = numbers.get(0);
        if (open) {
            return Optional.of(new CompanySize(first, CompanySize.OPEN));
        }
        return Optional.of(
                capped ? new CompanySize(Math.min(1, first), first) : new CompanySize(first, numbers.get(count - 1)));
    }

    private static boolean isKnown(String word) {
        return AT_LEAST.contains(word) || AT_MOST.contains(word) || FILLING.contains(word);
    }

    private static double people(Matcher number) {
        String whole = CharMatcher.inRange('0', '9').retainFrom(number.group(1));
        String decimals = number.group(2) == null ? "0" : number.group(2);
        double count = Double.parseDouble(whole + "." + decimals);
        if (number.group(3) == null) {
            return count;
        }
        return Math.rint(count * (number.group(3).equals("k") ? 1_000 : 1_000_000));
    }
}
