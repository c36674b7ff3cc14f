package io.leadwright.lead;

import com.google.common.base.CharMatcher;

/**
 * What text every store can keep and give back unchanged: well-formed Unicode without NUL, of bounded length.
 *
 * <p>PostgreSQL refuses NUL, and an unpaired surrogate is silently changed on its way to UTF-8; both are refused here, so
 * that all stores agree.
 */
public final class StoredText {

    private StoredText() {}

    /** Whether the text has nothing but white space, as Unicode defines it; an empty one has nothing. */
    public static boolean isBlank(String text) {
        return CharMatcher.whitespace().matchesAllOf(text);
    }

    /**
     * Returns the text if it can be kept.
     *
     * @param what the name used in the message; the text itself is never in it, for it may be a person's
     * @param codePointsMax the longest that is accepted
     * @throws IllegalArgumentException if it has a NUL or an unpaired surrogate, or is too long
     */
    public static String check(String what, String text, int codePointsMax) {
        // counted only if there may be too many
        if (text.length() > codePointsMax && text.codePointCount(0, text.length()) > codePointsMax) {
            throw new IllegalArgumentException(what + ": must have at most " + codePointsMax + " characters, has "
                    + text.codePointCount(0, text.length()));
        }
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException(what + ": must not have NUL or unpaired surrogates");
        }
        return text;
    }

    /** A plain loop: every text of every lead comes by here more than once. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            } else if (c == 0) {
                return false;
            }
        }
        return true;
    }
}
