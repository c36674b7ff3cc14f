package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.enrich.Plan;
import io.leadwright.http.openapi.Schema;
import io.leadwright.profile.SourceId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a request to enrich would do as JSON. */
final class PlanJson {

    private final JsonGenerator json;
    private final List<Integer> places;

    /**
     * Writes there.
     *
     * @param places where each lead of the plan is in the request
     */
    PlanJson(JsonGenerator json, List<Integer> places) {
        this.json = json;
        this.places = places;
    }

    /** The members as clients are told of them. */
    static Map<String, Schema> schema() {
        return named(
                "leads", Schema.count(),
                "calls", Schema.count(),
                "callsBySource", Schema.map(Schema.count()),
                "rounds", Schema.list(Schema.list(Schema.text())),
                "known", Schema.count(),
                "suppressed", Schema.list(Schema.count()),
                "expected", BillJson.schema(),
                "worst", BillJson.schema());
    }

    /** Writes the members of a plan. */
    void write(Plan plan) throws IOException {
        json.writeNumberField("leads", plan.leads());
        json.writeNumberField("calls", plan.calls());
        json.writeObjectFieldStart("callsBySource");
        for (Map.Entry<SourceId, Long> calls : plan.callsBySource().entrySet()) {
            json.writeNumberField(calls.getKey().value(), calls.getValue());
        }
        json.writeEndObject();
        rounds(plan.rounds());
        json.writeNumberField("known", plan.known());
        json.writeArrayFieldStart("suppressed");
        for (int index : plan.suppressed()) {
            json.writeNumber(places.get(index));
        }
        json.writeEndArray();
        BillJson.write(json, "expected", plan.expected());
        BillJson.write(json, "worst", plan.worst());
    }

    private void rounds(List<Set<SourceId>> rounds) throws IOException {
        json.writeArrayFieldStart("rounds");
        for (Set<SourceId> round : rounds) {
            json.writeStartArray();
            for (SourceId source : new TreeSet<>(round)) {
                json.writeString(source.value());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
