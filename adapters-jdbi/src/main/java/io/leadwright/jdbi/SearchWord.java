package io.leadwright.jdbi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A folded text that is looked for as part of another, as the search indexes of SQLite know it.
 *
 * @param text of any characters
 */
record SearchWord(String text) {

    /** How much of a long text is looked for. */
    private static final int INDEXED_MAX = 64;

    /** SQLite reads two that are no characters as this one. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int PAIR = 2;

    /** Whether it is long enough for the index of three characters in a row, which has each of its characters. */
    boolean isInTexts() {
        return length() > PAIR && isRead();
    }

    /** Whether the index has it from end to end. */
    boolean isWhole() {
        return length() <= INDEXED_MAX;
    }

    /** What finds it, or its beginning, in the index of three characters in a row. */
    String phrase() {
        String indexed = isWhole() ? text : text.substring(0, text.offsetByCodePoints(0, INDEXED_MAX));
        return '"' + indexed.replace("\"", "\"\"") + '"';
    }

    /** Whether it is two characters long. */
    boolean isPair() {
        return length() == PAIR;
    }

    /** What finds it in the index of two characters in a row. */
    String pair() {
        return '"' + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }

    private boolean isRead() {
        return text.chars().noneMatch(c -> c >= REPLACEMENT && c <= Character.MAX_VALUE);
    }
}
