package io.leadwright.http.source.twitter;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Any body, under the statuses that are read differently and any other. */
class TwitterReadingFuzzTest {

    private static final int CLAIMS_MAX = 20;
    private static final TwitterReading READING =
            new TwitterReading(Cost.usd("0.01"), Instant.parse("2026-08-01T12:00:00Z"));
    private static final List<String> HANDLES = List.of("johndoe_example", "anagm_example", "nobody_example");

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer_to_each(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 404, 429, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            List<SourceAnswer> answers = READING.users(
                    WireResponse.of(status, ImmutableListMultimap.of(), body).paid(), HANDLES);
            if (answers.size() != HANDLES.size()) {
                throw new AssertionError(answers);
            }
            for (SourceAnswer answer : answers) {
                if (answer instanceof SourceAnswer.Pending
                        || (answer instanceof SourceAnswer.Found found
                                && found.claims().all().size() > CLAIMS_MAX)) {
                    throw new AssertionError(answer);
                }
            }
        }
    }
}
