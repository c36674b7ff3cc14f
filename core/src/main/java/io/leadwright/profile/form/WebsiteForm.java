package io.leadwright.profile.form;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company's site: the host alone, as every page on it is of the same company; but the whole address on hosts where everybody
 * has pages, written in capitals or not.
 */
final class WebsiteForm implements CanonicalForm<String> {

    private static final Set<String> EVERYBODYS = ImmutableSet.of(
            "about.me",
            "crunchbase.com",
            "facebook.com",
            "github.com",
            "instagram.com",
            "linkedin.com",
            "linktr.ee",
            "medium.com",
            "notion.site",
            "sites.google.com",
            "tiktok.com",
            "twitter.com",
            "wordpress.com",
            "x.com",
            "youtube.com");

    /** For phones and for languages and countries. */
    private static final Pattern SUBDOMAIN = Pattern.compile("^(?:m|mobile|web|[a-z]{2}(?:-[a-z]{2})?)\\.");

    @Override
    public Optional<Canonical<String>> read(String text) {
        return WebAddress.of(text).map(address -> new Canonical<>(key(address), address.shown()));
    }

    /** Whether everybody has pages on this host. */
    static boolean isEverybodys(String host) {
        return EVERYBODYS.contains(SUBDOMAIN.matcher(host).replaceFirst(""));
    }

    private static String key(WebAddress address) {
        if (!isEverybodys(address.host())) {
            return address.host();
        }
        return SUBDOMAIN.matcher(address.key()).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
