package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.query.Filter;
import io.leadwright.score.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts leads by how warm they are, all at one moment. */
final class CountSegments implements Route.Action {

    private static final String SEGMENTATION = "segmentation";
    private static final String STANDARD = "standard";
    private static final Choice<Segmentation> SEGMENTATIONS = Choice.among(
            new Segmentation[] {Segmentation.standard(), Segmentation.reference()},
            one -> one.equals(Segmentation.standard()) ? STANDARD : "reference");

    static final Operation OPERATION = Operation.of(
                    "GET", "/api/v2/leads/segments", "countSegments", "Counts converted, hot, warm and cold leads")
            .parameters(described())
            .answer(Answer.json(200, "The counts, which add up to all", Schema.ref(AnswerSchemas.SEGMENTS)));

    private final Leadwright leadwright;
    private final Problems problems;

    CountSegments(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    private static List<Parameter> described() {
        List<Parameter> all = new ArrayList<>(FilterParams.described());
        all.add(Parameter.query(
                SEGMENTATION,
                SEGMENTATIONS.schema(),
                "Where who replied and was never contacted belongs: to warm, or as in the reference to cold; "
                        + STANDARD + " unless said"));
        return all;
    }

    @Override
    public ApiResponse answer(Call call) {
        Segmentation segmentation =
                call.params().choice(SEGMENTATION, SEGMENTATIONS).orElse(Segmentation.standard());
        Filter filter = new Filter.And(FilterParams.read(call.params(), leadwright.customFields()));
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, Long> segments = call.book(leadwright).analytics().segments(segmentation, filter);
        return Json.success(200, json -> {
            json.writeObjectFieldStart("segments");
            for (Map.Entry<String, Long> segment : segments.entrySet()) {
                json.writeNumberField(segment.getKey(), segment.getValue());
            }
            json.writeEndObject();
        });
    }
}
