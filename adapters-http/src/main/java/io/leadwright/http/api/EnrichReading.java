package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.http.format.Rules;
import java.util.Optional;
import java.util.function.Function;

/** Reads a request to enrich, and answers it only if nothing is wrong with it. */
final class EnrichReading {

    private final Leadwright leadwright;
    private final Problems problems;

    EnrichReading(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    /** The answer to the body of a call of which nothing but the body is unread. */
    ApiResponse answer(Call call, Function<EnrichBody, ApiResponse> action) {
        Rules rules = new Rules();
        JsonNode json = JsonBody.object(call.request(), rules);
        EnrichBody body = rules.isEmpty() ? EnrichBody.read(json, rules) : EnrichBody.NONE;
        checkWindow(body, rules);
        Optional<ApiResponse> refusal = problems.invalid(call.params(), rules, body.errors());
        return refusal.orElseGet(() -> action.apply(body));
    }

    /** What the window never lets in is not to be tried again. */
    private void checkWindow(EnrichBody body, Rules rules) {
        leadwright
                .ledgerRules()
                .window()
                .filter(window -> body.places().size() > window.leadsMax())
                .ifPresent(window -> rules.refuse(
                        EnrichBody.LEADS,
                        "must be at most " + window.leadsMax() + ", as many as are admitted at a time"));
    }
}
