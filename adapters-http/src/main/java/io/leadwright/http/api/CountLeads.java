package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.Leadwright;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts leads by what they are, all at one moment. */
final class CountLeads implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "GET", "/api/v2/leads/counts", "countLeads", "Counts leads by status, source and tag")
            .parameters(FilterParams.described())
            .answer(Answer.json(200, "The counts, of the most frequent tags", Schema.ref(AnswerSchemas.COUNTS)));

    private final Leadwright leadwright;
    private final Problems problems;

    CountLeads(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    @Override
    public ApiResponse answer(Call call) {
        Filter filter = new Filter.And(FilterParams.read(call.params(), leadwright.customFields()));
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LeadCounts counts = call.book(leadwright).analytics().counts(filter);
        return Json.success(200, json -> {
            write(json, "byStatus", counts.byStatus(), status -> status.code());
            write(json, "bySource", counts.bySource(), source -> source.code());
            write(json, "byTag", counts.byTag(), Function.identity());
        });
    }

    private static <T> void write(JsonGenerator json, String name, Map<T, Long> counts, Function<T, String> word)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<T, Long> count : counts.entrySet()) {
            json.writeNumberField(word.apply(count.getKey()), count.getValue());
        }
        json.writeEndObject();
    }
}
