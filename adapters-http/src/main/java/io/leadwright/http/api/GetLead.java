package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.lead.Lead;
import java.util.List;
import java.util.Optional;

/** Shows a lead, unless the caller has it as it is already. */
final class GetLead implements Route.Action {

    private static final Parameter IF_NONE_MATCH =
            Parameter.header("If-None-Match", "The tags of the versions that need not be sent again");

    static final Operation OPERATION = Operation.of("GET", "/api/v2/leads/{id}", "getLead", "Shows a lead")
            .parameters(List.of(LeadAnswer.ID, IF_NONE_MATCH))
            .answer(LeadAnswer.described(200, "The lead"))
            .answer(Answer.empty(304, "The caller has it already").header(LeadAnswer.ETAG));

    private final Leadwright leadwright;
    private final Problems problems;

    GetLead(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return call.book(leadwright)
                .leads()
                .get(call.lead())
                .map(lead -> shown(call, lead))
                .orElseGet(problems::missing);
    }

    /** A header that cannot be read asks for nothing. */
    private static ApiResponse shown(Call call, Lead lead) {
        boolean isKnown = EntityTags.in(call.request(), IF_NONE_MATCH.name())
                .filter(known -> known.matchWeakly(lead))
                .isPresent();
        return isKnown ? ApiResponse.empty(304).with(LeadAnswer.ETAG, EntityTags.of(lead)) : LeadAnswer.of(200, lead);
    }
}
