package io.leadwright.match;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.EmailKey;
import io.leadwright.profile.Claim;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.FreeMail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How a value that a source says stands to the one that is known, as the field reads both. */
final class IdentifierValues {

    private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(", ")).omitEmptyStrings();

    /** The number of a member, as LinkedIn's own tools write it, in small letters. */
    private static final Pattern NUMBERED = Pattern.compile("in/a[a-z]{2}aa[a-z0-9_-]{30,}");

    private IdentifierValues() {}

    /** What came of the best of these claims; nothing, if there are none. */
    static Verdict best(List<Claim> said, Function<Claim, Verdict> comparison) {
        return said.stream().map(comparison).min(Verdict::compareTo).orElse(Verdict.NOT_SAID);
    }

    /** The same if the keys are, in part if one value is a general form of the other. */
    static Verdict compare(String known, Claim said) {
        CanonicalForm<?> form = said.field().form();
        String key = said.key().orElseThrow();
        Optional<String> knownKey = form.read(known).map(Canonical::key);
        if (knownKey.isEmpty()) {
            return Verdict.UNCLEAR;
        }
        if (knownKey.get().equals(key)) {
            return Verdict.AGREES;
        }
        boolean isGeneral = form.support(knownKey.get(), key) > 0 || form.support(key, knownKey.get()) > 0;
        return isGeneral ? Verdict.AGREES_IN_PART : Verdict.CONTRADICTS;
    }

    /**
     * Addresses: a function's is shared by many, so it agrees in part at best; and nobody is another person for having a
     * private address beside a company's.
     */
    static Verdict email(String known, Claim said) {
        Optional<EmailKey> one = address(known);
        Optional<EmailKey> other = address(said.text());
        if (one.isEmpty() || other.isEmpty()) {
            return Verdict.UNCLEAR;
        }
        Verdict verdict = compare(known, said);
        boolean isShared = one.get().isRole() || other.get().isRole();
        if (verdict.isAgreement()) {
            return isShared ? Verdict.AGREES_IN_PART : verdict;
        }
        return isShared || FreeMail.isFree(one.get()) != FreeMail.isFree(other.get()) ? Verdict.UNCLEAR : verdict;
    }

    /** Pages: that under a member's number, and the older address, are not that under the name, yet may be the same page. */
    static Verdict page(String known, Claim said) {
        Verdict verdict = compare(known, said);
        boolean isKnownNamed = said.field()
                .form()
                .read(known)
                .filter(page -> isNamed(page.key()))
                .isPresent();
        boolean isUnclear = verdict == Verdict.CONTRADICTS
                && isKnownNamed != isNamed(said.key().orElseThrow());
        return isUnclear ? Verdict.UNCLEAR : verdict;
    }

    private static boolean isNamed(String page) {
        return page.startsWith("in/") && !NUMBERED.matcher(page).matches();
    }

    /** Places: a hint that one is named within the other proves nothing, for York is not New York. */
    static Verdict place(String known, Claim said) {
        Verdict verdict = compare(known, said);
        if (verdict != Verdict.CONTRADICTS) {
            return verdict;
        }
        Set<String> words = words(said.field().form().read(known).orElseThrow().key());
        Set<String> others = words(said.key().orElseThrow());
        return words.containsAll(others) || others.containsAll(words) ? Verdict.UNCLEAR : verdict;
    }

    private static Set<String> words(String place) {
        return ImmutableSet.copyOf(WORDS.split(place));
    }

    /** The address; empty if the text is none. */
    static Optional<EmailKey> address(String text) {
        try {
            return Optional.of(EmailKey.of(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The domain of an address. */
    static String domain(EmailKey email) {
        return email.value().substring(email.value().lastIndexOf('@') + 1);
    }
}
