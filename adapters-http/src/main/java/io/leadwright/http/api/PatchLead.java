package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.http.format.PatchNode;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.RequestBody;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadPatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes a lead by a JSON merge patch (RFC 7396). */
final class PatchLead implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "PATCH", "/api/v2/leads/{id}", "patchLead", "Changes what is said of a lead; null clears")
            .parameters(List.of(LeadAnswer.ID, IfMatch.HEADER))
            .body(described())
            .answer(LeadAnswer.described(200, "The lead as it is now"))
            .answer(LeadAnswer.EXISTS)
            .answer(LeadAnswer.CONFLICT);

    private final Leadwright leadwright;
    private final Problems problems;

    PatchLead(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    private static RequestBody described() {
        Schema patch = LeadSchemas.wrapped(LeadSchemas.LEAD_PATCH);
        Map<String, Schema> byType = new LinkedHashMap<>();
        byType.put("application/merge-patch+json", patch);
        byType.put(JsonBody.TYPE, patch);
        return new RequestBody(true, JsonBody.BYTES_MAX, byType);
    }

    @Override
    public ApiResponse answer(Call call) {
        Rules rules = new Rules();
        JsonNode object = JsonBody.lead(call.request(), rules);
        LeadPatch patch = PatchNode.read(object, rules);
        return new Changing(leadwright, problems).by(call, patch, rules);
    }
}
