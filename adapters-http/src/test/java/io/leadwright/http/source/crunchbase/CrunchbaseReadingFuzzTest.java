package io.leadwright.http.source.crunchbase;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Any body, under the statuses that are read differently and any other. */
class CrunchbaseReadingFuzzTest {

    private static final int CLAIMS_MAX = 10;
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final CrunchbaseReading READING = new CrunchbaseReading(NOW);

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 404, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response = WireResponse.of(status, ImmutableListMultimap.of(), body);
            List.of(
                            READING.nobody(response),
                            READING.company(response, "tech-corp"),
                            READING.person(response, "John", "Doe", "tech-corp"))
                    .forEach(CrunchbaseReadingFuzzTest::assertBounded);
            Stream.of(READING.ofDomain(response, "techcorp.example"), READING.ofName(response, "Tech Corp"))
                    .flatMap(permalink -> permalink.stream())
                    .filter(permalink -> !permalink.matches("[A-Za-z0-9_-]{1,255}"))
                    .forEach(permalink -> {
                        throw new AssertionError("a permalink that is none");
                    });
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
