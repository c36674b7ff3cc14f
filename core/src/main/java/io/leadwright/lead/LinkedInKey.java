package io.leadwright.lead;

import com.google.common.base.CharMatcher;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's page on LinkedIn in the form in which two are compared: the path behind the host, percent-decoded and in
 * lower case, without locale host, query or closing slash.
 *
 * @param value {@code in/<slug>}, or {@code pub/…} for the older addresses
 */
public record LinkedInKey(String value) implements IdentityKey {

    /** What undecodable bytes become. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final String SITE = "https://linkedin.com/";
    private static final String PLAIN = SITE + "in/";
    private static final int SLUG_LENGTH_MAX = 300;

    /** Slugs are bounded, so that no address makes matching slow; what stands behind a slug names a part of the page. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:https?://)?(?:[a-z]{1,3}\\.)?linkedin\\.com(?::443)?/(in/[^/?#]{1,300}|pub/[^?#]{1,300})(?:/[^?#]*)?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PATH = Pattern.compile("in/[^/?#%]{1,300}|pub/[^?#%]{1,300}");

    /** Checks that it is a path as {@link #of} writes it; throws {@link IllegalArgumentException}. */
    public LinkedInKey {
        if (hasBad(value) || !PATH.matcher(value).matches()) {
            throw notAPerson();
        }
    }

    /**
     * The key of a profile's address, with or without its scheme.
     *
     * @throws IllegalArgumentException if it is not the address of a person: another host, a company page, no slug
     */
    public static LinkedInKey of(String url) {
        Matcher person = PERSON.matcher(CharMatcher.whitespace().trimFrom(url));
        if (!person.matches()) {
            throw notAPerson();
        }
        String path = composed(composed(decoded(person.group(1))).toLowerCase(Locale.ROOT));
        return new LinkedInKey(CharMatcher.is('/').trimTrailingFrom(path));
    }

    /** The address as Leadwright writes it. */
    public String url() {
        return SITE + value;
    }

    /** The address of a profile as Leadwright writes it; throws as {@link #of}. */
    static String shortForm(String url) {
        return isPlain(url) ? url : of(url).url();
    }

    /** Whether it is written so already, with nothing in the slug that has another form: nearly all that were stored are. */
    private static boolean isPlain(String url) {
        int length = url.length() - PLAIN.length();
        if (length < 1 || length > SLUG_LENGTH_MAX || !url.startsWith(PLAIN)) {
            return false;
        }
        for (int i = PLAIN.length(); i < url.length(); i++) {
            char c = url.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** Lower case may have a composed form where upper case has none, such as that of j with a caron. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    private static boolean hasBad(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i); // none of these is a pair of surrogates
            if (Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || c == REPLACEMENT) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badPercent) {
            throw notAPerson();
        }
    }

    private static IllegalArgumentException notAPerson() {
        return new IllegalArgumentException(
                "linkedinUrl: must be a person's page such as https://linkedin.com/in/name");
    }
}
