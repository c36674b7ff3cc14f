package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.EmailKey;
import java.util.Optional;
import java.util.Set;

/**
 * An e-mail address. Two are one if their provider says that they reach the same mailbox; what it does not say in public is
 * not assumed.
 */
final class EmailForm implements CanonicalForm<String> {

    private static final int LENGTH_MAX = 1_000;

    /** Gmail drops dots (support.google.com/mail/answer/7436150) and what follows a plus, and has two names. */
    private static final Set<String> GMAIL = ImmutableSet.of("gmail.com", "googlemail.com");

    /**
     * These drop what follows a plus: fastmail.help/hc/en-us/articles/360060591053,
     * proton.me/support/creating-aliases.
     */
    private static final Set<String> PLUS =
            ImmutableSet.of("fastmail.com", "fastmail.fm", "proton.me", "protonmail.com", "protonmail.ch", "pm.me");

    @Override
    public Optional<Canonical<String>> read(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Canonical<>(
                    mailbox(EmailKey.of(text).value()), CharMatcher.whitespace().trimFrom(text)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String mailbox(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        if (GMAIL.contains(domain)) {
            String name = untagged(local).replace(".", "");
            return (name.isEmpty() ? local : name) + "@gmail.com";
        }
        return PLUS.contains(domain) ? untagged(local) + "@" + domain : address;
    }

    private static String untagged(String local) {
        int plus = local.indexOf('+');
        return plus > 0 && !local.startsWith("\"") ? local.substring(0, plus) : local;
    }
}
