package io.leadwright.http.api;

import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Document;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what there is to be asked: the route table as OpenAPI. */
final class ShowDescription implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "GET", "/api/v2/openapi.json", "showDescription", "Shows this description")
            .answer(Answer.json(200, "The description", Schema.type("object")));

    private static final Document DOCUMENT =
            new Document("Leadwright", Problems.API_VERSION, ApiKeys.HEADER, schemas());

    private final List<Operation> operations;
    private final Problems problems;

    /** Shows the list as it is when it is asked for: this operation is one of them. */
    ShowDescription(List<Operation> operations, Problems problems) {
        this.operations = operations;
        this.problems = problems;
    }

    private static Map<String, Schema> schemas() {
        Map<String, Schema> all = new LinkedHashMap<>(LeadSchemas.all());
        all.putAll(CreditSchemas.all());
        all.putAll(EnrichSchemas.all());
        all.putAll(PrivacySchemas.all());
        all.putAll(RunJson.schemas());
        all.putAll(ScorecardSchemas.all());
        all.putAll(AnswerSchemas.all());
        return all;
    }

    @Override
    public ApiResponse answer(Call call) {
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return ApiResponse.json(
                200, Json.text(json -> DOCUMENT.write(json, call.request().base(), operations)));
    }
}
