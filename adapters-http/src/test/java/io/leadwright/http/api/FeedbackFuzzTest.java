package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any body of feedback on what is known of John. */
class FeedbackFuzzTest {

    @FuzzTest(maxDuration = "8s")
    void feedback_teaches_once_or_is_refused(FuzzedDataProvider data) {
        EnrichFixture fixture = new EnrichFixture(EnrichFixture.threeWhoKnowJohn()).granted(1);
        fixture.enrich("{\"leads\":[" + EnrichFixture.JOHN + "]}");
        ApiRequest request = EnrichFixture.request("POST", "/enrich/feedback", "Content-Type", "application/json")
                .body(data.consumeRemainingAsBytes());
        ApiResponse first = fixture.handle(request);
        ApiResponse again = fixture.handle(request);
        Answers.assertForeseen(first);
        if (first.status() != again.status()
                || Fixture.json(again).at("/data/learned").intValue() != 0) {
            throw new AssertionError("taught twice: " + first + ", " + again);
        }
    }
}
