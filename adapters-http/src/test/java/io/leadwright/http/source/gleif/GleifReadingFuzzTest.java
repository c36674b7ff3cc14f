package io.leadwright.http.source.gleif;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;

/** Any body, under 200 and any other status. */
class GleifReadingFuzzTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response = WireResponse.of(status, ImmutableListMultimap.of(), body);
            SourceAnswer answer = GleifReading.company(response, "Tech Corp", NOW);
            if (!answer.cost().isNothing()
                    || answer instanceof SourceAnswer.Pending
                    || (answer instanceof SourceAnswer.Found found
                            && found.claims().all().size() > GleifClaims.FIELDS.size())) {
                throw new AssertionError(answer);
            }
        }
    }
}
