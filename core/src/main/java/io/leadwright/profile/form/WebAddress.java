package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web, taken apart; a scheme that is not said is {@code https}. Nothing else is one: no other scheme, no
 * user before the host, no number for a host.
 *
 * @param shown as it came, with a scheme
 * @param host in the ASCII form of IDNA, without {@code www}, with the port if it is an odd one
 * @param path empty, or from its first slash, without the last
 * @param query without what only tells how somebody got there
 */
record WebAddress(String shown, String host, String path, String query) {

    /** A domain has 253 octets at most, and each character of it, two units of UTF-16 at most, is at least one. */
    private static final int HOST_LENGTH_MAX = 2 * 253;

    private static final int LENGTH_MAX = 2_000;
    private static final Pattern AUTHORITY = Pattern.compile("([^:@]+)(?::([0-9]{0,5}))?");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*", Pattern.DOTALL);
    /** What hosts start with for no reason, as long as a domain is left. */
    static final Pattern WWW = Pattern.compile("^(?:www\\.)+(?=[^.]+\\.)");

    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final Set<String> USUAL_PORTS = ImmutableSet.of("", "80", "443");

    /** What campaigns and mailings add: Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_[^=]*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi)(?:=.*)?");

    /** The address that a text is; empty if it is none. */
    static Optional<WebAddress> of(String text) {
        if (text.length() > LENGTH_MAX || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return Optional.empty();
        }
        String said = CharMatcher.whitespace().trimFrom(text);
        String shown =
                SCHEME.matcher(said).matches() ? said : said.startsWith("//") ? "https:" + said : "https://" + said;
        try {
            URI uri = new URI(shown).normalize();
            return isWeb(uri.getScheme()) ? parts(shown, uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Equal for all addresses of one page. */
    String key() {
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    private static Optional<WebAddress> parts(String shown, URI uri) throws URISyntaxException {
        Matcher authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!authority.matches()) {
            return Optional.empty();
        }
        String port = authority.group(2) == null ? "" : authority.group(2);
        URI ascii = new URI(uri.toASCIIString()); // half an escape before a letter beyond ASCII is found only now
        return domain(authority.group(1))
                .map(domain -> new WebAddress(
                        shown,
                        USUAL_PORTS.contains(port) ? domain : domain + ":" + port,
                        CharMatcher.is('/').trimTrailingFrom(escapedAlike(ascii.getRawPath())),
                        withoutTracking(escapedAlike(ascii.getRawQuery()))));
    }

    /** Some versions of the JDK throw something else at hosts far longer than any can be, so those do not get there. */
    private static Optional<String> domain(String host) {
        if (host.length() > HOST_LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String named = CharMatcher.is('.').trimTrailingFrom(ascii);
            String bare = WWW.matcher(named).replaceFirst("");
            return bare.contains(".") && InternetDomainName.isValid(bare) ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static String escapedAlike(@Nullable String text) {
        return text == null
                ? ""
                : ESCAPE.matcher(text).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
    }

    private static String withoutTracking(String query) {
        return Splitter.on('&')
                .omitEmptyStrings()
                .splitToStream(query)
                .filter(part -> !TRACKING.matcher(part).matches())
                .collect(Collectors.joining("&"));
    }
}
