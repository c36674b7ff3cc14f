package io.leadwright.http.source.secedgar;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Any body, under the statuses that are read differently and any other. */
class SecEdgarReadingFuzzTest {

    private static final SecEdgarReading READING = new SecEdgarReading(Instant.parse("2026-08-01T12:00:00Z"));

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 403, 404, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response = WireResponse.of(status, ImmutableListMultimap.of(), body);
            List.of(READING.company(response), READING.failure(response))
                    .forEach(SecEdgarReadingFuzzTest::assertBounded);
            READING.companies(response)
                    .flatMap(companies -> companies.cik("Tech Corp"))
                    .filter(cik -> !cik.matches("[0-9]{10}"))
                    .ifPresent(cik -> {
                        throw new AssertionError("a number that is none");
                    });
        }
    }

    private static void assertBounded(SourceAnswer answer) {
        if (!answer.cost().isNothing()
                || answer instanceof SourceAnswer.Pending
                || (answer instanceof SourceAnswer.Found found
                        && found.claims().all().size() > SecEdgarReading.FIELDS.size())) {
            throw new AssertionError(answer);
        }
    }
}
