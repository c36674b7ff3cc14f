package io.leadwright.http.source.clearbit;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;

/** Any response: the kind of call, three digits of a status, and a body. */
class ClearbitReadingFuzzTest {

    private static final int HEAD_LENGTH = 4;
    private static final int CLAIMS_MAX = 19;
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final Cost LOOKUP = new Cost(1_000_000, "clearbit lookups");
    private static final ClearbitCall[] CALLS = ClearbitCall.values();
    private static final ClearbitReading READING = new ClearbitReading(
            Question.about(Subject.email("john.doe@techcorp.example"))
                    .knowing(ProfileField.COMPANY_WEBSITE, "techcorp.example"),
            LOOKUP,
            NOW);

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
        ClearbitCall call = CALLS[Math.floorMod(bytes[0] - '0', CALLS.length)];
        assertBounded(READING.read(call, response));
        assertBounded(READING.read(call, response.paid()));
    }

    private static void assertBounded(SourceAnswer answer) {
        boolean isDear = !answer.cost().isNothing() && !answer.cost().equals(LOOKUP);
        boolean isMuch = answer instanceof SourceAnswer.Found found
                && (found.claims().all().size() > CLAIMS_MAX
                        || found.claims().all().stream()
                                .anyMatch(claim -> claim.observedAt().isAfter(NOW)));
        if (isDear || isMuch) {
            throw new AssertionError("answered " + answer);
        }
    }
}
