package io.leadwright.http.transport;

import io.leadwright.http.transport.Outcome.Answered;
import io.leadwright.http.transport.Outcome.Broken;
import io.leadwright.http.transport.Outcome.Refused;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one vendor and brings back what came of them. Thread-safe.
 *
 * <p>A request waits for its turn in the budget of its credential, and for one of the connections; it is not sent while the
 * vendor is taken to be down. What is waited on a socket is real time, for as long as there is left by the clock when it is
 * sent. An interrupted thread stays interrupted, and its request is as good as timed out.
 */
public final class Transport implements AutoCloseable {

    private static final int ATTEMPTS_MAX = 3;
    private static final Duration WAIT_MAX = Duration.ofDays(1);
    /** A vendor that says nothing for less than this may still be well. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** After this a refused credential is tried again, however far away the time is that one answer named. */
    private static final Duration BLOCKED_MAX = Duration.ofHours(1);
    /** How long a refused credential rests if nobody said. */
    private static final Duration BLOCKED_UNSAID = Duration.ofMinutes(1);

    private final Connection connection;
    private final RateBudgets budgets;
    private final Breaker breaker;
    private final Semaphore inFlight;
    private volatile @Nullable OwnClient own;
    private volatile @Nullable Exchange exchange;

    private Transport(Connection connection, Exchange exchange, @Nullable OwnClient own) {
        this.connection = connection;
        this.budgets = new RateBudgets(connection.rate());
        this.breaker = new Breaker(connection.clock());
        this.inFlight = new Semaphore(connection.inFlightMax(), true);
        this.exchange = exchange;
        this.own = own;
    }

    /** Opens a connection; nothing is sent yet. */
    public static Transport open(Connection connection) {
        return connection
                .client()
                .map(client -> open(connection, new JdkExchange(client, connection)))
                .orElseGet(() -> {
                    OwnClient made = new OwnClient();
                    return new Transport(connection, new JdkExchange(made.client(), connection), made);
                });
    }

    /** Opens a connection by another client than the JDK's, which stays the caller's to close. */
    public static Transport open(Connection connection, Exchange exchange) {
        return new Transport(connection, exchange, null);
    }

    /**
     * Sends a request, again if that helps and is known to cost nothing, until the deadline.
     *
     * @param credential whose budget it is on; compared, never shown or sent
     * @throws IllegalArgumentException if the request cannot be written: if its path was not encoded, or a header is none
     */
    public WireReply send(WireRequest request, String credential, Instant deadline) {
        RateBudget budget = budgets.of(credential);
        try {
            Outcome last = attempt(request, budget, deadline);
            for (int attempts = 1; attempts < ATTEMPTS_MAX && last.isWorthRetrying(request); attempts++) {
                Outcome next = backOff(attempts, last, deadline) ? attempt(request, budget, deadline) : last;
                if (next == last || next instanceof Refused) {
                    break;
                }
                last = next;
            }
            return last.reply(request);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new WireReply.None(Failed.free(FailureKind.TIMED_OUT)); // what was sent before is known to be free
        }
    }

    /**
     * Sends nothing more on a credential before then, an hour at most: the vendor has had enough of it, and said so in words of
     * its own.
     *
     * @param until null if nobody said: then it is a while
     */
    public void block(String credential, @Nullable Instant until) {
        Instant unsaid = now().plus(connection.penalty().orElse(BLOCKED_UNSAID));
        block(budgets.of(credential), until == null ? unsaid : until);
    }

    private Outcome attempt(WireRequest request, RateBudget budget, Instant deadline) throws InterruptedException {
        if (breaker.isOpen()) {
            return refused(FailureKind.UNAVAILABLE, breaker.retryAt());
        }
        Instant now = now();
        if (!now.isBefore(deadline)) {
            return new Refused(Failed.free(FailureKind.TIMED_OUT));
        }
        Instant turn = budget.turn(now, deadline);
        if (!turn.isBefore(deadline)) {
            return refused(FailureKind.THROTTLED, turn);
        }
        pause(Duration.between(now, turn));
        Instant blocked = budget.blockedUntil();
        if (blocked.isAfter(now())) { // others were told so while this one waited
            return refused(FailureKind.THROTTLED, blocked);
        }
        if (!inFlight.tryAcquire(left(deadline).toNanos(), TimeUnit.NANOSECONDS)) {
            return new Refused(Failed.free(FailureKind.TIMED_OUT));
        }
        try {
            return exchange(request, budget, deadline);
        } finally {
            inFlight.release();
        }
    }

