package io.leadwright.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A credential never asks more often than its limit says, wherever the period begins, and never waits for nothing. */
class RateBudgetTest {

    private static final Instant START = Instant.parse("2024-01-20T15:30:00Z");
    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    @Property
    void no_period_ever_has_more_turns_than_the_limit(
            @ForAll @IntRange(min = 1, max = 5) int requests,
            @ForAll @IntRange(min = 1, max = 50) int periodMillis,
            @ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> steps) {
        Duration period = Duration.ofMillis(periodMillis);
        RateBudget budget = new RateBudget(new RateLimit(requests, period));
        List<Instant> turns = new ArrayList<>();
        Instant now = START;
        for (int step : steps) {
            now = now.plusMillis(step);
            Instant deadline = now.plusMillis(periodMillis * 2L);
            Instant turn = budget.turn(now, deadline);
            assertThat(turn).isAfterOrEqualTo(now);
            if (turn.isBefore(deadline)) {
                turns.add(turn);
            }
        }
        for (int i = requests; i < turns.size(); i++) {
            assertThat(turns.get(i)).isAfterOrEqualTo(turns.get(i - requests).plus(period));
        }
    }

    @Property
    void as_many_as_the_limit_says_come_at_once_and_the_next_as_soon_as_it_can(
            @ForAll @IntRange(min = 1, max = 20) int requests) {
        RateBudget budget = new RateBudget(RateLimit.perSecond(requests));
        for (int i = 0; i < requests; i++) {
            assertThat(budget.turn(START, NEVER)).isEqualTo(START);
        }
        assertThat(budget.turn(START, NEVER)).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void a_turn_that_comes_too_late_is_not_taken() {
        RateBudget budget = new RateBudget(RateLimit.perMinute(1));
        budget.turn(START, NEVER);

        assertThat(budget.turn(START, START.plusSeconds(60))).isEqualTo(START.plusSeconds(60));
        assertThat(budget.turn(START, START.plusSeconds(61))).isEqualTo(START.plusSeconds(60));
        assertThat(budget.turn(START, NEVER)).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void nobody_gets_a_turn_before_the_vendor_wants_it_and_an_earlier_word_changes_nothing() {
        RateBudget budget = new RateBudget(RateLimit.perSecond(10));
        budget.block(START.plusSeconds(90));
        budget.block(START.plusSeconds(30));

        assertThat(budget.turn(START, NEVER)).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void each_credential_has_a_budget_of_its_own() {
        RateBudgets budgets = new RateBudgets(RateLimit.perSecond(1));

        assertThat(budgets.of("one")).isSameAs(budgets.of("one")).isNotSameAs(budgets.of("other"));
    }
}
