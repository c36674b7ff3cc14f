package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Operation.Known;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant OVER = NOW.plusSeconds(30);
    private static final Instant NEXT = OVER.plusSeconds(30);

    private final Operation inFlight = new Operation("abc", new Lease(1, OVER), null);
    private final Operation completed = inFlight.completed("{}", 1).orElseThrow();

    @Test
    void while_somebody_works_on_it_the_caller_waits() {
        assertThat(inFlight.meets("abc", NOW, NEXT)).isEqualTo(new Known.InProgress(OVER));
        assertThat(inFlight.meets("abc", OVER.minusNanos(1), NEXT)).isEqualTo(new Known.InProgress(OVER));
    }

    @Test
    void when_the_lease_is_over_the_next_goes_on_under_a_new_fence() {
        Operation taken = new Operation("abc", new Lease(2, NEXT), null);
        assertThat(inFlight.meets("abc", OVER, NEXT)).isEqualTo(new Known.TakenOver(taken));
        assertThat(taken.completed("{}", 1)).as("the first has come too late").isEmpty();
        assertThat(taken.completed("{}", 2)).isPresent();
    }

    @Test
    void a_completed_one_answers_the_same_again() {
        assertThat(completed.meets("abc", NEXT, NEXT)).isEqualTo(new Known.Replayed("{}"));
        assertThat(completed.completed("{other}", 1)).as("it is completed once").isEmpty();
    }

    @Test
    void another_request_under_the_key_is_told_so_whatever_the_state() {
        assertThat(inFlight.meets("abd", NOW, NEXT)).isEqualTo(new Known.KeyReused());
        assertThat(inFlight.meets("abd", NEXT, NEXT)).isEqualTo(new Known.KeyReused());
        assertThat(completed.meets("abd", NOW, NEXT)).isEqualTo(new Known.KeyReused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ключ", "a\n", "\u007f"})
    void a_key_that_a_header_cannot_carry_is_refused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(key));
    }

    @Test
    void a_key_has_at_most_255_characters_and_is_not_shown() {
        assertThat(new IdempotencyKey("k".repeat(255)).toString()).doesNotContain("kk");
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("k".repeat(256)));
    }
}
