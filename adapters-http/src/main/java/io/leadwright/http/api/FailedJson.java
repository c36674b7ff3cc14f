package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadwright.enrich.Attempt;
import io.leadwright.enrich.FailedLead;
import io.leadwright.enrich.FailureCode;
import io.leadwright.profile.Identification;
import java.io.IOException;
import java.util.List;

/** Somebody who was not enriched as JSON: why, and who was tried. */
final class FailedJson {

    private static final LeadInput NOBODY = LeadInput.read(JsonNodeFactory.instance.objectNode());

    private final JsonGenerator json;
    private final EnrichBody body;

    FailedJson(JsonGenerator json, EnrichBody body) {
        this.json = json;
        this.body = body;
    }

    /** Writes who is at this place as one object. */
    void write(int index, FailedLead failed) throws IOException {
        begin(index, failed);
        json.writeBooleanField("retryable", failed.retryable());
        attempts(failed.attempts());
        json.writeEndObject();
    }

    /** Writes whom something is wrong with as one object. */
    void writeInvalid(int index) throws IOException {
        LeadInput said = body.leads().get(index);
        begin(index, said);
        code(FailureCode.INVALID_INPUT, String.join("; ", said.errors()));
        json.writeBooleanField("retryable", false);
        attempts(List.of());
        json.writeEndObject();
    }

    /** Who is not to be told of any more is not said by name either. */
    private void begin(int index, FailedLead failed) throws IOException {
        boolean isNobody = failed.subject().identification() == Identification.NOTHING;
        begin(index, isNobody ? NOBODY : body.leads().get(index));
        code(failed.code(), failed.code().message());
    }

    private void begin(int index, LeadInput said) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", index);
        said.echo(json);
    }

    private void code(FailureCode code, String message) throws IOException {
        json.writeStringField("code", code.name());
        json.writeStringField("message", message);
    }

    private void attempts(List<Attempt> attempts) throws IOException {
        json.writeArrayFieldStart("attempts");
        for (Attempt attempt : attempts) {
            json.writeStartObject();
            json.writeStringField("provider", attempt.source().value());
            json.writeStringField("outcome", attempt.word());
            json.writeNumberField("durationMs", attempt.took().toMillis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
