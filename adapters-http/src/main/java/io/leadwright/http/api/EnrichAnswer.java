package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.FailedLead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of a request to enrich, as the text that is kept for whoever sends it again. */
final class EnrichAnswer {

    private final EnrichBody body;
    private final List<Integer> places;

    EnrichAnswer(EnrichBody body) {
        this.body = body;
        this.places = body.places();
    }

    /** The good answer with this text as its data. */
    static ApiResponse of(String data) {
        return ApiResponse.json(200, Json.object(json -> {
            json.writeBooleanField("success", true);
            json.writeFieldName("data");
            json.writeRawValue(data);
        }));
    }

    /** The data as JSON. */
    String data(Done done) {
        return new String(Json.object(json -> write(json, done)), StandardCharsets.UTF_8);
    }

    private void write(JsonGenerator json, Done done) throws IOException {
        json.writeArrayFieldStart("enriched");
        EnrichedJson enriched = new EnrichedJson(json, body);
        for (Enriched each : done.enriched()) {
            enriched.write(places.get(each.index()), each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("failed");
        for (Json.Members each :
                failed(new FailedJson(json, body), done.failed()).values()) {
            each.write(json);
        }
        json.writeEndArray();
        json.writeNumberField("creditsUsed", done.bill().credits().amount());
        json.writeNumberField("remainingCredits", done.remaining().amount());
    }

    /** Those that were looked up for nothing, and those that were not looked up, by their places. */
    private Map<Integer, Json.Members> failed(FailedJson json, List<FailedLead> lookedUp) {
        Map<Integer, Json.Members> failed = new TreeMap<>();
        for (FailedLead each : lookedUp) {
            int index = places.get(each.index());
            failed.put(index, unused -> json.write(index, each));
        }
        for (int index = 0; index < body.leads().size(); index++) {
            int place = index;
            if (!body.leads().get(place).isGood()) {
                failed.put(place, unused -> json.writeInvalid(place));
            }
        }
        return failed;
    }
}
