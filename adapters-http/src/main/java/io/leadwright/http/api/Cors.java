package io.leadwright.http.api;

import java.util.Optional;
import java.util.Set;

/** What browsers are told about pages of other origins: only those named may read the answers. */
final class Cors implements ApiHandler {

    private static final String REQUEST_HEADERS = "x-api-key, content-type, if-match, if-none-match, idempotency-key";
    private static final String ANSWER_HEADERS =
            "ETag, Location, Retry-After, " + GrantCredits.REPLAYED + ", " + IgnoredParameters.HEADER;

    private final Set<String> origins;
    private final ApiHandler next;

    Cors(Set<String> origins, ApiHandler next) {
        this.origins = origins;
        this.next = next;
    }

    @Override
    public int bodyBytesMax(ApiRequest head) {
        return next.bodyBytesMax(head);
    }

    @Override
    public ApiResponse handle(ApiRequest request) {
        ApiResponse response = next.handle(request);
        Optional<String> methods =
                isPreflight(request) ? Optional.ofNullable(response.headers().get("Allow")) : Optional.empty();
        ApiResponse answer = (methods.isPresent() ? ApiResponse.empty(204) : response).with("Vary", "Origin");
        if (request.headers("Origin").size() != 1
                || !origins.contains(request.headers("Origin").get(0))) {
            return answer;
        }
        answer = answer.with(
                "Access-Control-Allow-Origin", request.headers("Origin").get(0));
        return methods.isPresent()
                ? answer.with("Access-Control-Allow-Methods", methods.get())
                        .with("Access-Control-Allow-Headers", REQUEST_HEADERS)
                : answer.with("Access-Control-Expose-Headers", ANSWER_HEADERS);
    }

    private static boolean isPreflight(ApiRequest request) {
        return request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }
}
