package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.enrich.Plan;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;

/** Says what a request to enrich would do and cost, and asks nobody. */
final class PlanEnrichment implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "POST", "/api/v2/enrich/plan", "planEnrichment", "Says what enriching leads would do and cost")
            .body(JsonBody.described(true, Schema.ref(EnrichSchemas.REQUEST)))
            .answer(Answer.json(200, "What it would do; nobody was asked", Schema.ref(EnrichSchemas.PLAN)));

    private final Leadwright leadwright;
    private final EnrichReading reading;

    PlanEnrichment(Leadwright leadwright, EnrichReading reading) {
        this.leadwright = leadwright;
        this.reading = reading;
    }

    @Override
    public ApiResponse answer(Call call) {
        return reading.answer(call, body -> {
            Plan plan = call.book(leadwright).enrichment().plan(body.request());
            return Json.success(200, json -> new PlanJson(json, body.places()).write(plan));
        });
    }
}
