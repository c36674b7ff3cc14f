package io.leadwright.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.LeadSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a new lead from its JSON: known names with values of their types, nothing converted. */
public final class LeadNode {

    private LeadNode() {}

    /** Reads an object, such as {@link StrictJson} gives, of a lead that comes from there if it says nothing else. */
    public static Draft.Finished read(JsonNode object, LeadSource sourceIfNew) {
        Draft draft = Draft.of(sourceIfNew);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().equals("tags")) {
                tags(draft, field.getValue());
            } else if (field.getKey().equals("customFields")) {
                customFields(draft, field.getValue());
            } else {
                text(draft, field.getKey(), field.getValue());
            }
        }
        return draft.finish();
    }

    private static void text(Draft draft, String name, JsonNode value) {
        if (value.isTextual() || TextColumn.named(name).isEmpty()) {
            draft.text(name, value.asText());
        } else if (!value.isNull()) {
            draft.refuse(name, "must be a text or null");
        }
    }

    private static void tags(Draft draft, JsonNode value) {
        Optional<List<String>> tags = texts(value);
        if (tags.isPresent()) {
            draft.tags(tags.get());
        } else if (!value.isNull()) {
            draft.refuse("tags", "must be a list of texts");
        }
    }

    /** A list of texts, if it is one. */
    static Optional<List<String>> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : value) {
            if (text.isTextual()) {
                texts.add(text.textValue());
            }
        }
        return value.isArray() && texts.size() == value.size() ? Optional.of(texts) : Optional.empty();
    }

    private static void customFields(Draft draft, JsonNode value) {
        if (!value.isObject() && !value.isNull()) {
            draft.refuse("customFields", "must be an object");
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!field.getValue().isNull()) {
                draft.customField(field.getKey(), () -> CustomJson.read(field.getValue()));
            }
        }
    }
}
