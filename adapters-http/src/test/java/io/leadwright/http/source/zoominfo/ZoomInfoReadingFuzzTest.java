package io.leadwright.http.source.zoominfo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Any body, under the statuses that are read differently and any other. */
class ZoomInfoReadingFuzzTest {

    private static final int CLAIMS_MAX = 500;
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final ZoomInfoReading READING = new ZoomInfoReading(Cost.usd("1"), NOW);
    private static final List<Map<String, String>> INPUTS = List.of(
            Map.of("emailAddress", "john.doe@techcorp.example"),
            Map.of("companyWebsite", "techcorp.example"),
            Map.of("firstName", "Jane", "lastName", "Smith", "companyName", "Startup Inc"));

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer_to_each(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 400, 429, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response =
                    WireResponse.of(status, ImmutableListMultimap.of(), body).paid();
            assertBounded(READING.contacts(response, INPUTS));
            assertBounded(READING.companies(response, INPUTS));
            if (ZoomInfoTokens.read(response, NOW)
                    .filter(token -> token.until().isAfter(NOW.plusSeconds(86_400)))
                    .isPresent()) {
                throw new AssertionError("kept for longer than a day");
            }
        }
    }

    private static void assertBounded(List<SourceAnswer> answers) {
        if (answers.size() != INPUTS.size()) {
            throw new AssertionError(answers);
        }
        for (SourceAnswer answer : answers) {
            if (answer instanceof SourceAnswer.Pending
                    || (answer instanceof SourceAnswer.Found found
                            && found.claims().all().size() > CLAIMS_MAX)) {
                throw new AssertionError(answer);
            }
        }
    }
}
