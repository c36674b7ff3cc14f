package io.leadwright.http.api;

import io.leadwright.Leads;
import io.leadwright.Leadwright;
import io.leadwright.http.format.Rules;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.PatchResult;
import java.util.Optional;
import java.util.OptionalLong;

/** Changes the lead that a path names: what every route does that patches it. */
final class Changing {

    private final Leadwright leadwright;
    private final Problems problems;

    Changing(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    /** Lays a patch onto the lead under the request's condition, unless rules are broken already. */
    ApiResponse by(Call call, LeadPatch patch, Rules broken) {
        Optional<EntityTags> condition = IfMatch.in(call);
        Optional<ApiResponse> refusal = problems.invalid(call.params(), broken);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Leads leads = call.book(leadwright).leads();
        return new IfMatch(leads, problems, call.lead())
                .change(condition, version -> outcome(leads, call, at(version, patch)));
    }

    private static LeadPatch at(OptionalLong version, LeadPatch patch) {
        return version.isPresent() ? patch.ifVersion(version.getAsLong()) : patch;
    }

    private IfMatch.Outcome outcome(Leads leads, Call call, LeadPatch patch) {
        try {
            PatchResult result = leads.patch(call.lead(), patch);
            return result instanceof PatchResult.Stale stale
                    ? new IfMatch.Outcome.Stale(stale.current())
                    : new IfMatch.Outcome.Answered(answer(result));
        } catch (IllegalArgumentException tooMuch) {
            return new IfMatch.Outcome.Answered(problems.invalid(Rules.of(tooMuch)));
        }
    }

    private ApiResponse answer(PatchResult result) {
        if (result instanceof PatchResult.Missing) {
            return problems.missing();
        } else if (result instanceof PatchResult.Duplicate duplicate) {
            return problems.taken(duplicate.existing(), duplicate.key());
        }
        return LeadAnswer.of(200, result.orElseThrow());
    }
}
