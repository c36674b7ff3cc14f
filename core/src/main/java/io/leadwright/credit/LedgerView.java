package io.leadwright.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one account's ledger is at one moment, read by key, so that no more than what is needed is read of it. Of use only to
 * the work it is handed to, and only by its thread.
 */
public interface LedgerView {

    /** Where it has come to; {@link LedgerState#NEW} if nothing was ever written. */
    LedgerState state();

    /** The grants. */
    Grants grants();

    /** The holds. */
    Holds holds();

    /** The operations. */
    Operations operations();

    /** What was admitted after this time. */
    List<Admitted> admitted(Instant after);

    /** The entries behind this number, in their order; at most so many. */
    List<Entry> entries(long after, int limit);

    /** The grants of an account. */
    interface Grants {

        /** The grant of this id, if there is one. */
        Optional<Grant> get(GrantId id);

        /**
         * The first of {@link Grant#DRAWN_FIRST} that can be drawn on now, as many as it takes for this amount and maybe more;
         * all of them, if they have not so much.
         */
        List<Grant> drawable(Instant now, Credits amount);

        /** Some of those that are {@linkplain Grant#isDue due}; at most so many. */
        List<Grant> due(Instant now, int limit);

        /** The one that runs out next of those that have something free, are open and not due. */
        Optional<Grant> nextToExpire(Instant now);

        /** All, in the order of their ids, behind this number; at most so many. */
        List<Grant> after(long number, int limit);
    }

    /** The holds of an account. */
    interface Holds {

        /** The hold of this id, if there is one. */
        Optional<Hold> get(HoldId id);

        /** Some of those that are {@linkplain Hold#isDue due}; at most so many. */
        List<Hold> due(Instant now, int limit);

        /** All, in the order of their ids, behind this number; at most so many. */
        List<Hold> after(long number, int limit);
    }

    /** The operations of an account. */
    interface Operations {

        /** The operation of this name, if it is kept. */
        Optional<Operation> get(OperationKey key);

        /** Some enrichments that were completed before this time and whose answer is kept; at most so many. */
        List<Operation> answered(Instant before, int limit);

        /** Some that were completed before this time, or whose lease was over before it; at most so many. */
        List<Operation> ended(Instant before, int limit);
    }
}
