package io.leadwright.http.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead as JSON: the reference's 17 names in its order, a missing value as null. */
public final class LeadJson {

    private LeadJson() {}

    /** Writes a lead as one object. */
    public static void write(JsonGenerator json, Lead lead) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", lead.id().value());
        for (TextField field : TextField.values()) {
            if (field == TextField.NOTES) {
                json.writeStringField("status", lead.status().code());
                json.writeStringField("source", lead.source().code());
            }
            json.writeStringField(field.jsonName(), lead.text(field));
        }
        json.writeArrayFieldStart("tags");
        for (String tag : lead.tags()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("customFields");
        for (Map.Entry<String, CustomValue> field : lead.customFields().values().entrySet()) {
            json.writeFieldName(field.getKey());
            write(json, field.getValue());
        }
        json.writeEndObject();
        time(json, "createdAt", lead.createdAt());
        time(json, "updatedAt", lead.updatedAt());
        time(json, "lastContactedAt", lead.lastContactedAt());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, CustomValue value) throws IOException {
        if (value instanceof CustomValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof CustomValue.Truth truth) {
            json.writeBoolean(truth.value());
        } else if (value instanceof CustomValue.Decimal number) {
            // as a token, for a generator may be set to write an exponent; the digits are bounded
            json.writeNumber(number.value().toPlainString());
        } else if (value instanceof CustomValue.Items items) {
            json.writeStartArray();
            for (CustomValue item : items.values()) {
                write(json, item);
            }
            json.writeEndArray();
        }
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant at) throws IOException {
        json.writeStringField(name, at == null ? null : Times.text(at));
    }
}
