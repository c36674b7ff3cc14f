package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Operation.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant OVER = NOW.plusSeconds(30);
    private static final Instant NEXT = OVER.plusSeconds(30);

    private static final OperationKey KEY = new OperationKey(OperationKind.ENRICH, new IdempotencyKey("key"));

    private final Operation inFlight = new Operation(KEY, "abc", new Lease(1, OVER), List.of(), Optional.empty());
    private final Operation completed = inFlight.completed(NOW, Optional.of("{}"));

    @Test
    void while_somebody_works_on_it_the_caller_waits() {
        assertThat(inFlight.meets("abc", NOW, NEXT)).isEqualTo(new Known.InProgress(OVER));
        assertThat(inFlight.meets("abc", OVER.minusNanos(1), NEXT)).isEqualTo(new Known.InProgress(OVER));
    }

    @Test
    void when_the_lease_is_over_the_next_goes_on_under_a_new_fence() {
        Operation taken = inFlight.leased(new Lease(2, NEXT));
        assertThat(inFlight.meets("abc", OVER, NEXT)).isEqualTo(new Known.TakenOver(taken));
        assertThat(taken.isInFlight(1)).as("the first has come too late").isFalse();
        assertThat(taken.isInFlight(2)).isTrue();
    }

    @Test
    void a_completed_one_answers_the_same_again() {
        assertThat(completed.meets("abc", NEXT, NEXT)).isEqualTo(new Known.Replayed(Optional.of("{}")));
        assertThat(completed.isInFlight(1)).as("it is completed once").isFalse();
    }

    @Test
    void an_answer_that_was_forgotten_is_still_known_to_have_been_given() {
        assertThat(completed.withoutAnswer().meets("abc", NEXT, NEXT)).isEqualTo(new Known.Replayed(Optional.empty()));
        assertThat(inFlight.withoutAnswer()).isEqualTo(inFlight);
    }

    @Test
    void an_answer_is_not_shown_for_it_has_leads_in_it() {
        assertThat(List.of(completed, completed.end().orElseThrow(), completed.meets("abc", NEXT, NEXT)))
                .extracting(Object::toString)
                .noneMatch(text -> text.contains("{}"));
        assertThat(completed.toString()).contains("ENRICH", "ended");
        assertThat(inFlight.toString()).contains("ENRICH").doesNotContain("ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800"})
    void what_not_every_store_can_keep_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> inFlight.completed(NOW, Optional.of(text)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Operation(KEY, text, new Lease(1, OVER), List.of(), Optional.empty()));
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
    void a_fingerprint_has_1_to_100_characters() {
        for (String fingerprint : List.of("f", "f".repeat(100))) {
            assertThat(new Operation(KEY, fingerprint, new Lease(1, OVER), List.of(), Optional.empty()).fingerprint())
                    .isEqualTo(fingerprint);
        }
        for (String fingerprint : List.of("", "f".repeat(101))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Operation(KEY, fingerprint, new Lease(1, OVER), List.of(), Optional.empty()));
        }
    }

    @Test
    void a_key_has_at_most_255_characters_and_is_not_shown() {
        assertThat(new IdempotencyKey("k".repeat(255)).toString()).doesNotContain("kk");
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("k".repeat(256)));
    }
}
