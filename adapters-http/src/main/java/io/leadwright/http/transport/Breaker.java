package io.leadwright.http.transport;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Stops asking a vendor that is down: when half of the last requests failed, or most were slow, nobody asks for a while; then
 * a few try. Thread-safe.
 */
final class Breaker {

    /** How many requests at the end are looked at. */
    static final int WINDOW = 20;

    /** With fewer than this nothing is known yet. */
    static final int CALLS_MIN = 10;

    /** How many try whether the vendor is back. */
    static final int PROBES = 2;

    /** For how long nobody asks. */
    static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final float SLOW_PERCENT = 80;

    private final InstantSource clock;
    private final CircuitBreaker breaker;
    private volatile Instant openUntil = Instant.MIN;

    Breaker(InstantSource clock) {
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "vendor",
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, CALLS_MIN, SlidingWindowType.COUNT_BASED)
                        .slowCallDurationThreshold(SLOW)
                        .slowCallRateThreshold(SLOW_PERCENT)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .waitDurationInOpenState(OPEN_FOR)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .currentTimestampFunction(time -> time.millis(), TimeUnit.MILLISECONDS)
                        .recordResult(Boolean.TRUE::equals)
                        .build());
    }

    /** Whether nobody asks now. */
    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN
                && clock.instant().isBefore(openUntil);
    }

    /** When it may be worth trying again; soon, if others are trying now. */
    Instant retryAt() {
        Instant soon = clock.instant().plusSeconds(1);
        return openUntil.isAfter(soon) ? openUntil : soon;
    }

    /** Whether the request may be sent; if so, it must be {@linkplain #record recorded} or {@linkplain #forget forgotten}. */
    boolean tryAcquire() {
        return breaker.tryAcquirePermission();
    }

    /** What came of a request. */
    void record(boolean isFailure, Duration took) {
        boolean wasOpen = isOpened();
        breaker.onResult(Math.max(0, took.toNanos()), TimeUnit.NANOSECONDS, isFailure);
        if (!wasOpen && isOpened()) {
            openUntil = clock.instant().plus(OPEN_FOR).plusMillis(1); // it opens after that time, not at it
        }
    }

    /** Nothing came of a request that would tell anything of the vendor. */
    void forget() {
        breaker.releasePermission();
    }

    /** It is so too when its time is over, until somebody tries. */
    private boolean isOpened() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }
}
