package io.leadwright.http.api;

import io.leadwright.http.openapi.Operation;
import java.util.List;

/** Shows how far a run has come. */
final class ShowRun implements Route.Action {

    static final Operation OPERATION = Operation.of(
                    "GET", "/api/v2/runs/{id}", "showRun", "Shows how far a run has come")
            .parameters(List.of(RunJson.ID))
            .answer(RunJson.described(200, "The run"));

    private final OneRun runs;

    ShowRun(OneRun runs) {
        this.runs = runs;
    }

    @Override
    public ApiResponse answer(Call call) {
        return runs.answer(call, run -> RunJson.of(200, run));
    }
}
