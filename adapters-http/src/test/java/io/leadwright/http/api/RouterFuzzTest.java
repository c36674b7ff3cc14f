package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;

/** Any method, path and headers, with and without a good key. */
class RouterFuzzTest {

    private static final Fixture FIXTURE = new Fixture().withJohnAndJane();
    private static final ApiHandler OPEN = Described.of(FIXTURE.api.allowOrigins(Set.of("https://crm.example.com")));
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "PATCH", "DELETE", "POST");
    private static final List<String> PATHS =
            List.of("/api/v2/leads", "/api/v2/leads/", "/api/v2/leads/lead_abc123", "/api/v2/openapi.json");
    private static final List<String> HEADERS = List.of(
            "x-api-key",
            "Accept",
            "Origin",
            "Access-Control-Request-Method",
            "Content-Length",
            "Cookie",
            "accept",
            "If-Match",
            "If-None-Match",
            "Content-Type");

    @FuzzTest(maxDuration = "8s")
    void a_request_is_answered_and_nothing_else_is_called_a_lead(FuzzedDataProvider data) {
        String method = data.consumeBoolean() ? data.pickValue(METHODS) : data.consumeString(8);
        String path = data.consumeBoolean() ? data.pickValue(PATHS) + data.consumeString(20) : data.consumeString(40);
        boolean known = data.consumeBoolean();
        ApiRequest request = ApiRequest.of(method, path);
        if (known) {
            request = request.header("x-api-key", Fixture.KEY);
        }
        for (int count = data.consumeInt(0, 4); count > 0; count--) {
            request = request.header(data.pickValue(HEADERS), data.consumeString(60));
        }
        ApiResponse response = OPEN.handle(request);
        Answers.assertForeseen(response);
        boolean isOpen = path.equals("/api/v2/openapi.json");
        if (response.status() == 200 && !isOpen && (!known || !path.startsWith("/api/v2/leads"))) {
            throw new AssertionError("let in by " + method + " " + path);
        }
    }
}
