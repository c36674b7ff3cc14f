package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.run.RunId;
import java.util.Optional;
import java.util.function.Function;

/** Finds the run that a path names. */
final class OneRun {

    private final Leadwright leadwright;
    private final Problems problems;

    OneRun(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    /** The answer to a call of which everything has been read. */
    ApiResponse answer(Call call, Function<EnrichmentRun, ApiResponse> action) {
        return problems.invalid(call.params())
                .orElseGet(() -> id(call.lead().value())
                        .flatMap(id -> call.book(leadwright).enrichment().run(id))
                        .map(action)
                        .orElseGet(() -> problems.plain(ProblemCode.NOT_FOUND, "There is no run of this id")));
    }

    /** Fewer texts are names of runs than of leads. */
    private static Optional<RunId> id(String text) {
        try {
            return Optional.of(RunId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
