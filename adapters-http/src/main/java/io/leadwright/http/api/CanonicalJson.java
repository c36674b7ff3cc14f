package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** JSON in the one form that says the same: members sorted, without those that are null, and without white space. */
final class CanonicalJson {

    private CanonicalJson() {}

    /** That form of an object, as UTF-8. */
    static byte[] of(JsonNode object) {
        return Json.text(json -> write(json, object));
    }

    /** Goes as deep as JSON from strangers may be. */
    private static void write(JsonGenerator json, JsonNode node) throws IOException {
        if (node.isObject()) {
            members(json, node);
        } else if (node.isArray()) {
            json.writeStartArray();
            for (JsonNode item : node) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (node.isTextual()) {
            json.writeString(node.textValue());
        } else {
            json.writeRawValue(node.toString());
        }
    }

    private static void members(JsonGenerator json, JsonNode object) throws IOException {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            if (!member.getValue().isNull()) {
                json.writeFieldName(member.getKey());
                write(json, member.getValue());
            }
        }
        json.writeEndObject();
    }
}
