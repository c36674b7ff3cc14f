package io.leadwright.http.transport;

import com.google.common.collect.ListMultimap;
import com.google.common.primitives.Longs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When to come again, as headers say it: {@code Retry-After} (RFC 9110, section 10.2.3), else when a limit is reset that is
 * used up. Never before now, and at most a month ahead. What cannot be read says nothing.
 */
final class RetryTime {

    /** As far ahead as a vendor is believed. */
    static final Duration AHEAD_MAX = Duration.ofDays(31);

    /** Behind these come {@code -remaining}, or {@code -remain}, and {@code -reset}. */
    private static final List<String> LIMITS = List.of("x-ratelimit", "x-rate-limit", "ratelimit");

    /** In milliseconds this is 1973, in seconds the year 5138. */
    private static final long MILLIS_MIN = 100_000_000_000L;

    private RetryTime() {}

    static Optional<Instant> of(ListMultimap<String, String> headers, Instant now) {
        return first(headers, "retry-after")
                .flatMap(text -> retryAfter(text, now))
                .or(() -> LIMITS.stream()
                        .filter(limit -> !remains(headers, limit))
                        .flatMap(limit -> first(headers, limit + "-reset").flatMap(text -> reset(text, now)).stream())
                        .findFirst())
                .map(time -> bounded(time, now));
    }

    /** Whether a limit is used up. */
    static boolean isExhausted(WireResponse response) {
        return LIMITS.stream()
                .anyMatch(limit -> response.header(limit + "-remaining")
                        .or(() -> response.header(limit + "-remain"))
                        .filter(text -> text.strip().equals("0"))
                        .isPresent());
    }

    private static Optional<Instant> retryAfter(String text, Instant now) {
        Long seconds = number(text);
        return seconds == null ? HttpDate.parse(text, now) : Optional.of(ahead(seconds, now));
    }

    /** Seconds or milliseconds of the epoch; what is too small for that are seconds from now, as some vendors mean it. */
    private static Optional<Instant> reset(String text, Instant now) {
        Long number = number(text);
        if (number == null || number < 0) {
            return Optional.empty();
        } else if (number <= AHEAD_MAX.toSeconds()) {
            return Optional.of(ahead(number, now));
        }
        return Optional.of(number < MILLIS_MIN ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }

    private static boolean remains(ListMultimap<String, String> headers, String limit) {
        Long remaining = first(headers, limit + "-remaining")
                .or(() -> first(headers, limit + "-remain"))
                .map(RetryTime::number)
                .orElse(null);
        return remaining != null && remaining > 0;
    }

    private static Optional<String> first(ListMultimap<String, String> headers, String name) {
        return headers.get(name).stream().map(String::strip).findFirst();
    }

    private static @Nullable Long number(String text) {
        return Longs.tryParse(text);
    }

    private static Instant ahead(long seconds, Instant now) {
        return now.plusSeconds(Math.min(Math.max(seconds, 0), AHEAD_MAX.toSeconds()));
    }

    private static Instant bounded(Instant time, Instant now) {
        Instant max = now.plus(AHEAD_MAX);
        return time.isBefore(now) ? now : time.isAfter(max) ? max : time;
    }
}
