package io.leadwright.http.source.website;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.transport.WireResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Whether a page wants not to be indexed, as it says to all robots or to this one: in its elements or its response. Pure. */
final class NoIndex {

    private static final Splitter WORDS =
            Splitter.on(CharMatcher.anyOf(",;").or(CharMatcher.whitespace())).omitEmptyStrings();
    private static final Set<String> REFUSALS = ImmutableSet.of("noindex", "none");
    private static final Pattern NAMED = Pattern.compile("\\s*([a-z_-]+)\\s*:(.*)", Pattern.DOTALL);

    /** What a colon follows that is a rule and no robot. */
    private static final Set<String> RULES =
            ImmutableSet.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    private NoIndex() {}

    /** For a robot of this name, in small letters. */
    static boolean isSaid(WireResponse response, Document document, String robot) {
        Set<String> names = ImmutableSet.of("robots", robot);
        return response.headers("x-robots-tag").stream().anyMatch(rules -> isHeaderRefusal(rules, robot))
                || document.select("meta[name]").stream()
                        .filter(meta -> names.contains(meta.attr("name").strip().toLowerCase(Locale.ROOT)))
                        .anyMatch(meta -> isRefusal(meta.attr("content")));
    }

    private static boolean isHeaderRefusal(String rules, String robot) {
        Matcher named = NAMED.matcher(rules.toLowerCase(Locale.ROOT));
        if (!named.matches() || RULES.contains(named.group(1))) {
            return isRefusal(rules);
        }
        return named.group(1).equals(robot) && isRefusal(named.group(2));
    }

    private static boolean isRefusal(String rules) {
        return WORDS.splitToStream(rules.toLowerCase(Locale.ROOT)).anyMatch(REFUSALS::contains);
    }
}
