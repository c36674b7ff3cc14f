package io.leadwright.port;

import java.time.Duration;

/** Lets time pass on the caller's thread: for real, or by moving a clock in a test. Thread-safe. */
@FunctionalInterface
public interface Pause {

    /** The thread sleeps. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

    /** Comes back after so long. */
    void take(Duration duration) throws InterruptedException;
}
