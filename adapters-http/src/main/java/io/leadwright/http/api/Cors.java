package io.leadwright.http.api;

import java.util.Optional;
import java.util.Set;

/** What browsers are told about pages of other origins: only those named may read the answers. */
final class Cors implements ApiHandler {

    private final Set<String> origins;
    private final ApiHandler next;

    Cors(Set<String> origins, ApiHandler next) {
        this.origins = origins;
        this.next = next;
    }

    @Override
    public ApiResponse handle(ApiRequest request) {
        ApiResponse response = next.handle(request);
        boolean preflight = request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
        Optional<String> methods = Optional.ofNullable(response.headers().get("Allow"));
        ApiResponse answer = preflight && methods.isPresent() ? ApiResponse.noContent() : response;
        answer = answer.with("Vary", "Origin");
        if (request.headers("Origin").size() != 1
                || !origins.contains(request.headers("Origin").get(0))) {
            return answer;
        }
        answer = answer.with(
                "Access-Control-Allow-Origin", request.headers("Origin").get(0));
        return answer.status() == 204
                ? answer.with("Access-Control-Allow-Methods", methods.orElse(""))
                        .with("Access-Control-Allow-Headers", "x-api-key, content-type")
                : answer.with("Access-Control-Expose-Headers", "Retry-After, X-Ignored-Parameters");
    }
}
