package io.leadwright.http.source.website;

import com.google.common.base.Ascii;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks, in the words of whoever does.
 *
 * @param userAgent a product and how to reach who answers for it: {@code AcmeBot/1.0 (+https://acme.example/bot)}
 */
record Robot(String userAgent) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z_-]+)(?:/[!-~]+)? .*(?:@|https?://).*");
    private static final int LENGTH_MAX = 200;

    Robot {
        boolean isVisible = userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (!isVisible
                || userAgent.length() > LENGTH_MAX
                || !FORM.matcher(userAgent).matches()) {
            throw new IllegalArgumentException(
                    "userAgent: must be a product and a contact, an address or a page, such as"
                            + " AcmeBot/1.0 (+https://acme.example/bot), is "
                            + Ascii.truncate(userAgent, LENGTH_MAX, "…"));
        }
    }

    /** What rules for robots call it, in small letters: the product, without its version. */
    String name() {
        Matcher form = FORM.matcher(userAgent);
        return form.matches() ? Ascii.toLowerCase(form.group(1)) : "";
    }
}
