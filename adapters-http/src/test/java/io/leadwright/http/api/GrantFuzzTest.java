package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Any body of a grant under any key. */
class GrantFuzzTest {

    @FuzzTest(maxDuration = "8s")
    void credits_are_granted_once_or_the_grant_refused(FuzzedDataProvider data) {
        Fixture fixture = new Fixture();
        String key = data.consumeBoolean() ? "key" : data.consumeString(300);
        ApiRequest request = Fixture.at(
                        "POST", "/credits/grants", "Content-Type", "application/json", "Idempotency-Key", key)
                .body(data.consumeRemainingAsBytes());
        ApiResponse first = fixture.handler().handle(request);
        ApiResponse again = fixture.handler().handle(request);
        Answers.assertForeseen(first);
        long written = fixture.leadwright.book().credits().balance().granted().millis();
        if (first.status() != again.status() || !Arrays.equals(first.body(), again.body())) {
            throw new AssertionError("answered differently: " + first + ", " + again);
        } else if (written == 0 == first.status() < 300) {
            throw new AssertionError(first + ", but " + written + " written");
        }
    }
}
