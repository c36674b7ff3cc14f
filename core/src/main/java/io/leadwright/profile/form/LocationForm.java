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
 * Places as parts from small to large, {@code San Francisco, CA, US}, with the names of countries, and of the regions of those
 * two that abbreviate them, spelt out. A place supports another that has all its parts, in order, and more: {@code California}
 * speaks for {@code Los Angeles, CA}.
 *
 * <p>Two letters behind a city are a state of the USA if there is one: {@code Berlin, DE} is in Delaware. Behind a city and a
 * region they are a country.
 */
final class LocationForm implements CanonicalForm<String> {

    private static final int LENGTH_MAX = 1_000;
    private static final String COMMA = ", ";
    private static final Splitter PARTS = Splitter.on(CharMatcher.anyOf(",;|/()·•"));
    private static final Pattern STATE_AND_ZIP = Pattern.compile("([a-z]{2}) [0-9]{5}(?: [0-9]{4})?");

    /** States that share their name with a city, which is meant as often. */
    private static final Set<String> CITIES_TOO = ImmutableSet.of("new york", "washington");

    @Override
    public Optional<Canonical<String>> read(String text) {
        return text.length() > LENGTH_MAX
                ? Optional.empty()
                : Canonical.unlessEmpty(
                        String.join(COMMA, spelt(parts(Folding.search(text)))),
                        CharMatcher.whitespace().trimFrom(text));
    }

    @Override
    public double support(String generalKey, String specificKey) {
        List<String> general = Splitter.on(COMMA).splitToList(generalKey);
        int found = 0;
        for (String part : Splitter.on(COMMA).split(specificKey)) {
            if (found < general.size() && general.get(found).equals(part)) {
                found++;
            }
        }
        return found == general.size() && !generalKey.equals(specificKey) ? 1 : 0;
    }

    private static List<String> parts(String folded) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(folded)) {
            String words = Words.joined(Words.spelt(Words.of(Words.plain(part))));
            Matcher address = STATE_AND_ZIP.matcher(words);
            if (!words.isEmpty()) {
                parts.add(address.matches() && Regions.isState(address.group(1)) ? address.group(1) : words);
            }
        }
        return parts;
    }

    private static List<String> spelt(List<String> parts) {
        List<String> spelt = new ArrayList<>(parts);
        int last = parts.size() - 1;
        Optional<String> unsaid = unsaidCountry(parts);
        if (unsaid.isPresent()) {
            spelt.set(last, Regions.named(unsaid.get(), parts.get(last)));
            spelt.add(unsaid.get());
        } else if (last > 0 || (last == 0 && !isRegionCode(parts.get(0)))) {
            String country = Countries.named(parts.get(last));
            spelt.set(last, country);
            if (last > 0) {
                spelt.set(last - 1, Regions.named(country, parts.get(last - 1)));
            }
        }
        return spelt;
    }

    /** Which country a place is in that ends with a region. */
    private static Optional<String> unsaidCountry(List<String> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String last = parts.get(parts.size() - 1);
        boolean isAlone = parts.size() == 1;
        boolean isBehindCity =
                parts.size() == 2 || Character.isDigit(parts.get(0).charAt(0));
        if (!isAlone && Regions.isState(last) && (isBehindCity || !Countries.isCode(last))) {
            return Optional.of(Countries.UNITED_STATES);
        }
        if (!isAlone && Regions.isProvince(last) && !Countries.isCode(last)) {
            return Optional.of(Countries.CANADA);
        }
        return isAlone && CITIES_TOO.contains(last) ? Optional.empty() : Regions.countryOf(last);
    }

    /** By itself, two letters that are a region can just as well be a country. */
    private static boolean isRegionCode(String letters) {
        return Regions.isState(letters) || Regions.isProvince(letters);
    }
}
