package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import java.util.List;

/** Lists the newest runs, each with how far it has come. */
final class ListRuns implements Route.Action {

    static final Operation OPERATION = Operation.of("GET", "/api/v2/runs", "listRuns", "Lists the newest runs")
            .parameters(List.of(PageParams.describedLimit("runs")))
            .answer(Answer.json(200, "The runs, the newest first", Schema.ref(RunJson.RUNS)));

    private final Leadwright leadwright;
    private final Problems problems;

    ListRuns(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        int limit = PageParams.limit(call.params());
        return problems.invalid(call.params()).orElseGet(() -> {
            List<EnrichmentRun> runs = call.book(leadwright).enrichment().runs();
            return Json.success(200, json -> {
                json.writeArrayFieldStart("runs");
                for (EnrichmentRun run : runs.subList(0, Math.min(limit, runs.size()))) {
                    json.writeStartObject();
                    RunJson.write(json, run.progress());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        });
    }
}
