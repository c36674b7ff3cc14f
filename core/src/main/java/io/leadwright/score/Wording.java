package io.leadwright.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words are looked for, and how. Immutable and thread-safe. */
public final class Wording {

    private final ImmutableSet<String> words;
    private final boolean isWhole;
    private final boolean isEach;

    /** The words as the texts of an attribute are read: once, not once a lead. Whoever loses a race reads them again. */
    private volatile ImmutableMap<Attribute, List<String>> readAs = ImmutableMap.of();

    /**
     * Copies and checks the words; throws {@link IllegalArgumentException}.
     *
     * @param words one or more words each
     * @param isWhole whether whole words are meant, read as the attribute's texts are: "VP" is in "Vice President Sales", not in
     *     "MVP designer"; otherwise any part of the text in lower case, and "cto" is in "director"
     * @param isEach whether each text that has one of them gives the points, not only the first
     */
    public Wording(Set<String> words, boolean isWhole, boolean isEach) {
        this.words = ImmutableSet.copyOf(words);
        this.isWhole = isWhole;
        this.isEach = isEach;
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

    /** The words. */
    public Set<String> words() {
        return words;
    }

    /** Whether whole words are meant. */
    public boolean isWhole() {
        return isWhole;
    }

    /** Whether each text that has one of them gives the points. */
    public boolean isEach() {
        return isEach;
    }

    /** Whether a text of this attribute has one of the words. */
    boolean isIn(Attribute attribute, String text) {
        if (!isWhole) {
            String lower = text.toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(lower::contains);
        }
        String read = attribute.words(text).orElse("");
        return readAs(attribute).stream().anyMatch(read::contains);
    }

    private List<String> readAs(Attribute attribute) {
        List<String> known = readAs.get(attribute);
        if (known != null) {
            return known;
        }
        List<String> read =
                words.stream().flatMap(word -> attribute.words(word).stream()).collect(ImmutableList.toImmutableList());
        readAs = ImmutableMap.<Attribute, List<String>>builder()
                .putAll(readAs)
                .put(attribute, read)
                .buildKeepingLast();
        return read;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wording that
                && words.equals(that.words)
                && isWhole == that.isWhole
                && isEach == that.isEach;
    }

    @Override
    public int hashCode() {
        return Objects.hash(words, isWhole, isEach);
    }

    @Override
    public String toString() {
        return (isWhole ? "words " : "parts ") + words + (isEach ? ", each" : "");
    }
}
