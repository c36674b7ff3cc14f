package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;

/** Any method, path and headers, with and without a good key. */
class RouterFuzzTest {

    private static final Fixture FIXTURE = new Fixture().withJohnAndJane();
    private static final ApiHandler OPEN =
            FIXTURE.api.allowOrigins(Set.of("https://crm.example.com")).handler();
    private static final List<String> HEADERS = List.of(
            "x-api-key", "Accept", "Origin", "Access-Control-Request-Method", "Content-Length", "Cookie", "accept");

    @FuzzTest(maxDuration = "45s")
    void a_request_is_answered_and_nothing_else_is_called_a_lead(FuzzedDataProvider data) {
        String method =
                data.consumeBoolean() ? data.pickValue(List.of("GET", "HEAD", "OPTIONS")) : data.consumeString(8);
        String path = data.consumeBoolean() ? "/api/v2/leads" : data.consumeString(40);
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
        if (response.status() == 200 && (!known || !path.equals("/api/v2/leads"))) {
            throw new AssertionError("let in by " + method + " " + path);
        }
    }
}