    private Outcome exchange(WireRequest request, RateBudget budget, Instant deadline) {
        Duration left = left(deadline);
        Exchange open = exchange;
        if (left.isZero()) {
            return new Refused(Failed.free(FailureKind.TIMED_OUT));
        } else if (open == null) {
            return new Refused(Failed.free(FailureKind.UNAVAILABLE));
        } else if (!breaker.tryAcquire()) {
            return refused(FailureKind.UNAVAILABLE, breaker.retryAt());
        }
        boolean isTelling = false;
        Instant start = now();
        try {
            Outcome outcome = open.of(request, left);
            isTelling = !(outcome instanceof Refused)
                    && !Thread.currentThread().isInterrupted()
                    && !isImpatience(outcome, left);
            if (isTelling) {
                breaker.record(outcome.isVendorsFailure(), Duration.between(start, now()));
            }
            learn(outcome, budget);
            return outcome;
        } finally {
            if (!isTelling) {
                breaker.forget();
            }
        }
    }

    /** Who has next to no time learns nothing of the vendor, and is not to close it to those who have more. */
    private static boolean isImpatience(Outcome outcome, Duration left) {
        return outcome instanceof Broken broken
                && broken.kind() == FailureKind.TIMED_OUT
                && left.compareTo(PATIENCE) < 0;
    }

    /** A vendor that has had enough of a credential hears nothing more from it until it wants to, or might have been wrong. */
    private void learn(Outcome outcome, RateBudget budget) {
        if (outcome instanceof Answered answered
                && (answered.response().status() == 429 || RetryTime.isExhausted(answered.response()))) {
            retryAt(answered.response()).ifPresent(time -> block(budget, time));
        }
    }

    private void block(RateBudget budget, Instant until) {
        Instant most = now().plus(BLOCKED_MAX);
        budget.block(until.isBefore(most) ? until : most);
    }

    private Optional<Instant> retryAt(WireResponse response) {
        return response.retryAt(now())
                .or(() -> connection
                        .penalty()
                        .filter(penalty -> response.status() == 429)
                        .map(now()::plus));
    }

    /** Waits before another attempt, if it can still come before the deadline. */
    private boolean backOff(int attempts, Outcome last, Instant deadline) throws InterruptedException {
        Instant now = now();
        Instant again = now.plus(Backoff.after(attempts, connection.random()));
        if (last instanceof Answered answered) {
            Instant asked = retryAt(answered.response()).orElse(again);
            again = asked.isAfter(again) ? asked : again;
        }
        if (!again.isBefore(deadline)) {
            return false;
        }
        pause(Duration.between(now, again));
        return true;
    }

    private void pause(Duration duration) throws InterruptedException {
        if (!duration.isZero()) {
            connection.pause().take(duration);
        }
    }

    private Duration left(Instant deadline) {
        Duration left = Duration.between(now(), deadline);
        return left.isNegative() ? Duration.ZERO : left.compareTo(WAIT_MAX) < 0 ? left : WAIT_MAX;
    }

    private Instant now() {
        return connection.clock().instant();
    }

    private static Refused refused(FailureKind kind, Instant retryAt) {
        return new Refused(Failed.free(kind).notBefore(retryAt));
    }

    /**
     * Lets go of the client that was made for it; a host's own stays open. Nothing is sent any more; from Java 21, what is under
     * way is waited for, which is until its deadline at most.
     */
    @Override
    public void close() {
        OwnClient mine = own;
        exchange = null;
        own = null;
        if (mine != null) {
            mine.close();
        }
    }

    @Override
    public String toString() {
        return "Transport[" + connection + "]";
    }
}
