package io.leadwright.http.source;

import com.google.common.base.CharMatcher;

/**
 * Who asks, and how they can be reached, for vendors that refuse who does not say: the host's own, such as
 * {@code Acme Research admin@acme.example}.
 *
 * @param text at most 200 visible characters of ASCII and blanks, an e-mail address or the address of a page among them
 */
public record UserAgent(String text) {

    private static final int LENGTH_MAX = 200;
    private static final CharMatcher VISIBLE = CharMatcher.inRange(' ', '~');

    /** Checks the text; throws {@link IllegalArgumentException}. */
    public UserAgent {
        if (text.length() > LENGTH_MAX || !VISIBLE.matchesAllOf(text)) {
            throw new IllegalArgumentException(
                    "userAgent: must be at most " + LENGTH_MAX + " visible characters of ASCII");
        }
        if (!text.contains("@") && !text.contains("://")) {
            throw new IllegalArgumentException("userAgent: must say how to reach you, by e-mail address or page");
        }
    }

    /** Shows nobody's address. */
    @Override
    public String toString() {
        return "UserAgent";
    }
}
