package io.leadwright.lead;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/**
 * An e-mail address in the form in which two are compared: local part in lower case, domain in the ASCII form of IDNA.
 * Dots and {@code +tags} count, for they can be different mailboxes.
 *
 * @param value {@code local@domain}
 */
public record EmailKey(String value) implements IdentityKey {

    private static final int LOCAL_LENGTH_MAX = 64;
    private static final int DOMAIN_LENGTH_MAX = 253;
    private static final int LABEL_LENGTH_MAX = 63;
    private static final String SEPARATORS = "@<>,:;()[]\\\"";

    /** Mailboxes of a function (RFC 2142 and common use): they say nothing about a person. */
    private static final Set<String> ROLES = ImmutableSet.of(
            "abuse",
            "accounts",
            "admin",
            "billing",
            "careers",
            "contact",
            "contacts",
            "enquiries",
            "feedback",
            "finance",
            "hello",
            "help",
            "hostmaster",
            "hr",
            "info",
            "inquiries",
            "jobs",
            "legal",
            "mail",
            "marketing",
            "media",
            "news",
            "newsletter",
            "noc",
            "no-reply",
            "noreply",
            "office",
            "orders",
            "postmaster",
            "press",
            "privacy",
            "sales",
            "security",
            "service",
            "support",
            "team",
            "webmaster");

    /** Checks that it is an address as {@link #of} writes it; throws {@link IllegalArgumentException}. */
    public EmailKey {
        int at = value.lastIndexOf('@');
        if (at < 1 || at > LOCAL_LENGTH_MAX || !isLocal(value.substring(0, at)) || at == value.length() - 1) {
            throw notAnAddress();
        }
    }

    /**
     * The key of an address, whatever white space is around it.
     *
     * @throws IllegalArgumentException if it is no address: no name that a mailbox can have before the last {@code @}, or
     *     no domain behind it
     */
    public static EmailKey of(String email) {
        String address = CharMatcher.whitespace().trimFrom(email);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            throw notAnAddress();
        }
        return new EmailKey(
                address.substring(0, at).toLowerCase(Locale.ROOT) + "@" + asciiDomain(address.substring(at + 1)));
    }

    /** The address, if it is one that {@link #of} takes; else throws as that. */
    static String checked(String email) {
        if (!isPlainAddress(email)) {
            of(email);
        }
        return email;
    }

    /** Whether it is an address without a doubt, as nearly all are: letters and digits, and what joins them. */
    private static boolean isPlainAddress(String email) {
        int at = email.indexOf('@');
        if (at < 1 || at > LOCAL_LENGTH_MAX || email.length() - at - 1 > DOMAIN_LENGTH_MAX) {
            return false;
        }
        for (int i = 0; i < at; i++) {
            char c = email.charAt(i);
            if (!isAlphanumeric(c) && c != '.' && c != '-' && c != '_' && c != '+') {
                return false;
            }
        }
        return isPlain(email, at + 1);
    }

    /** Whether the address is that of a function ({@code info@}), which many people may share. */
    public boolean isRole() {
        return ROLES.contains(value.substring(0, value.lastIndexOf('@')));
    }

    /** Quoted, it may have anything but spaces; else also none of the marks that separate addresses. */
    private static boolean isLocal(String local) {
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i); // none of these is a pair of surrogates
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || (!quoted && SEPARATORS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** The domain as IDNA writes it. */
    private static String asciiDomain(String domain) {
        if (domain.length() > 2 * DOMAIN_LENGTH_MAX) {
            throw notAnAddress(); // some versions of the JDK throw something else at domains far longer than any can be
        }
        try {
            String ascii = (isPlain(domain, 0)
                            ? domain
                            : IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES))
                    .toLowerCase(Locale.ROOT);
            String named = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            if (named.isEmpty()
                    || named.length() > DOMAIN_LENGTH_MAX
                    || named.startsWith(".")
                    || named.contains("..")) {
                throw notAnAddress();
            }
            return named;
        } catch (IllegalArgumentException notADomain) {
            throw notAnAddress();
        }
    }

    /** Whether IDNA leaves the domain that begins here as it is, as it does with nearly all: short labels of letters and digits, dots between. */
    private static boolean isPlain(String text, int from) {
        int label = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDot = c == '.';
            if (isDot ? label == 0 : !isAlphanumeric(c) || label == LABEL_LENGTH_MAX) {
                return false;
            }
            label = isDot ? 0 : label + 1;
        }
        return label > 0;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException("email: must be an address such as name@example.com");
    }
}
