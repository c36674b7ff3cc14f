package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.http.format.LeadJson;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.privacy.PersonalData;
import io.leadwright.profile.Claim;
import java.io.IOException;
import java.util.Map;

/** All that is kept of somebody, as an answer has it. */
final class PersonalJson {

    private PersonalJson() {}

    /** The members, as clients are told of them. */
    static Map<String, Schema> schema() {
        Schema change = Schema.object(
                named("number", Schema.count(), "lead", Schema.text(), "version", Schema.count(), "at", Schema.time()),
                Map.of());
        Schema asked = Schema.object(named("source", Schema.text(), "at", Schema.time()), Map.of());
        Schema claim = Schema.object(
                named(
                        "source",
                        Schema.text(),
                        "field",
                        Schema.text(),
                        "value",
                        Schema.text(),
                        "observedAt",
                        Schema.time()),
                named("attribution", Schema.text()));
        return named(
                "leads", Schema.list(Schema.ref(LeadSchemas.LEAD)),
                "changes", Schema.list(change),
                "asked", Schema.list(asked),
                "claims", Schema.list(claim),
                "suppressed", Schema.type("boolean"));
    }

    /** Writes the members. */
    static void write(JsonGenerator json, PersonalData data) throws IOException {
        json.writeArrayFieldStart("leads");
        for (Lead lead : data.leads()) {
            LeadJson.write(json, lead);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (Change change : data.changes()) {
            write(json, change);
        }
        json.writeEndArray();
        writeAsked(json, data);
        writeClaims(json, data);
        json.writeBooleanField("suppressed", !data.suppressions().isEmpty());
    }

    private static void write(JsonGenerator json, Change change) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", change.number());
        json.writeStringField("lead", change.lead().value());
        json.writeNumberField("version", change.version());
        json.writeStringField("at", Times.text(change.stamp().at()));
        json.writeEndObject();
    }

    private static void writeAsked(JsonGenerator json, PersonalData data) throws IOException {
        json.writeArrayFieldStart("asked");
        for (Dossier dossier : data.dossiers()) {
            for (Inquiry inquiry : dossier.inquiries().values()) {
                json.writeStartObject();
                json.writeStringField("source", inquiry.source().value());
                json.writeStringField("at", Times.text(inquiry.state().at()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void writeClaims(JsonGenerator json, PersonalData data) throws IOException {
        json.writeArrayFieldStart("claims");
        for (Dossier dossier : data.dossiers()) {
            for (Claim claim : dossier.claims().all()) {
                write(json, claim);
            }
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", claim.source().value());
        json.writeStringField("field", claim.field().name());
        json.writeStringField("value", claim.text());
        json.writeStringField("observedAt", Times.text(claim.observedAt()));
        if (claim.attribution().isPresent()) {
            json.writeStringField("attribution", claim.attribution().get());
        }
        json.writeEndObject();
    }
}
