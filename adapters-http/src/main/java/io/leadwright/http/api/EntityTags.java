package io.leadwright.http.api;

import io.leadwright.lead.Lead;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of a lead that a condition names (RFC 9110, 13.1).
 *
 * @param isAny whether it names all there are
 * @param tags those it names, weak ones with their {@code W/}
 */
record EntityTags(boolean isAny, Set<String> tags) {

    private static final String TAG = "(?:W/)?+\"[!#-~\\x80-\\xFF]*+\"";
    private static final Pattern LIST = Pattern.compile("[ \t,]*+" + TAG + "(?:[ \t]*+,[ \t,]*+" + TAG + ")*+[ \t,]*+");
    private static final Pattern EACH = Pattern.compile(TAG);

    /** The tag of this state of a lead. */
    static String of(Lead lead) {
        return "\"" + lead.version() + "\"";
    }

    /** The condition in a header; empty if it is no list of tags, or there is none. */
    static Optional<EntityTags> in(ApiRequest request, String header) {
        List<String> values = request.headers(header);
        String all = String.join(",", values).strip();
        if (all.equals("*")) {
            return Optional.of(new EntityTags(true, Set.of()));
        } else if (!LIST.matcher(all).matches()) {
            return Optional.empty();
        }
        Set<String> tags = new HashSet<>();
        for (Matcher tag = EACH.matcher(all); tag.find(); ) {
            tags.add(tag.group());
        }
        return Optional.of(new EntityTags(false, tags));
    }

    /** Whether this state is among them; a weak tag is nobody's. */
    boolean match(Lead lead) {
        return isAny || tags.contains(of(lead));
    }

    /** Whether this state is among them, weak tags as good as others: enough to know what one has already. */
    boolean matchWeakly(Lead lead) {
        return match(lead) || tags.contains("W/" + of(lead));
    }
}
