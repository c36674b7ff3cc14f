package io.leadwright.http.transport;

import java.time.Duration;

/**
 * How often a vendor lets one credential ask.
 *
 * @param requests how many, at least 1
 * @param period in any such time, from a millisecond to a day
 */
public record RateLimit(int requests, Duration period) {

    private static final Duration PERIOD_MAX = Duration.ofDays(1);

    /** Checks the numbers; throws {@link IllegalArgumentException}. */
    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException("requests: must be at least 1, is " + requests);
        }
        if (period.toMillis() < 1 || period.compareTo(PERIOD_MAX) > 0) {
            throw new IllegalArgumentException("period: must be from a millisecond to a day, is " + period);
        }
    }

    /** So many in any second. */
    public static RateLimit perSecond(int requests) {
        return new RateLimit(requests, Duration.ofSeconds(1));
    }

    /** So many in any minute. */
    public static RateLimit perMinute(int requests) {
        return new RateLimit(requests, Duration.ofMinutes(1));
    }
}
