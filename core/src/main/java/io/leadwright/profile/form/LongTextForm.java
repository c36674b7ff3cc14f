package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import io.leadwright.lead.Folding;
import java.util.Optional;

/**
 * Sentences, of which the words count. What was cut off, with dots at its end, supports what goes on.
 */
final class LongTextForm implements CanonicalForm<String> {

    private static final int LENGTH_MAX = 2 * 65_536;
    private static final String CUT_OFF = "...";

    @Override
    public Optional<Canonical<String>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String folded = Folding.search(text);
        String words = Words.plain(folded);
        return Canonical.unlessEmpty(
                words.isEmpty() || !folded.endsWith(CUT_OFF) ? words : words + CUT_OFF,
                CharMatcher.whitespace().trimFrom(text));
    }

    @Override
    public double support(String generalKey, String specificKey) {
        boolean goesOn = generalKey.endsWith(CUT_OFF)
                && specificKey.startsWith(generalKey.substring(0, generalKey.length() - CUT_OFF.length()));
        return goesOn && !generalKey.equals(specificKey) ? 1 : 0;
    }
}
