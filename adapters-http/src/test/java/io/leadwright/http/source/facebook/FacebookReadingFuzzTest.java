package io.leadwright.http.source.facebook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Any body, and any header that tells of limits, under the statuses that are read differently and any other. */
class FacebookReadingFuzzTest {

    private static final int CLAIMS_MAX = 7;
    private static final FacebookReading READING = new FacebookReading(Instant.parse("2026-08-01T12:00:00Z"));
    private static final AskedCompany TECH_CORP = new AskedCompany("Tech Corp", Optional.of("techcorp.example"));

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        ImmutableListMultimap<String, String> usage =
                ImmutableListMultimap.of("x-business-use-case-usage", new String(body, StandardCharsets.ISO_8859_1));
        for (int status : new int[] {200, 400, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response = WireResponse.of(status, usage, body);
            List.of(READING.page(response, TECH_CORP), READING.nobody(response))
                    .forEach(FacebookReadingFuzzTest::assertBounded);
            READING.onlyId(response, TECH_CORP)
                    .filter(id -> !id.matches("[0-9]{1,25}"))
                    .ifPresent(id -> {
                        throw new AssertionError("an id that is none");
                    });
        }
    }

    private static void assertBounded(SourceAnswer answer) {
        if (!answer.cost().isNothing()
                || answer instanceof SourceAnswer.Pending
                || (answer instanceof SourceAnswer.Found found
                        && found.claims().all().size() > CLAIMS_MAX)) {
            throw new AssertionError(answer);
        }
    }
}
