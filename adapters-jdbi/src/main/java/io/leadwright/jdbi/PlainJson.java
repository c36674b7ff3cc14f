package io.leadwright.jdbi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as {@link JsonText} writes it of texts in which nothing is escaped: most tags and custom fields are such, and each lead
 * that is read has both. What is anything else is left to a parser.
 */
final class PlainJson {

    private final String json;
    private int next = 1;

    private PlainJson(String json) {
        this.json = json;
    }

    /** The texts of an array of nothing but such texts. */
    static Optional<List<String>> texts(String array) {
        PlainJson json = new PlainJson(array);
        if (!json.isBetween('[', ']')) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        do {
            int end = json.endOfText();
            if (end < 0) {
                return Optional.empty();
            }
            texts.add(json.take(end));
        } while (json.skips(','));
        return json.isAtEnd() ? Optional.of(texts) : Optional.empty();
    }

    /** The fields of an object of nothing but such texts. */
    static Optional<Map<String, String>> fields(String object) {
        PlainJson json = new PlainJson(object);
        if (!json.isBetween('{', '}')) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        do {
            int nameEnd = json.endOfText();
            if (nameEnd < 0) {
                return Optional.empty();
            }
            String name = json.take(nameEnd);
            int end = json.skips(':') ? json.endOfText() : -1;
            if (end < 0) {
                return Optional.empty();
            }
            fields.put(name, json.take(end));
        } while (json.skips(','));
        return json.isAtEnd() ? Optional.of(fields) : Optional.empty();
    }

    private boolean isBetween(char first, char last) {
        return json.length() > 2 && json.charAt(0) == first && json.charAt(json.length() - 1) == last;
    }

    private boolean isAtEnd() {
        return next == json.length() - 1;
    }

    private boolean skips(char c) {
        boolean isNext = json.charAt(next) == c;
        next += isNext ? 1 : 0;
        return isNext;
    }

    /** Where the quotes are that close the text that begins here; -1 if there is none, or anything to unescape in it. */
    private int endOfText() {
        if (!skips('"')) {
            return -1;
        }
        for (int i = next; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c == '"') {
                return i;
            } else if (c == '\\' || c < ' ') {
                return -1;
            }
        }
        return -1;
    }

    private String take(int end) {
        String text = json.substring(next, end);
        next = end + 1;
        return text;
    }
}
