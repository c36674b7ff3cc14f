package io.leadwright.http.api;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text in the key's header. */
class ApiKeyFuzzTest {

    private static final Fixture FIXTURE = new Fixture();
    private static final ApiHandler HANDLER = FIXTURE.handler();

    @FuzzTest(maxDuration = "8s")
    void only_the_key_is_the_key(byte[] bytes) {
        String key = new String(bytes, StandardCharsets.UTF_8);
        ApiResponse response =
                HANDLER.handle(ApiRequest.of("GET", "/api/v2/leads").header("x-api-key", key));
        if (response.status() != (key.equals(Fixture.KEY) ? 200 : 401)) {
            throw new AssertionError("answered with " + response.status());
        }
        FIXTURE.keys.revoke(key + "x");
    }
}
