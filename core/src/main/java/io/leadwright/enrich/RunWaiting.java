package io.leadwright.enrich;

import java.time.Duration;
import java.time.Instant;

/** Waits for what others do to a run, and looks again before long: it may be paused meanwhile. */
final class RunWaiting {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Desk desk;

    RunWaiting(Desk desk) {
        this.desk = desk;
    }

    /** For somebody else to end what they do. */
    void forOthers() {
        pause(LOOK_AGAIN);
    }

    /** For this time, at most a second. */
    void until(Instant time) {
        Duration left = Duration.between(desk.now(), time);
        if (!left.isNegative() && !left.isZero()) {
            pause(left.compareTo(LONGEST) < 0 ? left : LONGEST);
        }
    }

    private void pause(Duration time) {
        try {
            desk.office().surroundings().pause().take(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("run: the thread was interrupted while it waited");
        }
    }
}
