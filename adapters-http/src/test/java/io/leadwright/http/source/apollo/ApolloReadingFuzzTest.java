package io.leadwright.http.source.apollo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.SourceId;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.Ticket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Any response: the kind of call, three digits of a status, and a body. */
class ApolloReadingFuzzTest {

    private static final int HEAD_LENGTH = 4;
    private static final int CLAIMS_MAX = 50;
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final Ticket TICKET = new Ticket("1039995589705121902");
    private static final ApolloReading READING =
            new ApolloReading(SourceId.of("apollo"), new Cost(1_000_000, "apollo credits"));

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
        answers(bytes[0], response.paid()).forEach(ApolloReadingFuzzTest::check);
    }

    private static List<SourceAnswer> answers(byte call, WireResponse response) {
        return switch (call & 3) {
            case 0 -> List.of(READING.person(response, NOW));
            case 1 -> READING.people(response, 3, NOW);
            case 2 -> List.of(READING.company(response, NOW));
            default -> List.of(READING.deferred(response, TICKET, NOW));
        };
    }

    private static void check(SourceAnswer answer) {
        Claims claims = Claims.none();
        if (answer instanceof SourceAnswer.Found found) {
            claims = found.claims();
        }
        if (answer instanceof SourceAnswer.Pending pending) {
            claims = pending.soFar();
            if (pending.askAgainAt().isAfter(NOW.plusSeconds(86_400))) {
                throw new AssertionError("asked again " + pending.askAgainAt());
            }
        }
        if (claims.all().size() > CLAIMS_MAX
                || claims.all().stream().anyMatch(claim -> claim.observedAt().isAfter(NOW))) {
            throw new AssertionError("answered " + answer);
        }
    }
}
