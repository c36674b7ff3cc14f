package io.leadwright.query;

import java.time.Instant;

/** What a lead is ordered by in one key. */
public sealed interface SortValue {

    /** A text, folded. */
    record Text(String folded) implements SortValue {}

    /** A time. */
    record Time(Instant at) implements SortValue {}

    /** No value: after every other, in both directions. */
    record None() implements SortValue {}

    /** Whether this comes before (negative), with (zero) or after (positive) another value of the same key. */
    default int compare(SortValue other, Direction direction) {
        if (this instanceof None || other instanceof None) {
            return Boolean.compare(this instanceof None, other instanceof None);
        }
        int ascending = this instanceof Text text
                ? compareBytes(text.folded(), ((Text) other).folded())
                : ((Time) this).at().compareTo(((Time) other).at());
        return direction == Direction.ASC ? ascending : -ascending;
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
