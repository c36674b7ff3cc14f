package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.http.source.JsonBombs;
import io.leadwright.profile.ProfileField;
import io.leadwright.testkit.FakeSource;
import java.time.Duration;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bombs that are sent to be enriched are refused in no time by name; nobody is asked, nothing spent and nothing stored. */
class EnrichBombsTest {

    private static final Duration QUICK = Duration.ofMillis(100);

    private final FakeSource source =
            EnrichFixture.source("apollo").knows("john@techcorp.com", ProfileField.TITLE, "CTO");
    private final EnrichFixture fixture = new EnrichFixture(source).granted(100);

    @ParameterizedTest
    @ValueSource(strings = {"/enrich", "/enrich/plan"})
    void no_bomb_is_enriched(String path) {
        assertRefused(path, EnrichBombs::leads);
    }

    @Test
    void no_bomb_is_a_lesson() {
        assertRefused("/enrich/feedback", seed -> EnrichBombs.any("labels", seed));
    }

    private void assertRefused(String path, LongFunction<String> bombs) {
        for (int i = 0; i < JsonBombs.WARM_UP; i++) {
            fixture.post(path, bombs.apply(-1 - i));
        }
        long[] nanos = new long[JsonBombs.count()];
        for (int i = 0; i < nanos.length; i++) {
            String bomb = bombs.apply(i);
            long start = System.nanoTime();
            ApiResponse response = fixture.post(path, bomb, "Idempotency-Key", "key-" + i);
            nanos[i] = System.nanoTime() - start;
            assertThat(response.status()).as("bomb %d", i).isIn(400, 413);
            assertThat(isNamed(response)).as("bomb %d", i).isTrue();
            assertThat(response.body().length).isLessThan(200_000);
        }
        System.out.println("B9, " + path + ": " + JsonBombs.said(nanos));
        assertThat(JsonBombs.percentile99(nanos)).isLessThan(QUICK);
        assertThat(source.calls()).isZero();
        assertThat(fixture.leadwright.book().credits().entries(0, 10)).hasSize(1);
        assertThat(fixture.available()).isEqualTo(100);
    }

    private static boolean isNamed(ApiResponse response) {
        JsonNode details = Fixture.json(response).path("details");
        return response.status() == 413
                || !details.path("invalidParams").isEmpty()
                || !details.path("errors").isEmpty();
    }
}
