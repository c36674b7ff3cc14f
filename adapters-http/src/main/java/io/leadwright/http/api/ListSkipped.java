package io.leadwright.http.api;

import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists leads of a run of which something did not come as it was to, each with what: page by page. */
final class ListSkipped implements Route.Action {

    private static final String AFTER = "after";

    static final Operation SKIPPED =
            operation("skipped", "listSkipped", "Lists the leads that a run did not enrich", RunJson.SKIPPED);

    static final Operation UNRESTORED = operation(
            "unrestored",
            "listUnrestored",
            "Lists the leads that are not wholly as they were before a run that was undone",
            RunJson.UNRESTORED);

    private final OneRun runs;
    private final String name;
    private final Listing listing;

    private ListSkipped(OneRun runs, String name, Listing listing) {
        this.runs = runs;
        this.name = name;
        this.listing = listing;
    }

    /** At most so many of them, behind this one. */
    @FunctionalInterface
    private interface Listing {
        List<Row> of(EnrichmentRun run, @Nullable LeadId after, int limit);
    }

    private record Row(LeadId lead, Enum<?> code) {}

    private static Operation operation(String path, String name, String summary, String answer) {
        return Operation.of("GET", "/api/v2/runs/{id}/" + path, name, summary)
                .parameters(List.of(
                        RunJson.ID,
                        PageParams.describedLimit("leads"),
                        Parameter.query(
                                AFTER, Schema.text(), "The id that they come behind: nextAfter of the last page")))
                .answer(Answer.json(200, "The leads, by their ids", Schema.ref(answer)));
    }

    static ListSkipped skipped(OneRun runs) {
        return new ListSkipped(
                runs,
                "skipped",
                (run, after, limit) -> run.skipped(after, limit).stream()
                        .map(lead -> new Row(lead.lead(), lead.code()))
                        .toList());
    }

    static ListSkipped unrestored(OneRun runs) {
        return new ListSkipped(
                runs,
                "unrestored",
                (run, after, limit) -> run.unrestored(after, limit).stream()
                        .map(lead -> new Row(lead.lead(), lead.what()))
                        .toList());
    }

    @Override
    public ApiResponse answer(Call call) {
        int limit = PageParams.limit(call.params());
        @Nullable
        LeadId after = call.params()
                .one(AFTER)
                .flatMap(text -> call.params().made(AFTER, text, LeadId::of))
                .orElse(null);
        return runs.answer(call, run -> page(listing.of(run, after, limit + 1), limit));
    }

    private ApiResponse page(List<Row> found, int limit) {
        List<Row> page = found.subList(0, Math.min(limit, found.size()));
        return Json.success(200, json -> {
            json.writeArrayFieldStart(name);
            for (Row row : page) {
                json.writeStartObject();
                json.writeStringField("leadId", row.lead().value());
                json.writeStringField("code", row.code().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (found.size() > limit) {
                json.writeStringField("nextAfter", page.get(limit - 1).lead().value());
            }
        });
    }
}
