package io.leadwright.http.source.secedgar;

import io.leadwright.http.source.Session;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.Transport;
import io.leadwright.http.transport.WireReply;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The file of tickers, which is on a host of its own: fetched when it is first needed and held for a day, or longer if it
 * cannot be fetched then. Thread-safe.
 */
final class SecEdgarTickers implements AutoCloseable {

    private static final Duration HELD = Duration.ofDays(1);
    /** For so long an old file does, and a refusal counts at most. */
    private static final Duration HELD_ON = Duration.ofHours(1);

    private final Connection connection;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable SecEdgarCompanies companies;
    private Failed failed = Failed.free(FailureKind.UNAVAILABLE);
    /** When it is fetched anew. */
    private Instant until = Instant.MIN;

    private @Nullable Transport transport;
    private boolean isClosed;

    SecEdgarTickers(Connection connection) {
        this.connection = connection;
    }

    /** What is answered for who is traded, or why nobody knows that. Only one thread fetches; others wait while they can. */
    SourceAnswer ask(WireRequest request, Session session, Function<SecEdgarCompanies, SourceAnswer> answer) {
        if (!isMyTurn(session)) {
            return Failed.free(FailureKind.TIMED_OUT);
        }
        SecEdgarCompanies known;
        try {
            if (!session.now().isBefore(until)) {
                fetch(request, session);
            }
            known = companies;
            if (known == null) {
                return failed;
            }
        } finally {
            turn.unlock();
        }
        return answer.apply(known);
    }

    private void fetch(WireRequest request, Session session) {
        WireReply reply = send(request, session);
        Instant now = session.now();
        SecEdgarReading reading = new SecEdgarReading(now);
        Optional<SecEdgarCompanies> read =
                reply instanceof WireResponse response ? reading.companies(response) : Optional.empty();
        if (read.isPresent()) {
            companies = read.get();
            until = now.plus(HELD);
        } else if (companies != null) {
            until = now.plus(HELD_ON);
        } else if (reply instanceof WireResponse response) {
            failed = reading.failure(response);
            until = refusedUntil(failed.retryAt(), now);
        } else {
            failed = ((WireReply.None) reply).failed(); // which may be for want of this one's time
        }
    }

    private static Instant refusedUntil(@Nullable Instant retryAt, Instant now) {
        Instant most = now.plus(HELD_ON);
        Instant time = retryAt == null ? now : retryAt;
        return time.isBefore(most) ? time : most;
    }

    /** Lets go of the connection. */
    @Override
    public void close() {
        Transport open;
        synchronized (this) {
            isClosed = true;
            open = transport;
        }
        if (open != null) {
            open.close();
        }
    }

    private boolean isMyTurn(Session session) {
        try {
            return turn.tryLock(session.timeLeft().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private WireReply send(WireRequest request, Session session) {
        Instant deadline = session.now().plus(session.timeLeft());
        return transport().send(request, session.credential(), deadline);
    }

    private synchronized Transport transport() {
        if (transport == null) {
            transport = Transport.open(connection);
            if (isClosed) {
                transport.close();
            }
        }
        return transport;
    }
}
