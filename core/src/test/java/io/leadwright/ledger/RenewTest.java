package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Hold;
import io.leadwright.credit.Lease;
import io.leadwright.ledger.OpenResult.InProgress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How work is kept for longer, and what time does to it. */
class RenewTest extends LedgerCase {

    private static final Duration LEASE = LedgerRules.DEFAULT.lease();
    private static final Duration HOLD_TIME = LedgerRules.DEFAULT.holdTime();

    @Test
    void renewed_work_is_kept_for_as_long_again_with_the_holds_that_wait() {
        grant(10);
        Work work = open("key", 1, 2, 3);
        settle(work.holds().get(0), 1);
        release(work.holds().get(1));
        pass(LEASE.minusSeconds(1));
        Work renewed = holds().renew(work).orElseThrow();
        assertThat(renewed.key()).isEqualTo(work.key());
        assertThat(renewed.lease()).isEqualTo(new Lease(1, now.plus(LEASE)));
        assertThat(renewed.holds()).allSatisfy(hold -> assertThat(stored(hold)).isEqualTo(hold));
        assertThat(renewed.holds())
                .extracting(Hold::state)
                .containsExactly(Hold.State.SETTLED, Hold.State.RELEASED, Hold.State.PENDING);
        assertThat(renewed.holds().get(0).lease().until()).isEqualTo(T0.plus(HOLD_TIME));
        assertThat(renewed.holds().get(2).lease().until()).isEqualTo(now.plus(HOLD_TIME));
        pass(LEASE.minusNanos(1_000));
        assertThat(holds().open(opening("key", 1, 2, 3)))
                .isEqualTo(new InProgress(renewed.lease().until()));
    }

    @Test
    void renewed_again_and_again_a_hold_never_expires() {
        grant(10);
        Work work = open("key", 3);
        for (int i = 0; i < 100; i++) {
            pass(LEASE.minusSeconds(1));
            work = holds().renew(work).orElseThrow();
        }
        assertThat(ledger().sweep()).isZero();
        assertBooks(7, 3, 0, 0);
    }

    @Test
    void a_hold_whose_time_is_over_is_not_renewed_with_its_work() {
        grant(10);
        Work work = open("key", 3);
        pass(HOLD_TIME);
        Work renewed = holds().renew(work).orElseThrow();
        assertThat(renewed.holds()).isEqualTo(work.holds());
        assertThat(ledger().sweep()).isEqualTo(1);
        assertBooks(10, 0, 0, 0);
    }

    @Test
    void the_time_of_a_ledger_never_goes_back() {
        grant(10);
        Hold hold = hold(3);
        Instant until = T0.plus(HOLD_TIME);
        pass(HOLD_TIME.minusSeconds(1));
        grant(1);
        now = T0.minusSeconds(3_600);
        Hold later = hold(1);
        assertThat(later.lease().until()).isEqualTo(until.minusSeconds(1).plus(HOLD_TIME));
        assertThat(lastEntry().at()).isEqualTo(until.minusSeconds(1));
        assertThat(stored.state.clock()).isEqualTo(until.minusSeconds(1));
        assertThat(ledger().sweep()).isZero();
        now = until;
        assertThat(ledger().sweep()).isEqualTo(1);
        assertThat(stored(hold).state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(stored(later).state()).isEqualTo(Hold.State.PENDING);
    }

    @Test
    void all_times_are_to_the_microsecond() {
        rules = rules.holdTime(Duration.ofSeconds(10).plusNanos(999));
        now = T0.plusNanos(123_456_789);
        grant(10);
        Work work = open("key", 3);
        Instant micros = T0.plusNanos(123_456_000);
        assertThat(lastEntry().at()).isEqualTo(micros);
        assertThat(work.lease().until()).isEqualTo(micros.plusNanos(3_333_333_000L));
        assertThat(work.holds().get(0).lease().until()).isEqualTo(micros.plusSeconds(10));
        pass(Duration.ofSeconds(1));
        Work renewed = holds().renew(work).orElseThrow();
        assertThat(renewed.lease().until()).isEqualTo(micros.plusNanos(4_333_333_000L));
    }
}
