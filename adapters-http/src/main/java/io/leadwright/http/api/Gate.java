package io.leadwright.http.api;

import io.leadwright.http.openapi.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a route's answers and bodies ask of a request, beside who may: its form and its size. */
final class Gate {

    private static final int QUERY_LENGTH_MAX = 16_384;
    private static final String JSON = "application/json";

    private final Problems problems;

    Gate(Problems problems) {
        this.problems = problems;
    }

    /** Why this request cannot be answered, as far as can be told; its body may not have come yet. */
    Optional<ApiResponse> refusal(Route route, ApiRequest request) {
        Set<String> types = route.operation().answerTypes();
        Set<String> answers = types.isEmpty() ? Set.of(JSON) : types;
        if (answers.stream().noneMatch(type -> Accept.allows(request, type))) {
            return refuse(ProblemCode.NOT_ACCEPTABLE, "Answers are " + String.join(" or ", answers));
        } else if (isTooLong(request)) {
            return refuse(
                    ProblemCode.URI_TOO_LONG, "The query string must have at most " + QUERY_LENGTH_MAX + " characters");
        }
        return route.operation().body().flatMap(body -> refusal(body, request));
    }

    private Optional<ApiResponse> refusal(RequestBody body, ApiRequest request) {
        if (!isTyped(body, request)) {
            return refuse(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be " + String.join(" or ", body.byMediaType().keySet()));
        }
        Optional<ApiResponse> lost = lost(request);
        if (lost.isPresent()) {
            return lost;
        } else if (request.isBodyTooLong()
                || request.ownBody().length > body.bytesMax()
                || announced(request) > body.bytesMax()) {
            return refuse(ProblemCode.CONTENT_TOO_LARGE, "The body must have at most " + body.bytesMax() + " bytes");
        }
        return Optional.empty();
    }

    /** Why the body did not come; a failure of ours is thrown again, to where such are answered. */
    private Optional<ApiResponse> lost(ApiRequest request) {
        if (request.unread() instanceof Unread.Failed failed) {
            if (failed.failure() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the body was lost", failed.failure());
        } else if (request.unread() instanceof Unread.NoRoom) {
            return Optional.of(problems.busy("Too many bodies are arriving at once"));
        }
        return request.unread() instanceof Unread.BrokenOff
                ? refuse(ProblemCode.BAD_REQUEST, "The body broke off, or was malformed")
                : Optional.empty();
    }

    /** Whether the body is called what it may be: JSON is UTF-8 whatever it is called, and so are lines of it. */
    private static boolean isTyped(RequestBody body, ApiRequest request) {
        if (request.headers("Content-Type").isEmpty()) {
            return !body.isRequired() && request.ownBody().length == 0 && announced(request) == 0;
        }
        return MediaType.of(request)
                .filter(type -> body.byMediaType().containsKey(type.name()))
                .filter(type -> type.name().startsWith("text/")
                        || type.charset().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8))
                .isPresent();
    }

    /** The length that the head speaks of; 0 if it speaks of none that can be read, for then the server counts. */
    private static long announced(ApiRequest request) {
        List<String> lengths = request.headers("Content-Length");
        return lengths.size() == 1 && lengths.get(0).matches("[0-9]{1,18}") ? Long.parseLong(lengths.get(0)) : 0;
    }

    private static boolean isTooLong(ApiRequest request) {
        String query = request.query();
        return query != null && query.length() > QUERY_LENGTH_MAX;
    }

    private Optional<ApiResponse> refuse(ProblemCode code, String message) {
        return Optional.of(problems.plain(code, message));
    }
}
