package io.leadwright.profile.form;

import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.Folding;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What countries are called: ISO 3166, and the names in use beside it. All words are as {@link Words} has them. */
final class Countries {

    static final String CANADA = "canada";
    static final String UNITED_STATES = "united states";

    /** Also where versions of the JDK differ, so that keys do not. */
    private static final Map<String, String> USUAL = ImmutableMap.<String, String>builder()
            .put("usa", UNITED_STATES)
            .put("united states of america", UNITED_STATES)
            .put("uk", "united kingdom")
            .put("great britain", "united kingdom")
            .put("uae", "united arab emirates")
            .put("the netherlands", "netherlands")
            .put("holland", "netherlands")
            .put("czech republic", "czechia")
            .put("turkiye", "turkey")
            .put("russian federation", "russia")
            .put("republic of korea", "south korea")
            .put("korea", "south korea")
            .put("viet nam", "vietnam")
            .put("hong kong sar china", "hong kong")
            .put("macao sar china", "macao")
            .put("peoples republic of china", "china")
            .put("republic of ireland", "ireland")
            .put("swaziland", "eswatini")
            .put("macedonia", "north macedonia")
            .put("cote divoire", "ivory coast")
            .put("myanmar burma", "myanmar")
            .put("deutschland", "germany")
            .put("schweiz", "switzerland")
            .put("suisse", "switzerland")
            .put("svizzera", "switzerland")
            .put("osterreich", "austria")
            .put("espana", "spain")
            .put("italia", "italy")
            .put("brasil", "brazil")
            .put("nederland", "netherlands")
            .put("belgie", "belgium")
            .put("belgique", "belgium")
            .put("polska", "poland")
            .put("sverige", "sweden")
            .put("norge", "norway")
            .put("danmark", "denmark")
            .put("suomi", "finland")
            .buildOrThrow();

    private static final Map<String, String> BY_CODE = byCode();

    private Countries() {}

    /** The one name of a country that is named so or has this code; anything else as it is. */
    static String named(String words) {
        String name = BY_CODE.getOrDefault(words, words);
        return USUAL.getOrDefault(name, name);
    }

    /** Whether two letters are the code of a country. */
    static boolean isCode(String letters) {
        return letters.length() == 2 && BY_CODE.containsKey(letters);
    }

    /** By the codes of two letters and of three. */
    private static Map<String, String> byCode() {
        Map<String, String> byCode = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            String shown = Words.plain(Folding.search(country.getDisplayCountry(Locale.ENGLISH)));
            String name = Words.joined(Words.spelt(Words.of(shown)));
            byCode.put(code.toLowerCase(Locale.ROOT), name);
            byCode.put(country.getISO3Country().toLowerCase(Locale.ROOT), name);
        }
        return ImmutableMap.copyOf(byCode);
    }
}
