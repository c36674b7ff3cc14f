package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;
import static io.leadwright.http.api.AnswerSchemas.success;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.RunProgress;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.run.Restored;
import io.leadwright.run.RunState;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs as JSON, and what clients are told of them. */
final class RunJson {

    static final String REQUEST = "RunRequest";
    static final String RUN = "RunAnswer";
    static final String RUNS = "RunsAnswer";
    static final String SKIPPED = "RunSkippedAnswer";
    static final String UNRESTORED = "RunUnrestoredAnswer";

    /** The run in the path, as clients are told of it. */
    static final Parameter ID = Parameter.path("id", Schema.text(), "The run's id");

    private RunJson() {}

    /** The schemas by their names. */
    static Map<String, Schema> schemas() {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.put(REQUEST, request());
        all.put(RUN, success(named("run", run()), Map.of()));
        all.put(RUNS, success(named("runs", Schema.list(run())), Map.of()));
        all.put(SKIPPED, leads("skipped", FailureCode.values()));
        all.put(UNRESTORED, leads("unrestored", Restored.values()));
        return all;
    }

    private static Schema leads(String name, Enum<?>[] codes) {
        Schema lead = Schema.object(named("leadId", Schema.text(), "code", Schema.words(words(codes))), Map.of());
        return success(named(name, Schema.list(lead)), named("nextAfter", Schema.text()));
    }

    /** An answer that is a run, as clients are told of it. */
    static Answer described(int status, String description) {
        return Answer.json(status, description, Schema.ref(RUN));
    }

    static ApiResponse of(int status, EnrichmentRun run) {
        RunProgress progress = run.progress();
        return Json.success(status, json -> {
            json.writeObjectFieldStart("run");
            write(json, progress);
            json.writeEndObject();
        });
    }

    static void write(JsonGenerator json, RunProgress run) throws IOException {
        json.writeStringField("id", run.id().value());
        json.writeStringField("state", run.state().name());
        json.writeStringField("startedAt", Times.text(run.startedAt()));
        json.writeNumberField("leads", run.leads());
        json.writeNumberField("done", run.done());
        json.writeNumberField("enriched", run.enriched());
        counts(json, "failed", run.failed());
        BillJson.write(json, "spent", run.spent());
        BillJson.write(json, "reserved", run.reserved());
        BillJson.write(json, "budget", run.budget());
        counts(json, "restored", run.restored());
        if (run.waitingUntil().isPresent()) {
            json.writeStringField("waitingUntil", Times.text(run.waitingUntil().get()));
        }
    }

    private static void counts(JsonGenerator json, String name, Map<? extends Enum<?>, Long> counts)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<? extends Enum<?>, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
    }

    private static Schema run() {
        Map<String, Schema> all = new LinkedHashMap<>(named(
                "id", Schema.text(),
                "state", Schema.words(words(RunState.values())),
                "startedAt", Schema.time(),
                "leads", Schema.count(),
                "done", Schema.count(),
                "enriched", Schema.count(),
                "failed", Schema.object(Map.of(), counts(FailureCode.values())),
                "spent", BillJson.schema(),
                "reserved", BillJson.schema(),
                "budget", BillJson.schema(),
                "restored", Schema.object(Map.of(), counts(Restored.values()))));
        return Schema.object(all, named("waitingUntil", Schema.time()));
    }

    private static Schema request() {
        Schema limits = Schema.object(
                Map.of(),
                named(
                        RunBody.CREDITS,
                        CreditSchemas.amount().orNull(),
                        RunBody.USD,
                        CreditSchemas.amount().orNull()));
        Schema ids = Schema.list(Schema.text())
                .with("minItems", 1)
                .with("description", "Their ids; all that the query string describes unless said");
        return Schema.object(
                Map.of(),
                named(
                        RunBody.LEADS, ids.orNull(),
                        EnrichOptions.NAME, EnrichSchemas.options().orNull(),
                        EnrichBody.ALLOW_PARTIAL,
                                Schema.type("boolean").with("default", false).orNull(),
                        RunBody.BUDGET, limits.orNull()));
    }

    private static Map<String, Schema> counts(Enum<?>[] names) {
        Map<String, Schema> counts = new LinkedHashMap<>();
        words(names).forEach(name -> counts.put(name, Schema.count()));
        return counts;
    }

    private static List<String> words(Enum<?>[] names) {
        return Arrays.stream(names).map(Enum::name).toList();
    }
}
