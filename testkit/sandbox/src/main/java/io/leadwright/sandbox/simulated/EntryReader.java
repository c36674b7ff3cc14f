package io.leadwright.sandbox.simulated;

import static io.leadwright.sandbox.simulated.WorldReader.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.StoredText;
import io.leadwright.profile.form.Canonical;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one person or company.
 *
 * @param path where it stands
 * @param unread gets what means nothing
 */
record EntryReader(String path, JsonNode node, UnreadMembers unread) {

    private static final int TEXT_LENGTH_MAX = 4_000;
    private static final int LIST_MAX = 100;
    private static final int YEARS_MAX = 80;
    private static final String KNOWN_BY = "knownBy";

    WorldEntry read(Set<WorldField> fields, boolean isPerson) {
        if (!node.isObject()) {
            throw wrong(path, "must be a JSON object");
        }
        Map<WorldField, List<String>> values = new EnumMap<>(WorldField.class);
        Optional<Set<String>> knownBy = Optional.empty();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isPerson && member.getKey().equals(KNOWN_BY)) {
                knownBy = member.getValue().isNull() ? Optional.empty() : Optional.of(vendors(member.getValue()));
            } else {
                field(fields, member.getKey())
                        .ifPresentOrElse(field -> putTexts(field, member.getValue(), values), () -> unread.add(path));
            }
        }
        return new WorldEntry(values, knownBy);
    }

    private static Optional<WorldField> field(Set<WorldField> fields, String name) {
        return fields.stream().filter(field -> field.jsonName().equals(name)).findFirst();
    }

    private void putTexts(WorldField field, JsonNode value, Map<WorldField, List<String>> values) {
        List<String> texts = texts(field, value);
        if (!texts.isEmpty()) {
            values.put(field, texts);
        }
    }

    private List<String> texts(WorldField field, JsonNode value) {
        String where = path + "." + field.jsonName();
        if (!field.isMany()) {
            return text(field, where, value).stream().toList();
        }
        Set<String> all = new LinkedHashSet<>();
        Iterator<JsonNode> items = list(where, value).iterator();
        for (int i = 0; items.hasNext(); i++) {
            text(field, where + "[" + i + "]", items.next()).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** One value may stand without its list. */
    private static Iterable<JsonNode> list(String where, JsonNode value) {
        if (value.isNull()) {
            return List.of();
        } else if (value.isTextual()) {
            return List.of(value);
        }
        if (!value.isArray() || value.size() > LIST_MAX) {
            throw wrong(where, "must be a list of at most " + LIST_MAX);
        }
        return value;
    }

    private static Optional<String> text(WorldField field, String where, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (field.isNumber() && value.isNumber()) {
            return Optional.of(number(field, where, value));
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw wrong(where, "must be a text");
        }
        return StoredText.isBlank(value.asText()) ? Optional.empty() : Optional.of(checked(field, where, value));
    }

    private static String number(WorldField field, String where, JsonNode value) {
        int most = field == WorldField.EXPERIENCE ? YEARS_MAX : Integer.MAX_VALUE;
        if (!value.canConvertToInt() || value.doubleValue() < 0 || value.intValue() > most) {
            throw wrong(where, "must be from 0 to " + most);
        }
        return field == WorldField.EXPERIENCE ? value.intValue() + " years" : Integer.toString(value.intValue());
    }

    private static String checked(WorldField field, String where, JsonNode value) {
        String text = value.asText().strip();
        try {
            StoredText.check(where, text, TEXT_LENGTH_MAX);
        } catch (IllegalArgumentException notAText) {
            throw wrong(where, "must be at most " + TEXT_LENGTH_MAX + " characters of well-formed text");
        }
        return switch (field) {
            case EMAIL, ALTERNATIVE_EMAILS -> readable(field, where, text).key();
            case LINKEDIN, TWITTER, GITHUB -> page(field, where, text);
            case DOMAIN -> WorldField.fold(Domains.of(text));
            default -> text;
        };
    }

    /** An address as it is written everywhere; a name on LinkedIn stands behind that of its place. */
    private static String page(WorldField field, String where, String text) {
        boolean isName = field == WorldField.LINKEDIN && text.indexOf('/') < 0;
        return String.valueOf(readable(field, where, isName ? "https://linkedin.com/in/" + text : text)
                .value());
    }

    private static Canonical<?> readable(WorldField field, String where, String text) {
        return field.read(text).orElseThrow(() -> wrong(where, "must be one that can be read"));
    }

    private Set<String> vendors(JsonNode value) {
        String where = path + "." + KNOWN_BY;
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode id : list(where, value)) {
            if (World.VENDORS.contains(id.asText())) {
                ids.add(id.asText());
            } else {
                unread.add(where);
            }
        }
        return Set.copyOf(ids);
    }
}
