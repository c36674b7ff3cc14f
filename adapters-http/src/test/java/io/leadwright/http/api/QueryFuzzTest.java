package io.leadwright.http.api;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any query string behind a good key. */
class QueryFuzzTest {

    private static final Fixture FIXTURE = new Fixture().withJohnAndJane().withOthers(3);
    private static final ApiHandler LENIENT = Described.of(FIXTURE.api.lenient());

    @FuzzTest(maxDuration = "8s")
    void a_query_string_is_answered_or_refused_by_name(byte[] bytes) {
        String query = new String(bytes, StandardCharsets.ISO_8859_1);
        ApiResponse response = FIXTURE.get(query);
        Answers.assertForeseen(response);
        if (response.status() == 400 && Fixture.invalidParams(response).isEmpty()) {
            throw new AssertionError("refused without a name");
        }
        Answers.assertForeseen(LENIENT.handle(Fixture.request(query)));
    }
}
