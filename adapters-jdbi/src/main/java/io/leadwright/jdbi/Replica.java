package io.leadwright.jdbi;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A server that follows the primary and may be late.
 *
 * @param transactions on it
 * @param totals what searches have counted there
 */
record Replica(Transactions transactions, SearchTotals totals) {

    /** One that follows nobody does not tell, and has not. */
    private static final String HAS_SEEN = "SELECT pg_is_in_recovery()"
            + " AND coalesce(clock_timestamp() - pg_last_xact_replay_timestamp() <= CAST(? AS interval), FALSE)";

    /** Nothing is counted yet. */
    Replica(Transactions transactions) {
        this(transactions, new SearchTotals());
    }

    /** Reads as {@link Reads#readAtOnce}, if it has seen what was committed within that time; the answer is not null. */
    <R> Optional<R> readIfWithin(Duration age, Function<Handle, R> work) {
        return transactions.readAtOnceIf(
                handle -> handle.select(HAS_SEEN, age.toString())
                        .mapTo(Boolean.class)
                        .one(),
                work);
    }
}
