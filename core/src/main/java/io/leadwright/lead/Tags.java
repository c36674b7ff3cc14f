package io.leadwright.lead;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;

/** What the tags of a lead must be: at most 100 different texts, none blank, each of at most 256 characters. */
final class Tags {

    private static final int TAGS_MAX = 100;
    private static final int CODE_POINTS_MAX = 256;

    private Tags() {}

    /** The tags once each, in order of first appearance; throws {@link IllegalArgumentException} if they cannot be kept. */
    static List<String> checked(Collection<String> tags) {
        List<String> distinct = ImmutableSet.copyOf(tags).asList();
        if (distinct.size() > TAGS_MAX) {
            throw new IllegalArgumentException("tags: must be at most " + TAGS_MAX + ", are " + distinct.size());
        }
        for (String tag : distinct) {
            if (StoredText.isBlank(StoredText.check("tags", tag, CODE_POINTS_MAX))) {
                throw new IllegalArgumentException("tags: must not be blank");
            }
        }
        return distinct;
    }
}
