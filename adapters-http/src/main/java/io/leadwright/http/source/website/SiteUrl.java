package io.leadwright.http.source.website;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of a page that may be asked for: http or https at its own port, and a domain name for a host. Nothing else is
 * one: no number, however it is spelt, no user, no other port. Everything that is asked for was read here.
 *
 * @param scheme in small letters
 * @param host in small letters
 * @param target path and query, from its first slash
 */
record SiteUrl(String scheme, String host, String target) {

    private static final int LENGTH_MAX = 2_000;

    /** Ends in letters, or in what the ASCII form of other letters begins with: what ends in a number is read as an address. */
    private static final Pattern DOMAIN_NAME = Pattern.compile(
            "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])");

    static Optional<SiteUrl> of(String text) {
        try {
            return text.length() > LENGTH_MAX ? Optional.empty() : of(new URI(stripped(text)));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Where the site of a domain may begin, the likeliest first. */
    static Stream<SiteUrl> beginnings(String domain) {
        return Stream.of("https://", "https://www.", "http://").flatMap(start -> of(start + domain + "/").stream());
    }

    /** What a link on this page leads to. */
    Optional<SiteUrl> link(String reference) {
        try {
            return reference.length() > LENGTH_MAX
                    ? Optional.empty()
                    : of(URI.create(toString()).resolve(new URI(stripped(reference))));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Where a response says that this page is instead: nowhere, if what was safe from others would not be there. */
    Optional<SiteUrl> redirect(String location) {
        return link(location).filter(next -> scheme.equals("http") || next.scheme.equals("https"));
    }

    /** Where its site begins. */
    SiteUrl origin() {
        return new SiteUrl(scheme, host, "/");
    }

    /** Another page of the same site. */
    SiteUrl at(String otherTarget) {
        return new SiteUrl(scheme, host, otherTarget);
    }

    /** The host, without what hosts start with for no reason. */
    String bareHost() {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether the host is of this domain. */
    boolean isOf(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** Without the query. */
    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static Optional<SiteUrl> of(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme() == null ? "" : Ascii.toLowerCase(uri.getScheme());
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        int port = scheme.equals("https") ? 443 : 80;
        boolean isAsked = (scheme.equals("https") || scheme.equals("http"))
                && DOMAIN_NAME.matcher(host).matches()
                && uri.getRawUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == port);
        return isAsked
                ? Optional.of(new SiteUrl(scheme, host, target(uri)))
                        .filter(url -> url.toString().length() <= LENGTH_MAX)
                : Optional.empty();
    }

    private static String target(URI uri) throws URISyntaxException {
        URI ascii = new URI(uri.toASCIIString());
        String path = withoutDots(ascii.getRawPath());
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /** As servers read it (RFC 3986 §5.2.4), so that rules for robots are about what is asked for. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        boolean isFolder = true;
        for (String segment : Splitter.on('/').split(path.startsWith("/") ? path.substring(1) : path)) {
            String plain = segment.replaceAll("(?i)%2e", ".");
            isFolder = plain.equals(".") || plain.equals("..");
            if (plain.equals("..")) {
                kept.pollLast();
            } else if (!isFolder) {
                kept.addLast(segment);
            }
        }
        return "/" + String.join("/", kept) + (isFolder && !kept.isEmpty() ? "/" : "");
    }

    private static String stripped(String text) {
        return CharMatcher.whitespace().trimFrom(text);
    }

    @Override
    public String toString() {
        return scheme + "://" + host + target;
    }
}
