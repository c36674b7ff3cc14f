package io.leadwright.jdbi;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which of several threads does the work of all. Thread-safe.
 *
 * <p>Nobody relies on another thread to go on living: leadership ends however the leader fails, and who waits looks for
 * himself now and then, to find what he waits for done, or left behind by a leader that failed, or still waiting, and nobody
 * leading.
 */
final class Leadership {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Becomes null without a call: for want of stack, a lock could stay locked. */
    private volatile @Nullable Thread leader;

    /** Whether this thread leads. */
    boolean isHeld() {
        return leader == Thread.currentThread();
    }

    /** Does it as the leader; false, and nothing, if another one leads. */
    boolean lead(Runnable work) {
        Thread caller = Thread.currentThread();
        try {
            if (!becomeLeader(caller)) {
                return false;
            }
            work.run();
        } finally {
            if (leader == caller) {
                leader = null;
            }
        }
        return true;
    }

    private synchronized boolean becomeLeader(Thread caller) {
        if (leader == null) {
            leader = caller;
            return true;
        }
        return false;
    }

    /**
     * Looks whenever it is unparked, and now and then. Somebody who is interrupted still waits, and stays interrupted; he does
     * nothing else meanwhile, as one who joins a future may.
     */
    static void await(BooleanSupplier isDone) {
        boolean interrupted = false;
        try {
            while (!isDone.getAsBoolean()) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
