package io.leadwright.query;

import io.leadwright.lead.Folding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a lead is ordered by in one key. */
public sealed interface SortValue {

    /** The most characters of a text that an order looks at. */
    int TEXT_CODE_POINTS_MAX = 256;

    /** A text, folded; or what stands for something else in the order of texts. */
    record Text(String folded) implements SortValue {}

    /** A whole number. */
    record Whole(long value) implements SortValue {}

    /** A time. */
    record Time(Instant at) implements SortValue {}

    /** No value: after every other, in both directions. */
    record None() implements SortValue {}

    /** The beginning of a text in {@linkplain Folding#search search folding}; none if it is blank. */
    static SortValue ofText(@Nullable String text) {
        String folded = text == null ? "" : Folding.search(text);
        boolean isLong = folded.codePointCount(0, folded.length()) > TEXT_CODE_POINTS_MAX;
        String beginning = isLong ? folded.substring(0, folded.offsetByCodePoints(0, TEXT_CODE_POINTS_MAX)) : folded;
        return beginning.isEmpty() ? new None() : new Text(beginning);
    }

    /** Whether this comes before (negative), with (zero) or after (positive) another value of the same key. */
    default int compare(SortValue other, Direction direction) {
        if (this instanceof None || other instanceof None) {
            return Boolean.compare(this instanceof None, other instanceof None);
        }
        int ascending = compareKnown(other);
        return direction == Direction.ASC ? ascending : -ascending;
    }

    private int compareKnown(SortValue other) {
        if (this instanceof Text text) {
            return compareBytes(text.folded(), ((Text) other).folded());
        } else if (this instanceof Whole whole) {
            return Long.compare(whole.value(), ((Whole) other).value());
        }
        return ((Time) this).at().compareTo(((Time) other).at());
    }

    /** The order of UTF-8 bytes, which is that of code points; Java's own is that of UTF-16 units. */
    private static int compareBytes(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothOrNone
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
