package io.leadwright.http.source.linkedin;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;

/** Any body, under the statuses that are read differently and any other. */
class LinkedInReadingFuzzTest {

    private static final int CLAIMS_MAX = 6;
    private static final LinkedInReading READING = new LinkedInReading(Instant.parse("2026-08-01T12:00:00Z"));

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 429, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            SourceAnswer answer =
                    READING.organization(WireResponse.of(status, ImmutableListMultimap.of(), body), "techcorp.example");
            if (!answer.cost().isNothing()
                    || answer instanceof SourceAnswer.Pending
                    || (answer instanceof SourceAnswer.Found found
                            && found.claims().all().size() > CLAIMS_MAX)) {
                throw new AssertionError(answer);
            }
        }
    }
}
