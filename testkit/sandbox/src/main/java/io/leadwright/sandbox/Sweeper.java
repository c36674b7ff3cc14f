package io.leadwright.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sweeps now and then, on a thread of its own, until it is closed. */
final class Sweeper implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Sweeper.class.getName());
    private static final long STOP_SECONDS_MAX = 5;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "leadwright-sandbox-sweep");
        named.setDaemon(true);
        return named;
    });

    private final Runnable sweep;

    /** One that waits to be started. */
    Sweeper(Runnable sweep) {
        this.sweep = sweep;
    }

    /** Sweeps whenever so much time has passed since the last time. */
    void start(Duration interval) {
        // never looked at: a sweep that fails throws nothing
        Future<?> unused = thread.scheduleWithFixedDelay(
                this::swept, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure is logged, not thrown: it would be the last time. */
    private void swept() {
        try {
            sweep.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a sweep failed", failed);
        }
    }

    /** Sweeps no more, once the sweep that is under way is done. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "a sweep is still under way");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
