package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import io.leadwright.lead.Folding;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Text that stays as it is, whose key is what is left of it after folding.
 *
 * @param lengthMax how long the text can be, in UTF-16 units
 * @param folding what makes the key, of text that has been through {@link Folding#search}: linear, it never throws
 */
record TextForm(int lengthMax, UnaryOperator<String> folding) implements CanonicalForm<String> {

    @Override
    public Optional<Canonical<String>> read(String text) {
        return text.length() > lengthMax
                ? Optional.empty()
                : Canonical.unlessEmpty(
                        folding.apply(Folding.search(text)),
                        CharMatcher.whitespace().trimFrom(text));
    }
}
