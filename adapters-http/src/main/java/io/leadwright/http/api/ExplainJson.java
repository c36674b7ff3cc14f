package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.enrich.Explanation;
import io.leadwright.enrich.Explanation.Saying;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where a value comes from as JSON: what is believed, how surely, who agrees and who differs. */
final class ExplainJson {

    private ExplainJson() {}

    /** All fields as clients are told of them. */
    static Map<String, Schema> schema() {
        Schema saying = Schema.object(
                named(
                        "source", Schema.text(),
                        "value", Schema.text(),
                        "observedAt", Schema.time(),
                        "cost", BillJson.cost()),
                named("attribution", Schema.text()));
        Schema field = Schema.object(
                named("confidence", EnrichSchemas.share(), "agree", Schema.list(saying), "differ", Schema.list(saying)),
                named("value", Schema.text().orNull(), "values", Schema.list(Schema.text())));
        return named("id", Schema.text(), "match", EnrichSchemas.share().orNull(), "fields", Schema.map(field));
    }

    /** Writes a field as a member of its name. */
    static void write(JsonGenerator json, Explanation explanation) throws IOException {
        json.writeObjectFieldStart(explanation.field().name());
        List<String> values = explanation.values().stream()
                .map(text -> FieldText.of(explanation.field(), text))
                .toList();
        if (explanation.field().isMany()) {
            json.writeArrayFieldStart("values");
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        } else {
            json.writeStringField("value", values.isEmpty() ? null : values.get(0));
        }
        json.writeNumberField("confidence", Rounded.of(explanation.confidence()));
        sayings(json, "agree", explanation, true);
        sayings(json, "differ", explanation, false);
        json.writeEndObject();
    }

    private static void sayings(JsonGenerator json, String name, Explanation explanation, boolean agreeing)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Saying saying : explanation.sayings()) {
            if (saying.agrees() == agreeing) {
                write(json, saying);
            }
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Saying saying) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", saying.claim().source().value());
        json.writeStringField("value", saying.claim().text());
        json.writeStringField("observedAt", Times.text(saying.claim().observedAt()));
        json.writeFieldName("cost");
        BillJson.write(json, saying.cost());
        if (saying.claim().attribution().isPresent()) {
            json.writeStringField("attribution", saying.claim().attribution().get());
        }
        json.writeEndObject();
    }
}
