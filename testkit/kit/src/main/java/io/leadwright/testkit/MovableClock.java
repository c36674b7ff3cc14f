package io.leadwright.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class MovableClock implements InstantSource {

    private Instant now;

    private MovableClock(Instant start) {
        this.now = start;
    }

    /** A clock that shows this time. */
    public static MovableClock startingAt(Instant start) {
        return new MovableClock(start);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves the clock on, or back by a negative duration. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    /** Moves the clock to this time. */
    public synchronized void set(Instant time) {
        now = time;
    }
}
