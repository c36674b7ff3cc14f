package io.leadwright.http.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before another attempt: exponential backoff with full jitter (Marc Brooker, "Exponential Backoff And
 * Jitter", AWS Architecture Blog, 2015).
 */
final class Backoff {

    private static final Duration BASE = Duration.ofMillis(200);
    private static final Duration MAX = Duration.ofSeconds(10);

    private Backoff() {}

    /** Anything from nothing to the {@link #most}, drawn evenly; the first attempt is 1. */
    static Duration after(int attempt, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(most(attempt).toNanos() + 1));
    }

    /** Twice as long as after the attempt before, within bounds. */
    static Duration most(int attempt) {
        Duration doubled = BASE.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(MAX) < 0 ? doubled : MAX;
    }
}
