package io.leadwright.ledger;

import com.google.common.collect.ImmutableList;
import io.leadwright.credit.Hold;
import io.leadwright.credit.Lease;
import io.leadwright.credit.OperationKey;
import java.util.List;

/**
 * Paid work under way.
 *
 * @param key the request's name
 * @param lease whose it is, and until when nobody else takes it over
 * @param holds one for each price, in their order; of work taken over some may have ended
 */
public record Work(OperationKey key, Lease lease, List<Hold> holds) {

    /** Copies the holds. */
    public Work {
        holds = ImmutableList.copyOf(holds);
    }

    /** What proves, when it is settled or completed, that nobody has taken it over meanwhile. */
    public long fence() {
        return lease.fence();
    }
}
