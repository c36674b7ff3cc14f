package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Credits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerRulesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_host_that_says_nothing_has_neither_a_window_nor_a_price() {
        LedgerRules rules = LedgerRules.DEFAULT;
        assertThat(rules.holdTime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(rules.deadline()).isEqualTo(Duration.ofSeconds(20));
        assertThat(rules.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rules.window()).isEmpty();
        assertThat(rules.low()).isEqualTo(Credits.of(1));
    }

    @Test
    void work_may_take_a_tenth_of_a_hold_and_is_taken_over_after_a_third_of_it_or_half_a_minute() {
        LedgerRules brief = LedgerRules.DEFAULT.holdTime(SECOND);
        assertThat(brief.deadline()).isEqualTo(Duration.ofMillis(100));
        assertThat(brief.lease()).isEqualTo(Duration.ofNanos(333_333_000));
        LedgerRules lasting = LedgerRules.DEFAULT.holdTime(DAY);
        assertThat(lasting.deadline()).isEqualTo(DAY.dividedBy(10));
        assertThat(lasting.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(LedgerRules.DEFAULT.holdTime(Duration.ofSeconds(89)).lease()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_hold_waits_from_a_second_to_a_day() {
        for (Duration time : new Duration[] {SECOND.minusNanos(1), DAY.plusNanos(1), Duration.ZERO, SECOND.negated()}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LedgerRules.DEFAULT.holdTime(time))
                    .withMessageContaining(time.toString());
        }
        assertThat(LedgerRules.DEFAULT.holdTime(DAY).holdTime()).isEqualTo(DAY);
        assertThat(LedgerRules.DEFAULT.holdTime(SECOND.plusNanos(1_999)).holdTime())
                .isEqualTo(SECOND.plusNanos(1_000));
    }

    @Test
    void work_may_take_no_more_than_a_tenth_of_a_hold() {
        Duration tenth = Duration.ofSeconds(30);
        assertThat(LedgerRules.DEFAULT.deadline(tenth).deadline()).isEqualTo(tenth);
        for (Duration time : new Duration[] {tenth.plusNanos(1), Duration.ZERO, SECOND.negated()}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LedgerRules.DEFAULT.deadline(time))
                    .withMessageContaining(time.toString());
        }
    }

    @Test
    void each_rule_is_said_for_itself() {
        AdmissionWindow window = new AdmissionWindow(100, Duration.ofHours(1));
        LedgerRules rules = LedgerRules.DEFAULT
                .holdTime(Duration.ofSeconds(100))
                .deadline(SECOND)
                .window(window)
                .low(Credits.of(50));
        assertThat(rules.holdTime()).isEqualTo(Duration.ofSeconds(100));
        assertThat(rules.deadline()).isEqualTo(SECOND);
        assertThat(rules.window()).contains(window);
        assertThat(rules.low()).isEqualTo(Credits.of(50));
        LedgerRules longer = rules.holdTime(Duration.ofSeconds(200));
        assertThat(longer.window()).contains(window);
        assertThat(longer.low()).isEqualTo(Credits.of(50));
    }
}
