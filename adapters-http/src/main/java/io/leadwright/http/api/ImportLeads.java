package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.Leadwright;
import io.leadwright.http.exchange.ImportReport;
import io.leadwright.http.exchange.LeadFile;
import io.leadwright.http.exchange.LeadImport;
import io.leadwright.http.exchange.LeadRow;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.RequestBody;
import io.leadwright.http.openapi.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the leads of a file: all of its rows that are leads, and a word on each of the others. */
final class ImportLeads implements Route.Action {

    /** The name of how many rejected rows are not listed. */
    static final String REJECTED_MORE = "rejectedMore";

    /** How long a file may be. */
    static final int BYTES_MAX = 10 * 1024 * 1024;

    private static final int REJECTED_MAX = 10_000;
    private static final Parameter DRY_RUN = Parameter.query(
            "dryRun", Choice.TRUTH.schema(), "Whether to write nothing, and only say what would become");

    static final Operation OPERATION = Operation.of(
                    "POST", "/api/v2/leads/import", "importLeads", "Adds or updates the leads of a file")
            .parameters(List.of(DRY_RUN))
            .body(described())
            .answer(Answer.json(
                    200, "How many rows became what, and which were rejected", Schema.ref(AnswerSchemas.IMPORTED)));

    private final Leadwright leadwright;
    private final Problems problems;

    ImportLeads(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    private static RequestBody described() {
        Map<String, Schema> byType = new LinkedHashMap<>();
        FileKind.mediaTypes().forEach(type -> byType.put(type, Schema.text()));
        return new RequestBody(true, BYTES_MAX, byType);
    }

    @Override
    public ApiResponse answer(Call call) {
        boolean isDry = call.params().choice(DRY_RUN.name(), Choice.TRUTH).orElse(false);
        IfMatch.refuse(call);
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<LeadRow.Rejected> rejected = new ArrayList<>();
        LeadImport run = LeadImport.into(call.book(leadwright).bulk())
                .dryRun(isDry)
                .onRejected(row -> {
                    if (rejected.size() < REJECTED_MAX) {
                        rejected.add(row);
                    }
                });
        try {
            ImportReport report = run.run(file(call.request()));
            return Json.success(200, json -> write(json, report, rejected));
        } catch (IllegalArgumentException noSuchFile) {
            Rules rules = new Rules();
            rules.attempt("body", () -> {
                throw noSuchFile;
            });
            return problems.invalid(rules);
        }
    }

    private static LeadFile file(ApiRequest request) {
        MediaType type = MediaType.of(request).orElseThrow();
        LeadFile file = LeadFile.of(request.ownBody(), FileKind.of(type).format());
        return type.charset().map(file::charset).orElse(file);
    }

    private static void write(JsonGenerator json, ImportReport report, List<LeadRow.Rejected> rejected)
            throws IOException {
        json.writeNumberField("created", report.created());
        json.writeNumberField("updated", report.updated());
        json.writeNumberField("unchanged", report.unchanged());
        json.writeArrayFieldStart("rejected");
        for (LeadRow.Rejected row : rejected) {
            json.writeStartObject();
            json.writeNumberField("row", row.row());
            json.writeArrayFieldStart("errors");
            for (String error : row.errors()) {
                json.writeString(error);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        if (report.rejected() > rejected.size()) {
            json.writeNumberField(REJECTED_MORE, report.rejected() - rejected.size());
        }
    }
}
