package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import java.util.Optional;

/** Takes what somebody says about values as a lesson on who said them, once for its id. */
final class TakeFeedback implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "POST", "/api/v2/enrich/feedback", "takeFeedback", "Takes which values turned out right or wrong")
            .body(JsonBody.described(true, Schema.ref(EnrichSchemas.FEEDBACK)))
            .answer(Answer.json(
                    200,
                    "How many labels there were, and how many taught something; the same id teaches once",
                    Schema.ref(EnrichSchemas.LEARNED)));

    private final Leadwright leadwright;
    private final Problems problems;

    TakeFeedback(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Rules rules = new Rules();
        JsonNode json = JsonBody.object(call.request(), rules);
        FeedbackBody body = rules.isEmpty() ? FeedbackBody.read(json, rules) : FeedbackBody.NONE;
        Optional<ApiResponse> refusal = problems.invalid(call.params(), rules);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        int learned = call.book(leadwright).enrichment().learn(body.id(), body.labels());
        return Json.success(200, data -> {
            data.writeNumberField("labels", body.labels().size());
            data.writeNumberField("learned", learned);
        });
    }
}
