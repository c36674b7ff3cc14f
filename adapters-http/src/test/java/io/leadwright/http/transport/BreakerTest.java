package io.leadwright.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A vendor that is down is not asked, and tried again after a while. */
class BreakerTest {

    private final MovableClock clock = MovableClock.startingAt(Instant.parse("2024-01-20T15:30:00Z"));
    private final Breaker breaker = new Breaker(clock);

    private void fail(int times) {
        record(times, true, Duration.ZERO);
    }

    private void record(int times, boolean isFailure, Duration took) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.tryAcquire()).isTrue();
            breaker.record(isFailure, took);
        }
    }

    @Test
    void it_opens_when_half_of_the_requests_failed() {
        record(Breaker.CALLS_MIN / 2, false, Duration.ZERO);
        fail(Breaker.CALLS_MIN / 2);

        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.tryAcquire()).isFalse();
        assertThat(breaker.retryAt()).isAfter(clock.instant().plus(Breaker.OPEN_FOR));
    }

    @Test
    void it_stays_closed_while_fewer_failed_or_too_few_are_known() {
        record(Breaker.CALLS_MIN, false, Duration.ZERO);
        fail(Breaker.CALLS_MIN - 1);
        assertThat(breaker.isOpen()).isFalse();

        Breaker fresh = new Breaker(clock);
        for (int i = 1; i < Breaker.CALLS_MIN; i++) {
            assertThat(fresh.tryAcquire()).isTrue();
            fresh.record(true, Duration.ZERO);
        }
        assertThat(fresh.isOpen()).isFalse();
    }

    @Test
    void slow_answers_open_it_too() {
        record(Breaker.CALLS_MIN, false, Duration.ofSeconds(20));

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void a_few_try_whether_the_vendor_is_back_and_close_it() {
        fail(Breaker.CALLS_MIN);
        clock.set(breaker.retryAt());

        assertThat(breaker.isOpen()).isFalse();
        record(Breaker.PROBES, false, Duration.ZERO);
        record(Breaker.CALLS_MIN * 3, false, Duration.ZERO);
    }

    @Test
    void it_opens_again_if_the_vendor_is_not() {
        fail(Breaker.CALLS_MIN);
        clock.set(breaker.retryAt());
        fail(Breaker.PROBES);

        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.retryAt()).isAfter(clock.instant().plus(Breaker.OPEN_FOR));
    }

    @Test
    void only_a_few_try_at_once_and_one_that_says_nothing_makes_way() {
        fail(Breaker.CALLS_MIN);
        clock.set(breaker.retryAt());
        for (int i = 0; i < Breaker.PROBES; i++) {
            assertThat(breaker.tryAcquire()).isTrue();
        }
        assertThat(breaker.tryAcquire()).isFalse();
        assertThat(breaker.retryAt()).isAfter(clock.instant());

        breaker.forget();
        assertThat(breaker.tryAcquire()).isTrue();
    }
}
