package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five hundred clients that dawdle, a third each over their headers, over their body and over reading the answer, leave a
 * good client its answers.
 */
class SlowClientsTest {

    private static final Duration P99_MAX = Duration.ofMillis(250);

    @TempDir
    Path folder;

    @Test
    void a_good_client_is_answered_beside_them() throws IOException {
        assertThat(answersBesideSlowClients(Duration.ofSeconds(1))).isNotEmpty();
    }

    @Test
    @Tag("faults")
    @Tag("timed")
    void a_good_client_is_answered_in_time_beside_them_for_half_a_minute() throws IOException {
        long[] nanos = answersBesideSlowClients(Duration.ofSeconds(30));
        Arrays.sort(nanos);
        Duration p99 = Duration.ofNanos(nanos[(int) (nanos.length * 0.99)]);
        System.out.println("slow clients: " + nanos.length + " good answers, p50 "
                + Duration.ofNanos(nanos[nanos.length / 2]) + ", p99 " + p99);
        assertThat(p99).isLessThanOrEqualTo(P99_MAX);
    }

    /** How long each good request took, one after the other, each followed by a byte from some of the slow clients. */
    private long[] answersBesideSlowClients(Duration howLong) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (RunningSandbox sandbox = RunningSandbox.in(folder);
                SlowClients slow = SlowClients.of(sandbox)) {
            long end = System.nanoTime() + howLong.toNanos();
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                assertThat(sandbox.get("?limit=10").statusCode()).isEqualTo(200);
                nanos.add(System.nanoTime() - before);
                slow.dawdle();
            }
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }
}
