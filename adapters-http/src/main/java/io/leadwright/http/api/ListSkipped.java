package io.leadwright.http.api;

import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.EnrichmentRun.Skipped;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the leads of a run that were not enriched, each with why. */
final class ListSkipped implements Route.Action {

    private static final String AFTER = "after";

    static final Operation OPERATION = Operation.of(
                    "GET", "/api/v2/runs/{id}/skipped", "listSkipped", "Lists the leads that a run did not enrich")
            .parameters(List.of(
                    RunJson.ID,
                    PageParams.describedLimit("leads"),
                    Parameter.query(AFTER, Schema.text(), "The id that they come behind: nextAfter of the last page")))
            .answer(Answer.json(200, "The leads, by their ids", Schema.ref(RunJson.SKIPPED)));

    private final OneRun runs;

    ListSkipped(OneRun runs) {
        this.runs = runs;
    }

    @Override
    public ApiResponse answer(Call call) {
        int limit = PageParams.limit(call.params());
        @Nullable
        LeadId after = call.params()
                .one(AFTER)
                .flatMap(text -> call.params().made(AFTER, text, LeadId::of))
                .orElse(null);
        return runs.answer(call, run -> page(run, after, limit));
    }

    private static ApiResponse page(EnrichmentRun run, @Nullable LeadId after, int limit) {
        List<Skipped> found = run.skipped(after, limit + 1);
        List<Skipped> page = found.subList(0, Math.min(limit, found.size()));
        return Json.success(200, json -> {
            json.writeArrayFieldStart("skipped");
            for (Skipped lead : page) {
                json.writeStartObject();
                json.writeStringField("leadId", lead.lead().value());
                json.writeStringField("code", lead.code().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (found.size() > limit) {
                json.writeStringField("nextAfter", page.get(limit - 1).lead().value());
            }
        });
    }
}
