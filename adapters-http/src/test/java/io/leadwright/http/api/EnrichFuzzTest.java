package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Any body to be enriched under any key. */
class EnrichFuzzTest {

    @FuzzTest(maxDuration = "8s")
    void people_are_enriched_once_or_the_request_refused(FuzzedDataProvider data) {
        EnrichFixture fixture = new EnrichFixture(EnrichFixture.threeWhoKnowJohn()).granted(100);
        String key = data.consumeBoolean() ? "key" : data.consumeString(300);
        ApiRequest request = EnrichFixture.request(
                        "POST", "/enrich", "Content-Type", "application/json", "Idempotency-Key", key)
                .body(data.consumeRemainingAsBytes());
        ApiResponse first = fixture.handle(request);
        ApiResponse again = fixture.handle(request);
        Answers.assertForeseen(first);
        int charged = Fixture.json(first).at("/data/creditsUsed").intValue();
        if (first.status() != again.status() || !Arrays.equals(first.body(), again.body())) {
            throw new AssertionError("answered differently: " + first + ", " + again);
        } else if (fixture.available() != 100 - charged) {
            throw new AssertionError(first + ", " + charged + " charged, but left " + fixture.available());
        }
    }
}
