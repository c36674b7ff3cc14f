package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leads;
import io.leadwright.Leadwright;
import io.leadwright.http.format.Draft;
import io.leadwright.http.format.LeadNode;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.UpsertResult;
import java.util.List;
import java.util.Optional;

/** Adds a lead; or, if asked to, writes onto the one that is the same person. */
final class AddLead implements Route.Action {

    private static final String PATH = "/api/v2/leads";
    private static final String LOCATION = "Location";
    private static final Parameter UPSERT = Parameter.query(
            "upsert", Choice.TRUTH.schema(), "Whether to write onto the lead that has the same id, address or page");

    static final Operation OPERATION = Operation.of("POST", PATH, "addLead", "Adds a lead")
            .parameters(List.of(UPSERT))
            .body(JsonBody.described(true, LeadSchemas.wrapped(LeadSchemas.NEW_LEAD)))
            .answer(LeadAnswer.described(201, "It is new").header(LOCATION))
            .answer(LeadAnswer.described(200, "It was known, and is now as it is here"))
            .answer(LeadAnswer.EXISTS)
            .answer(LeadAnswer.SUPPRESSED);

    private final Leadwright leadwright;
    private final Problems problems;

    AddLead(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        boolean isUpsert = call.params().choice(UPSERT.name(), Choice.TRUTH).orElse(false);
        IfMatch.refuse(call);
        Draft.Finished read = read(call.request());
        Rules rules = read instanceof Draft.Finished.Bad bad ? bad.rules() : new Rules();
        Optional<ApiResponse> refusal = problems.invalid(call.params(), rules);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        NewLead lead = ((Draft.Finished.Good) read).lead();
        Leads leads = call.book(leadwright).leads();
        try {
            return isUpsert ? upserted(call, leads.upsert(lead)) : added(call, leads.add(lead));
        } catch (IllegalArgumentException unfit) {
            return problems.invalid(Rules.of(unfit));
        }
    }

    private static Draft.Finished read(ApiRequest request) {
        Rules rules = new Rules();
        JsonNode object = JsonBody.lead(request, rules);
        return rules.isEmpty() ? LeadNode.read(object, LeadSource.API) : new Draft.Finished.Bad(rules);
    }

    private ApiResponse added(Call call, AddResult result) {
        if (result instanceof AddResult.Suppressed) {
            return problems.suppressed();
        }
        return result instanceof AddResult.Duplicate duplicate
                ? problems.taken(duplicate.existing(), duplicate.key())
                : created(call, result.orElseThrow());
    }

    private ApiResponse upserted(Call call, UpsertResult result) {
        if (result instanceof UpsertResult.Conflict conflict) {
            return problems.taken(conflict.other(), conflict.key());
        } else if (result instanceof UpsertResult.Suppressed) {
            return problems.suppressed();
        }
        return result instanceof UpsertResult.Created created
                ? created(call, created.stored())
                : LeadAnswer.of(200, result.lead());
    }

    private static ApiResponse created(Call call, Lead lead) {
        String id = PercentCode.segment(lead.id().value());
        return LeadAnswer.of(201, lead).with(LOCATION, call.request().base() + PATH + "/" + id);
    }
}
