package io.leadwright.http.api;

import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.http.openapi.Operation;
import java.util.List;
import java.util.function.Predicate;

/** Pauses, resumes, cancels or undoes a run; whoever works on runs does the rest. */
final class MoveRun implements Route.Action {

    static final Operation PAUSE = operation("pause", "Pauses a run");
    static final Operation RESUME = operation("resume", "Resumes a run that is paused");
    static final Operation CANCEL = operation("cancel", "Ends a run");
    static final Operation UNDO = operation("undo", "Begins to give the leads of a run back what they were before it");

    private final OneRun runs;
    private final Problems problems;
    private final Predicate<EnrichmentRun> move;

    /** The move says whether it was one. */
    MoveRun(OneRun runs, Problems problems, Predicate<EnrichmentRun> move) {
        this.runs = runs;
        this.problems = problems;
        this.move = move;
    }

    private static Operation operation(String verb, String summary) {
        return Operation.of("POST", "/api/v2/runs/{id}/" + verb, verb + "Run", summary)
                .parameters(List.of(RunJson.ID))
                .answer(RunJson.described(200, "The run as it is now"))
                .answer(LeadAnswer.problem(ProblemCode.RUN_STATE_CONFLICT));
    }

    @Override
    public ApiResponse answer(Call call) {
        return runs.answer(call, run -> move.test(run) ? RunJson.of(200, run) : refused(run));
    }

    private ApiResponse refused(EnrichmentRun run) {
        return problems.plain(
                ProblemCode.RUN_STATE_CONFLICT,
                "The run cannot do that now: it is " + run.progress().state());
    }
}
