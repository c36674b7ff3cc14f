package io.leadwright.http.source.website;

import com.google.common.base.Splitter;
import java.util.List;

/**
 * One path that a robot may or may not ask for, of which {@code *} is anything and a last {@code $} the end (RFC 9309 §2.2.3).
 * Immutable and thread-safe.
 *
 * @param pattern percent-encoded as by {@code SimpleRobotRules}
 */
record RobotsRule(String pattern, boolean isAllowing) {

    private static final Splitter ANYTHING = Splitter.on('*');

    boolean hasWildcard() {
        return pattern.indexOf('*') >= 0;
    }

    /** Whether it is about this path; each part is taken where it is found first, the last one of a whole path where that ends. */
    boolean matches(String path) {
        boolean isWhole = pattern.endsWith("$");
        List<String> parts = ANYTHING.splitToList(isWhole ? pattern.substring(0, pattern.length() - 1) : pattern);
        String first = parts.get(0);
        if (!path.startsWith(first) || parts.size() == 1) {
            return isWhole ? path.equals(first) : path.startsWith(first);
        }
        int at = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = path.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        String last = parts.get(parts.size() - 1);
        return isWhole ? path.endsWith(last) && path.length() - last.length() >= at : path.indexOf(last, at) >= 0;
    }
}
