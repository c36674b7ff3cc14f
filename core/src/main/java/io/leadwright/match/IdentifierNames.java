package io.leadwright.match;

import com.google.common.base.Splitter;
import io.leadwright.profile.Claim;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.ProfileField;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How a name that a source says stands to the one that is known.
 *
 * <p>Half of a double name, an initial, a {@linkplain Nicknames nickname} and an umlaut written out agree in part, for people
 * marry, sign and are called so. A given name that another starts with proves nothing: Seb may be Sebastian, but Paul is not
 * Paula. Nor do names in two scripts. No likeness beyond that: of two Millers, one is not a Muller.
 */
final class IdentifierNames {

    private static final int SHORT_NAME_MIN = 3;
    private static final Splitter WORDS = Splitter.on(' ');

    private IdentifierNames() {}

    /** Given names. */
    static Verdict first(String known, MatchAnswer answer) {
        return IdentifierValues.best(answer.of(ProfileField.FIRST_NAME), said -> first(known, said));
    }

    private static Verdict first(String known, Claim said) {
        Verdict verdict = compare(known, said, Nicknames::areOfOne, Verdict.AGREES_IN_PART);
        return verdict == Verdict.CONTRADICTS
                ? compare(known, said, IdentifierNames::isCutShort, Verdict.UNCLEAR)
                : verdict;
    }

    /** Family names. */
    static Verdict last(String known, MatchAnswer answer) {
        return IdentifierValues.best(answer.of(ProfileField.LAST_NAME), said -> words(known, said));
    }

    /** Whether names stand in each other's place: the same names, written in another order. */
    static boolean areSwapped(String first, String last, MatchAnswer answer) {
        return IdentifierValues.best(answer.of(ProfileField.LAST_NAME), said -> words(first, said))
                        .isAgreement()
                && IdentifierValues.best(answer.of(ProfileField.FIRST_NAME), said -> words(last, said))
                        .isAgreement();
    }

    /** Names of which one has all words of the other, or their initials. */
    private static Verdict words(String known, Claim said) {
        return compare(known, said, (one, other) -> false, Verdict.AGREES_IN_PART);
    }

    /** As the field compares them, else by their words, of which those that are alike are worth this. */
    private static Verdict compare(String known, Claim said, BiPredicate<String, String> alike, Verdict worth) {
        Verdict verdict = IdentifierValues.compare(known, said);
        if (verdict != Verdict.CONTRADICTS) {
            return verdict;
        }
        String one = said.field().form().read(known).orElseThrow().key();
        String other = said.key().orElseThrow();
        if (isAnotherScript(one, other)) {
            return Verdict.UNCLEAR;
        }
        List<String> words = WORDS.splitToList(one);
        List<String> others = WORDS.splitToList(other);
        boolean isPart = isSpeltAlike(String.join("", words), String.join("", others))
                || isWithin(words, others, alike)
                || isWithin(others, words, alike);
        return isPart ? worth : Verdict.CONTRADICTS;
    }

    /** Whether each word of the first has its like in the second. */
    private static boolean isWithin(List<String> words, List<String> others, BiPredicate<String, String> alike) {
        return words.stream()
                .allMatch(word -> others.stream()
                        .anyMatch(other -> isSpeltAlike(word, other)
                                || isInitial(word, other)
                                || isInitial(other, word)
                                || alike.test(word, other)));
    }

    /** Only letters that have a case are initials: one of Chinese is a name. */
    private static boolean isInitial(String letter, String name) {
        return letter.codePointCount(0, letter.length()) == 1
                && Character.isLowerCase(letter.codePointAt(0))
                && name.startsWith(letter);
    }

    private static boolean isCutShort(String one, String other) {
        return isBeginning(one, other) || isBeginning(other, one);
    }

    private static boolean isBeginning(String shorter, String name) {
        return shorter.length() >= SHORT_NAME_MIN && name.startsWith(shorter);
    }

    /** But for what is written in place of an umlaut's dots. */
    private static boolean isSpeltAlike(String one, String other) {
        return withoutUmlauts(one).equals(withoutUmlauts(other));
    }

    private static String withoutUmlauts(String key) {
        return key.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    private static boolean isAnotherScript(String one, String other) {
        Optional<UnicodeScript> script = script(one);
        Optional<UnicodeScript> otherScript = script(other);
        return script.isPresent() && otherScript.isPresent() && !script.equals(otherScript);
    }

    private static Optional<UnicodeScript> script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst();
    }
}
