package io.leadwright.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.CustomValue;
import java.util.ArrayList;
import java.util.List;

/** What a custom field holds, read from JSON. */
final class CustomJson {

    private CustomJson() {}

    /** The value; throws {@link IllegalArgumentException} for one that no field may hold. */
    static CustomValue read(JsonNode value) {
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
            return new CustomValue.Decimal(value.decimalValue());
        }
        throw new IllegalArgumentException("customFields: must be a text, a number, a truth or a list of these");
    }
}
