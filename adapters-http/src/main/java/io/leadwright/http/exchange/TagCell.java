package io.leadwright.http.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Texts in one cell, joined by {@code ;}. White space around each does not count, and neither do empty ones; a backslash
 * makes the character behind it count as it stands.
 */
final class TagCell {

    private static final char SEPARATOR = ';';
    private static final char ESCAPE = '\\';

    private TagCell() {}

    /** The texts of a cell. */
    static List<String> read(String cell) {
        if (cell.indexOf(ESCAPE) < 0 && cell.indexOf(SEPARATOR) < 0) {
            String only = cell.strip();
            return only.isEmpty() ? List.of() : List.of(only);
        }
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == ESCAPE) {
                i++;
            } else if (cell.charAt(i) == SEPARATOR) {
                texts.add(unescaped(cell.substring(from, i)));
                from = i + 1;
            }
        }
        texts.add(unescaped(cell.substring(from)));
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** The cell of these texts. */
    static String write(List<String> texts) {
        return texts.stream()
                .map(text -> escaped(text, SEPARATOR))
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    /** A text that stands for itself, so that white space around it and backslashes count. */
    static String escaped(String text) {
        return escaped(text, ESCAPE);
    }

    /** The text that is written so. */
    static String unescaped(String cell) {
        String text = stripped(cell);
        if (text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escapes = text.charAt(i) == ESCAPE && i + 1 < text.length();
            plain.append(text.charAt(escapes ? ++i : i));
        }
        return plain.toString();
    }

    private static String escaped(String text, char separator) {
        int begin = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        StringBuilder cell = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i < begin || i >= end || c == ESCAPE || c == separator) {
                cell.append(ESCAPE);
            }
            cell.append(c);
        }
        return cell.toString();
    }

    /** Without white space around it, but with a last blank that a backslash stands before. */
    private static String stripped(String cell) {
        String text = cell.strip();
        int behind = cell.stripTrailing().length();
        int escapes = 0;
        while (escapes < text.length() && text.charAt(text.length() - 1 - escapes) == ESCAPE) {
            escapes++;
        }
        return escapes % 2 == 1 && behind < cell.length() ? text + cell.charAt(behind) : text;
    }
}
