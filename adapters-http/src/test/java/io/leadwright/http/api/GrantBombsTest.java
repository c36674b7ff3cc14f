package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.JsonBombs;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bombs that are sent as grants are refused in no time, and nothing is written. */
class GrantBombsTest {

    private static final Duration QUICK = Duration.ofMillis(50);

    private final Fixture fixture = new Fixture();

    @Test
    void no_bomb_is_granted() {
        for (int i = 0; i < JsonBombs.WARM_UP; i++) {
            fixture.grant(JsonBombs.any(-1 - i), "Idempotency-Key", "warm-up");
        }
        long[] nanos = new long[JsonBombs.count()];
        for (int i = 0; i < nanos.length; i++) {
            String bomb = JsonBombs.any(i);
            long start = System.nanoTime();
            ApiResponse response = fixture.grant(bomb, "Idempotency-Key", "key-" + i);
            nanos[i] = System.nanoTime() - start;
            assertThat(response.status()).as("bomb %d", i).isEqualTo(400);
        }
        System.out.println("B9, grants: " + JsonBombs.said(nanos));
        assertThat(JsonBombs.percentile99(nanos)).isLessThan(QUICK);
        assertThat(fixture.leadwright.book().credits().entries(0, 10)).isEmpty();
    }
}
