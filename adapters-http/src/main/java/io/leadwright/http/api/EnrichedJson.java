package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.enrich.Enriched;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.io.IOException;
import java.util.List;

/** Somebody who was enriched as JSON: the reference's four members, and behind them how sure each field is. */
final class EnrichedJson {

    private final JsonGenerator json;
    private final EnrichBody body;

    EnrichedJson(JsonGenerator json, EnrichBody body) {
        this.json = json;
        this.body = body;
    }

    /** Writes who is at this place as one object. */
    void write(int index, Enriched enriched) throws IOException {
        ShownValues shown = new ShownValues(enriched, body.wanted());
        json.writeStartObject();
        body.leads().get(index).echo(json);
        new EnrichedDataJson(json, shown).write();
        json.writeNumberField("confidence", Rounded.of(enriched.confidence()));
        sources(shown.sources());
        json.writeNumberField("index", index);
        json.writeObjectFieldStart("fields");
        for (ProfileField<?> field : shown.fields()) {
            if (!shown.told(field).isEmpty()) {
                field(field, shown);
            }
        }
        json.writeEndObject();
        json.writeNumberField("match", Rounded.of(enriched.profile().match().probability()));
        json.writeNumberField("completeness", Rounded.of(enriched.completeness()));
        json.writeNumberField("creditsCharged", enriched.charged().amount());
        json.writeEndObject();
    }

    private void field(ProfileField<?> field, ShownValues shown) throws IOException {
        List<Candidate> told = shown.told(field);
        json.writeObjectFieldStart(field.name());
        json.writeNumberField(
                "confidence",
                Rounded.of(told.stream()
                        .mapToDouble(Candidate::probability)
                        .average()
                        .orElseThrow()));
        sources(shown.sources(told));
        List<String> attributions = told.stream()
                .flatMap(candidate -> candidate.claims().stream())
                .flatMap(claim -> claim.attribution().stream())
                .distinct()
                .toList();
        if (!attributions.isEmpty()) {
            texts("attributions", attributions);
        }
        json.writeEndObject();
    }

    private void sources(List<SourceId> sources) throws IOException {
        texts("sources", sources.stream().map(SourceId::value).toList());
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
