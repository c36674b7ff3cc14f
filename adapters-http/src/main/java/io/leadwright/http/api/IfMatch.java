package io.leadwright.http.api;

import io.leadwright.Leads;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Changes a lead only while it has a version that the caller knows, if the caller says so. */
final class IfMatch {

    /** The header as clients are told of it. */
    static final Parameter HEADER = Parameter.header("If-Match", "The tags of the versions that may be changed, or *");

    private final Leads leads;
    private final Problems problems;
    private final LeadId id;

    IfMatch(Leads leads, Problems problems, LeadId id) {
        this.leads = leads;
        this.problems = problems;
        this.id = id;
    }

    /** What a change came to. */
    sealed interface Outcome {

        /** It was made, or cannot be. */
        record Answered(ApiResponse answer) implements Outcome {}

        /** The lead has another version than the change was for. */
        record Stale(Lead current) implements Outcome {}
    }

    /** The condition in a request; one that cannot be read is refused like a parameter. */
    static Optional<EntityTags> in(Call call) {
        Optional<EntityTags> tags = EntityTags.in(call.request(), HEADER.name());
        if (tags.isEmpty() && !call.request().headers(HEADER.name()).isEmpty()) {
            call.params().refuse(HEADER.name(), "Must be a list of entity tags such as \"3\", or *");
        }
        return tags;
    }

    /** Refuses the condition where nothing could be held to it: ignored, it would look kept. */
    static void refuse(Call call) {
        if (!call.request().headers(HEADER.name()).isEmpty()) {
            call.params().refuse(HEADER.name(), "Must not be there: it is for changes of one known lead, by its path");
        }
    }

    /**
     * Makes a change under a condition.
     *
     * @param change the change of the lead at this version, at any if none
     */
    ApiResponse change(Optional<EntityTags> condition, Function<OptionalLong, Outcome> change) {
        if (condition.isEmpty() || condition.get().isAny()) {
            return answer(change.apply(OptionalLong.empty()));
        }
        Optional<Lead> current = leads.get(id);
        while (current.isPresent() && condition.get().match(current.get())) {
            Outcome outcome = change.apply(OptionalLong.of(current.get().version()));
            if (!(outcome instanceof Outcome.Stale stale)) {
                return answer(outcome);
            }
            current = Optional.of(stale.current());
        }
        return current.map(this::conflict).orElseGet(problems::missing);
    }

    private ApiResponse answer(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered
                ? answered.answer()
                : conflict(((Outcome.Stale) outcome).current());
    }

    private ApiResponse conflict(Lead current) {
        return problems.plain(ProblemCode.VERSION_CONFLICT, "The lead has another version by now")
                .with(LeadAnswer.ETAG, EntityTags.of(current));
    }
}
