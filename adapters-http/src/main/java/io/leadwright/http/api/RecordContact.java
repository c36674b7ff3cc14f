package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.http.format.Rules;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadPatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says that a lead was contacted: the only way to its last contact, which only moves forward. */
final class RecordContact implements Route.Action {

    private static final String AT = "at";
    private static final Schema CONTACT = Schema.object(
            Map.of(),
            Map.of(
                    AT,
                    Schema.text()
                            .with("description", "Now unless said; " + Times.RULE)
                            .orNull()));

    static final Operation OPERATION = Operation.of(
                    "POST", "/api/v2/leads/{id}/contacts", "recordContact", "Says that a lead was contacted")
            .parameters(List.of(LeadAnswer.ID, IfMatch.HEADER))
            .body(JsonBody.described(false, CONTACT))
            .answer(LeadAnswer.described(200, "The lead as it is now"))
            .answer(LeadAnswer.CONFLICT);

    private final Leadwright leadwright;
    private final Problems problems;

    RecordContact(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Rules rules = new Rules();
        Optional<Instant> at = call.request().ownBody().length == 0 ? Optional.empty() : at(call.request(), rules);
        LeadPatch patch = LeadPatch.contacted(at.orElseGet(leadwright::now));
        return new Changing(leadwright, problems).by(call, patch, rules);
    }

    private static Optional<Instant> at(ApiRequest request, Rules rules) {
        JsonNode contact = JsonBody.object(request, rules);
        contact.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(AT))
                .forEach(name -> rules.refuse(name, "must not be there: a contact has no such field"));
        JsonNode at = contact.path(AT);
        Optional<Instant> time = at.isTextual() ? Times.parse(at.textValue()) : Optional.empty();
        if (time.isEmpty() && !at.isNull() && !at.isMissingNode()) {
            rules.refuse(AT, Times.RULE);
        }
        return time;
    }
}
