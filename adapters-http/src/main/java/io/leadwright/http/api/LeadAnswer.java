package io.leadwright.http.api;

import io.leadwright.http.format.LeadJson;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.Lead;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The answer that is one lead, its version as the ETag. */
final class LeadAnswer {

    static final String ETAG = "ETag";

    /** The lead in the path, as clients are told of it. */
    static final Parameter ID = Parameter.path("id", Schema.text(), "The lead's id");
    /** Another lead has a key of this one. */
    static final Answer EXISTS = problem(ProblemCode.LEAD_EXISTS);
    /** The person wants to be left alone. */
    static final Answer SUPPRESSED = problem(ProblemCode.PERSON_SUPPRESSED);
    /** The request is not what it must be. */
    static final Answer REFUSED = problem(ProblemCode.VALIDATION_ERROR, ProblemCode.BAD_REQUEST);

    /** The same request may do better soon. */
    static final Answer UNAVAILABLE = problem(ProblemCode.SERVICE_UNAVAILABLE, ProblemCode.SUPPRESSION_KEY_MISSING)
            .header(Problems.RETRY_AFTER);

    /** The lead has another version than was asked for. */
    static final Answer CONFLICT = problem(ProblemCode.VERSION_CONFLICT).header(ETAG);

    private LeadAnswer() {}

    /** The answer as clients are told of it. */
    static Answer described(int status, String description) {
        return Answer.json(status, description, Schema.ref(AnswerSchemas.LEAD)).header(ETAG);
    }

    /** An error, or those of one status, as clients are told of it. */
    static Answer problem(ProblemCode... codes) {
        String description = Arrays.stream(codes)
                .map(code -> code.name() + ": " + code.meaning())
                .collect(Collectors.joining("; "));
        return Answer.json(codes[0].status(), description, Schema.ref(AnswerSchemas.PROBLEM));
    }

    static ApiResponse of(int status, Lead lead) {
        return Json.success(status, json -> {
                    json.writeFieldName("lead");
                    LeadJson.write(json, lead);
                })
                .with(ETAG, EntityTags.of(lead));
    }
}
