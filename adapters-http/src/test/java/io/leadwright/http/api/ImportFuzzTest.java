package io.leadwright.http.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Any body of an import. */
class ImportFuzzTest {

    private static final List<String> TYPES = List.of(
            "text/csv", "application/x-ndjson", "text/csv; charset=utf-16", "text/csv; charset=ISO-2022-JP", "text/x");

    @FuzzTest(maxDuration = "8s")
    void a_file_is_taken_or_refused(FuzzedDataProvider data) {
        Fixture fixture = new Fixture().withJohnAndJane();
        String type = data.pickValue(TYPES);
        String query = data.pickValue(List.of("", "?dryRun=true"));
        ApiRequest request = Fixture.to("POST", "/import" + query, "Content-Type", type);
        Answers.assertForeseen(fixture, request.body(data.consumeRemainingAsBytes()));
    }
}
