package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Any body and any condition of a change. */
class PatchFuzzTest {

    private static final List<String> TYPES = List.of("application/json", "application/merge-patch+json", "text/json");

    @FuzzTest(maxDuration = "8s")
    void a_lead_is_changed_or_the_change_refused(FuzzedDataProvider data) {
        Fixture fixture = new Fixture().withJohnAndJane();
        String type = data.pickValue(TYPES);
        String path = data.pickValue(List.of("/lead_abc123", "/lead_abc123/contacts", "/x"));
        String ifMatch = data.consumeBoolean() ? "\"1\"" : data.consumeString(20);
        ApiRequest request = Fixture.to(path.endsWith("contacts") ? "POST" : "PATCH", path, "Content-Type", type);
        Answers.assertForeseen(fixture, request.header("If-Match", ifMatch).body(data.consumeRemainingAsBytes()));
    }
}
