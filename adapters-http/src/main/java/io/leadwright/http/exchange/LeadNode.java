package io.leadwright.http.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.CustomValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a lead from its JSON: known names with values of their types, nothing converted. */
final class LeadNode {

    private LeadNode() {}

    static Draft read(JsonNode object) {
        Draft draft = new Draft();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().equals("tags")) {
                tags(draft, field.getValue());
            } else if (field.getKey().equals("customFields")) {
                customFields(draft, field.getValue());
            } else {
                text(draft, field.getKey(), field.getValue());
            }
        }
        return draft;
    }

    private static void text(Draft draft, String name, JsonNode value) {
        Optional<TextColumn> column = TextColumn.named(name);
        if (column.isEmpty()) {
            draft.refuse(name + ": must not be there: a lead has no such field");
        } else if (value.isTextual()) {
            draft.say(lead -> column.get().onto(lead, value.textValue()));
        } else if (!value.isNull()) {
            draft.refuse(name + ": must be a text or null");
        }
    }

    private static void tags(Draft draft, JsonNode value) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : value) {
            if (tag.isTextual()) {
                tags.add(tag.textValue());
            }
        }
        if (value.isArray() && tags.size() == value.size()) {
            draft.say(lead -> lead.tags(tags));
        } else if (!value.isNull()) {
            draft.refuse("tags: must be a list of texts");
        }
    }

    private static void customFields(Draft draft, JsonNode value) {
        if (!value.isObject() && !value.isNull()) {
            draft.refuse("customFields: must be an object");
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!field.getValue().isNull()) {
                draft.customField(field.getKey(), () -> customValue(field.getValue()));
            }
        }
    }

    private static CustomValue customValue(JsonNode value) {
        if (!value.isArray()) {
            return scalar(value);
        }
        List<CustomValue> items = new ArrayList<>();
        value.forEach(item -> items.add(scalar(item)));
        return new CustomValue.Items(items);
    }

    private static CustomValue scalar(JsonNode value) {
        if (value.isTextual()) {
            return CustomValue.of(value.textValue());
        } else if (value.isBoolean()) {
            return CustomValue.of(value.booleanValue());
        } else if (value.isNumber()) {
            return number(value.decimalValue());
        }
        throw new IllegalArgumentException("customFields: must hold texts, numbers, truths or lists of these");
    }

    /** Without exponent, so that it is read again as it is printed: 1e40 would come back with more digits than it may have. */
    private static CustomValue number(BigDecimal number) {
        CustomValue.Decimal bounded = new CustomValue.Decimal(number);
        return number.scale() >= 0 ? bounded : new CustomValue.Decimal(number.setScale(0));
    }
}
