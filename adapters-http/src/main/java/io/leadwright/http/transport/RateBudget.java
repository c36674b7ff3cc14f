package io.leadwright.http.transport;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When one credential may ask: never more often in any period than its limit says, and not before the vendor wants it to.
 * Exact, for every turn is remembered as long as it counts. Thread-safe.
 */
final class RateBudget {

    private final RateLimit limit;
    private final Deque<Instant> turns = new ArrayDeque<>();
    private Instant blockedUntil = Instant.MIN;

    RateBudget(RateLimit limit) {
        this.limit = limit;
    }

    /** The next turn: now or later. It is taken if it comes before the deadline. */
    synchronized Instant turn(Instant now, Instant deadline) {
        while (!turns.isEmpty() && !turns.getFirst().plus(limit.period()).isAfter(now)) {
            turns.removeFirst();
        }
        boolean isFull = turns.size() == limit.requests();
        Instant free = isFull ? turns.getFirst().plus(limit.period()) : Instant.MIN;
        Instant turn = later(now, later(free, blockedUntil));
        if (turn.isBefore(deadline)) {
            if (isFull) {
                turns.removeFirst();
            }
            turns.addLast(turn);
        }
        return turn;
    }

    /** No turn before then, unless it has been taken. */
    synchronized void block(Instant until) {
        blockedUntil = later(blockedUntil, until);
    }

    /** Until when the vendor wants to hear nothing; long past if it said nothing. */
    synchronized Instant blockedUntil() {
        return blockedUntil;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
