package io.leadwright.http.source.github;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.lead.EmailKey;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Any body, under the statuses that are read differently and any other. */
class GitHubReadingFuzzTest {

    private static final int CLAIMS_MAX = 500;
    private static final GitHubReading READING = new GitHubReading(Instant.parse("2026-08-01T12:00:00Z"));
    private static final EmailKey JOHN = EmailKey.of("john.doe@techcorp.example");

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 403, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response = WireResponse.of(status, ImmutableListMultimap.of(), body);
            List.of(
                            READING.user(response),
                            READING.user(response, JOHN),
                            READING.nobody(response),
                            READING.accounts(response),
                            READING.repositories(response))
                    .forEach(GitHubReadingFuzzTest::assertBounded);
            READING.firstLogin(response)
                    .filter(login -> !login.matches("[a-z0-9-]{1,39}"))
                    .ifPresent(login -> {
                        throw new AssertionError("a login that is none");
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
