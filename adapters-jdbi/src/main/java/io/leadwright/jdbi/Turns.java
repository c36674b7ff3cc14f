package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who write leads of the same account do so one behind the other. They would wait for each other anyway, but in the
 * server, which wakes many for one to go on. Thread-safe.
 *
 * <p>Who gets no connection has waited for one as long as the pool lets him. Those behind him are told the same at once: one
 * behind the other they would wait for that time each.
 */
final class Turns {

    private final ConcurrentMap<AccountId, Turn> turns = new ConcurrentHashMap<>();

    /** Does the work when nobody else does any for this account. */
    <R> R take(AccountId account, Supplier<R> work) {
        Turn turn = turns.compute(account, (key, known) -> (known == null ? new Turn() : known).with(1));
        try {
            return turn.take(work);
        } finally {
            turns.computeIfPresent(account, (key, known) -> known.with(-1).takers == 0 ? null : known);
        }
    }

    /** An account's, as long as somebody takes it; the number changes within the map's own turns. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable ConnectionException lastFailure;
        private int takers;

        private Turn with(int more) {
            takers += more;
            return this;
        }

        private <R> R take(Supplier<R> work) {
            ConnectionException before = lastFailure;
            lock.lock();
            try {
                ConnectionException meanwhile = lastFailure;
                if (meanwhile != null && meanwhile != before) {
                    throw meanwhile;
                }
                return tried(work);
            } finally {
                lock.unlock();
            }
        }

        private <R> R tried(Supplier<R> work) {
            try {
                return work.get();
            } catch (ConnectionException e) {
                lastFailure = e;
                throw e;
            }
        }
    }
}
