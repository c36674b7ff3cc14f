package io.leadwright.jdbi;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/**
 * Does a transaction again that PostgreSQL broke off for the sake of another one, up to so many times in all.
 *
 * @param pause waits before the next attempt; is told how many have failed
 */
record Retry(int attemptsMax, IntConsumer pause) {

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Eight attempts, with pauses that grow to a third of a second, of random length lest two meet again. */
    static Retry standard() {
        return new Retry(
                8, failed -> LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << failed)));
    }

    <R> R run(Supplier<R> transaction) {
        for (int failed = 1; ; failed++) {
            try {
                return transaction.get();
            } catch (JdbiException e) {
                if (failed >= attemptsMax || !SqlState.of(e).isWorthAnotherTry()) {
                    throw e;
                }
            }
            pause.accept(failed);
        }
    }
}
