package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people, where case, accents, punctuation and what stands with a name for politeness or for a degree do not count;
 * but {@code Jr.} and {@code III} tell a son from his father, and do. A name supports those that spell its initials out and have
 * more names behind: {@code J.} speaks for {@code John}, {@code García} for {@code García Márquez}.
 *
 * @param isWhole whether given and family name stand together, in any order
 */
record NameForm(boolean isWhole) implements CanonicalForm<String> {

    private static final int LENGTH_MAX = 1_000;
    private static final Pattern DOCTOR = Pattern.compile("\\bph\\.? ?d\\b");

    /** No degree that is a name too: {@code MD} is a Mohammed's, {@code DO} a Vietnamese family's. */
    private static final Set<String> ADDRESSES_AND_DEGREES =
            ImmutableSet.of("mr", "mrs", "ms", "mx", "dr", "prof", "professor", "phd", "mba", "cpa", "pmp", "esq");

    @Override
    public Optional<Canonical<String>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String folded = DOCTOR.matcher(Folding.search(text)).replaceAll("phd");
        List<String> names = bare(Words.of(Words.plain(folded)));
        return Canonical.unlessEmpty(
                Words.joined(isWhole ? names.stream().sorted().toList() : names),
                CharMatcher.whitespace().trimFrom(text));
    }

    /** Without what is no name, unless nothing else is there. */
    private static List<String> bare(List<String> words) {
        List<String> names = words.stream()
                .filter(word -> !ADDRESSES_AND_DEGREES.contains(word))
                .toList();
        return names.isEmpty() ? words : names;
    }

    @Override
    public double support(String generalKey, String specificKey) {
        List<String> general = Words.of(generalKey);
        List<String> specific = Words.of(specificKey);
        boolean says = isWhole ? isAmong(general, specific) : isStartOf(general, specific);
        return says && !generalKey.equals(specificKey) ? 1 : 0;
    }

    private static boolean isStartOf(List<String> general, List<String> specific) {
        if (general.size() > specific.size()) {
            return false;
        }
        for (int i = 0; i < general.size(); i++) {
            if (!general.get(i).equals(specific.get(i)) && !isInitial(general.get(i), specific.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each name is one of the others', at least one of them in full, and none twice. */
    private static boolean isAmong(List<String> general, List<String> specific) {
        List<String> left = new ArrayList<>(specific);
        List<String> initials = new ArrayList<>(general);
        initials.removeIf(left::remove);
        if (initials.size() == general.size()) {
            return false;
        }
        for (String initial : initials) {
            Optional<String> spelt =
                    left.stream().filter(name -> isInitial(initial, name)).findFirst();
            if (spelt.isEmpty()) {
                return false;
            }
            left.remove(spelt.get());
        }
        return true;
    }

    /** Only letters that have a case are initials: one of Chinese is a name. */
    private static boolean isInitial(String letter, String name) {
        return letter.codePointCount(0, letter.length()) == 1
                && Character.isLowerCase(letter.codePointAt(0))
                && name.startsWith(letter);
    }
}
