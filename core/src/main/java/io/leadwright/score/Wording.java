package io.leadwright.score;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Which words are looked for, and how.
 *
 * @param words one or more words each
 * @param isWhole whether whole words are meant, read as the attribute's texts are: "VP" is in "Vice President Sales", not in
 *     "MVP designer"; otherwise any part of the text in lower case, and "cto" is in "director"
 * @param isEach whether each text that has one of them gives the points, not only the first
 */
public record Wording(Set<String> words, boolean isWhole, boolean isEach) {

    /** Copies and checks the words; throws {@link IllegalArgumentException}. */
    public Wording {
        words = ImmutableSet.copyOf(words);
        Bounds.checkSize("words", words.size());
        words.forEach(word -> Bounds.checkName("words", word));
    }

    /** One of these as a whole word, once. */
    public static Wording words(Collection<String> words) {
        return new Wording(ImmutableSet.copyOf(words), true, false);
    }

    /** One of these as a part of the text, once. */
    public static Wording parts(Collection<String> parts) {
        return new Wording(ImmutableSet.copyOf(parts), false, false);
    }

    /** These, each text that has one counting. */
    public Wording each() {
        return new Wording(words, isWhole, true);
    }

    /** Whether a text of this attribute has one of the words. */
    boolean isIn(Attribute attribute, String text) {
        if (!isWhole) {
            String lower = text.toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(lower::contains);
        }
        String read = attribute.words(text).orElse("");
        return words.stream()
                .anyMatch(word -> attribute.words(word).filter(read::contains).isPresent());
    }
}
