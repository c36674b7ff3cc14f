package io.leadwright.http.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A document as maps, lists, texts, numbers and truths. */
final class Tree {

    private Tree() {}

    /** Names and values by turns, kept in their order. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tree;
    }

    static void write(JsonGenerator json, Object node) throws IOException {
        if (node instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName((String) member.getKey());
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (node instanceof Iterable<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (node instanceof Schema schema) {
            write(json, schema.keywords());
        } else if (node instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (node instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString((String) node);
        }
    }
}
