package io.leadwright.http.source.hunter;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.SourceId;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;

/** Any response: the kind of call, three digits of a status, and a body. */
class HunterReadingFuzzTest {

    private static final int HEAD_LENGTH = 4;
    private static final int CLAIMS_MAX = 30;
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final HunterCall[] CALLS = HunterCall.values();
    private static final HunterReading READING =
            new HunterReading(SourceId.of("hunter"), new Cost(1_000_000, "hunter credits"));

    @FuzzTest(maxDuration = "8s")
    void any_response_is_an_answer(byte[] bytes) {
        Prompt.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        if (bytes.length < HEAD_LENGTH) {
            return;
        }
        int digits = (bytes[1] - '0') * 100 + (bytes[2] - '0') * 10 + bytes[3] - '0';
        WireResponse response = WireResponse.of(
                100 + Math.floorMod(digits - 100, 500),
                ImmutableListMultimap.of(),
                Arrays.copyOfRange(bytes, HEAD_LENGTH, bytes.length));
        HunterCall call = CALLS[Math.floorMod(bytes[0] - '0', CALLS.length)];
        SourceAnswer answer = READING.read(call, response.paid(), NOW);
        if (answer instanceof SourceAnswer.Found found
                && (found.claims().all().size() > CLAIMS_MAX
                        || found.claims().all().stream()
                                .anyMatch(claim -> claim.observedAt().isAfter(NOW)))) {
            throw new AssertionError("answered " + answer);
        }
    }
}
