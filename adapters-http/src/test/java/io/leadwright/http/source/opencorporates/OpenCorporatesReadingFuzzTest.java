package io.leadwright.http.source.opencorporates;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;

/** Any body, under the statuses that are read differently and any other. */
class OpenCorporatesReadingFuzzTest {

    private static final int CLAIMS_MAX = 3;
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final OpenCorporatesReading READING = new OpenCorporatesReading(NOW);

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 403, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response = WireResponse.of(status, ImmutableListMultimap.of(), body);
            assertBounded(READING.company(response, "Tech Corp"));
        }
    }

    private static void assertBounded(SourceAnswer answer) {
        boolean isMuch = answer instanceof SourceAnswer.Found found
                && (found.claims().all().size() > CLAIMS_MAX
                        || found.claims().all().stream()
                                .anyMatch(claim -> claim.observedAt().isAfter(NOW)
                                        || claim.attribution().isEmpty()));
        if (isMuch || !answer.cost().isNothing() || answer instanceof SourceAnswer.Pending) {
            throw new AssertionError("answered " + answer);
        }
    }
}
