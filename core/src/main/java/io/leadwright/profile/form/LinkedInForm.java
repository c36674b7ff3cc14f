package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import io.leadwright.lead.LinkedInKey;
import java.util.Optional;

/** A person's page on LinkedIn: its address, or the path alone, as vendors send it too. */
final class LinkedInForm implements CanonicalForm<String> {

    private static final int LENGTH_MAX = 2_000;

    @Override
    public Optional<Canonical<String>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String said = CharMatcher.whitespace().trimFrom(text);
        try {
            LinkedInKey key =
                    LinkedInKey.of(said.startsWith("in/") || said.startsWith("pub/") ? "linkedin.com/" + said : said);
            return Optional.of(new Canonical<>(key.value(), key.url()));
        } catch (IllegalArgumentException notAPerson) {
            return Optional.empty();
        }
    }
}
