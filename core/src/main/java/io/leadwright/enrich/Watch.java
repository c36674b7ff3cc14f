package io.leadwright.enrich;

import io.leadwright.ledger.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps a run in time, and its work from being taken over while it is in time. Of the thread that runs. */
final class Watch {

    /** So often in its time is a lease renewed. */
    private static final int RENEWALS = 3;

    private final Desk desk;
    private final Flights flights;
    private final Instant deadline;
    private Work work;
    private Instant renewAt;

    Watch(Desk desk, Flights flights, Work work, Duration within) {
        this.desk = desk;
        this.flights = flights;
        this.work = work;
        this.deadline = desk.now().plus(within);
        this.renewAt = nextRenewal();
    }

    /** Whether there is no more time. */
    boolean isOver() {
        return !desk.now().isBefore(deadline);
    }

    boolean isOver(Instant then) {
        return !then.isBefore(deadline);
    }

    /** Waits until it is done, or time is up; empty then. */
    <T> Optional<T> await(CompletableFuture<T> future) {
        while (true) {
            renewIfDue();
            try {
                return Optional.of(future.get(untilNext().toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException notYet) {
                if (isOver()) {
                    return Optional.empty();
                }
            } catch (ExecutionException failed) {
                throw thrown(failed.getCause());
            } catch (InterruptedException interrupted) {
                throw interrupted();
            }
        }
    }

    /** Waits for so long, or until time is up. */
    void pause(Duration time) {
        renewIfDue();
        Duration next = untilNext();
        try {
            desk.office().surroundings().pause().take(time.compareTo(next) < 0 ? time : next);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    /** Keeps what is the run's for another while, if that is due; throws {@link Overtaken} if it is the run's no more. */
    void renewIfDue() {
        if (desk.now().isBefore(renewAt)) {
            return;
        }
        work = desk.ledger().holds().renew(work).orElseThrow(Overtaken::new);
        flights.renew();
        renewAt = nextRenewal();
    }

    private Instant nextRenewal() {
        return desk.now().plus(desk.ledgerRules().lease().dividedBy(RENEWALS));
    }

    private Duration untilNext() {
        Instant next = renewAt.isBefore(deadline) ? renewAt : deadline;
        Duration left = Duration.between(desk.now(), next);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("enrichment: the thread was interrupted while it waited");
    }
}
