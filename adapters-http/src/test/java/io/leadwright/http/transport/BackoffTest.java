package io.leadwright.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The time before another attempt is anything up to a bound that doubles. */
class BackoffTest {

    @Property
    void it_is_within_bounds_whatever_is_drawn(@ForAll @IntRange(min = 1) int attempt, @ForAll long seed) {
        assertThat(Backoff.after(attempt, new Random(seed))).isBetween(Duration.ZERO, Backoff.most(attempt));
    }

    @Test
    void the_bound_doubles_up_to_ten_seconds() {
        assertThat(IntStream.of(1, 2, 3, 6, 7, Integer.MAX_VALUE).mapToObj(Backoff::most))
                .containsExactly(
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(800),
                        Duration.ofMillis(6_400),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10));
    }

    @Test
    void the_whole_of_it_is_drawn_from() {
        Random random = new Random(1);

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> Backoff.after(1, random)))
                .anyMatch(wait -> wait.toMillis() < 20)
                .anyMatch(wait -> wait.toMillis() > 180);
    }
}
