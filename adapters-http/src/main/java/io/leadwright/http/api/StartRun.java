package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.Enrichment;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the enrichment of many leads: those that are named, or all that the query string describes. */
final class StartRun implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "POST",
                    "/api/v2/runs",
                    "startRun",
                    "Starts the enrichment of all leads that the parameters describe")
            .parameters(described())
            .body(JsonBody.described(true, Schema.ref(RunJson.REQUEST)))
            .answer(RunJson.described(
                    201, "It is started; under a key that one was started with before, it is that one"))
            .answer(LeadAnswer.problem(ProblemCode.IDEMPOTENCY_KEY_REUSED));

    private final Leadwright leadwright;
    private final Problems problems;

    StartRun(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    private static List<Parameter> described() {
        List<Parameter> all = new ArrayList<>(FilterParams.described());
        all.addAll(OrderParams.described());
        all.add(KeyHeader.OPTIONAL);
        return all;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<IdempotencyKey> key = KeyHeader.optional(call);
        List<Filter> filters = FilterParams.read(call.params(), leadwright.customFields());
        List<Sort> order = OrderParams.read(call.params(), leadwright.customFields());
        Rules rules = new Rules();
        JsonNode json = JsonBody.object(call.request(), rules);
        RunBody body = rules.isEmpty() ? RunBody.read(json, rules) : RunBody.NONE;
        if (!body.leads().isEmpty() && !filters.isEmpty()) {
            rules.refuse(RunBody.LEADS, "must not be combined with parameters that describe leads");
        }
        return problems.invalid(call.params(), rules).orElseGet(() -> {
            EnrichmentRequest request = body.request(new LeadQuery(new Filter.And(filters), order));
            EnrichmentRequest named =
                    key.map(known -> request.key(known.value())).orElse(request);
            return started(call.book(leadwright).enrichment(), named);
        });
    }

    private ApiResponse started(Enrichment enrichment, EnrichmentRequest request) {
        try {
            return RunJson.of(201, enrichment.start(enrichment.plan(request)));
        } catch (IllegalArgumentException reused) {
            return problems.keyReused(); // whatever else cannot be started has been refused by now
        }
    }
}
