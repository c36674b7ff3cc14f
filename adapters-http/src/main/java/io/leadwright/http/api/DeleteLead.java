package io.leadwright.http.api;

import io.leadwright.Leads;
import io.leadwright.Leadwright;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.lead.DeleteResult;
import io.leadwright.lead.LeadId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Deletes a lead. */
final class DeleteLead implements Route.Action {

    static final Operation OPERATION = Operation.of("DELETE", "/api/v2/leads/{id}", "deleteLead", "Deletes a lead")
            .parameters(List.of(LeadAnswer.ID, IfMatch.HEADER))
            .answer(Answer.empty(204, "It is gone"))
            .answer(LeadAnswer.CONFLICT);

    private final Leadwright leadwright;
    private final Problems problems;

    DeleteLead(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<EntityTags> condition = IfMatch.in(call);
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Leads leads = call.book(leadwright).leads();
        return new IfMatch(leads, problems, call.lead())
                .change(condition, version -> outcome(deleted(leads, call.lead(), version)));
    }

    private static DeleteResult deleted(Leads leads, LeadId id, OptionalLong version) {
        return version.isPresent() ? leads.delete(id, version.getAsLong()) : leads.delete(id);
    }

    private IfMatch.Outcome outcome(DeleteResult result) {
        if (result instanceof DeleteResult.Stale stale) {
            return new IfMatch.Outcome.Stale(stale.current());
        }
        return new IfMatch.Outcome.Answered(
                result instanceof DeleteResult.Missing ? problems.missing() : ApiResponse.empty(204));
    }
}
