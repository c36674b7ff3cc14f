package io.leadwright.testkit;

import io.leadwright.credit.Hold;
import io.leadwright.credit.Lease;
import io.leadwright.ledger.Work;
import java.util.List;

/**
 * Somebody's belief that work is theirs, true or not any more.
 *
 * @param work as it was handed to them
 */
record LedgerClaim(Work work) {

    String key() {
        return work.key().key().value();
    }

    long fence() {
        return work.fence();
    }

    List<Long> holds() {
        return work.holds().stream().map(hold -> hold.id().number()).toList();
    }

    Hold hold(int pick) {
        return work.holds().get(pick % work.holds().size());
    }

    /** The same, of somebody else. */
    LedgerClaim fenced(long fence) {
        return new LedgerClaim(
                new Work(work.key(), new Lease(fence, work.lease().until()), work.holds()));
    }

    @Override
    public String toString() {
        return key() + " fence " + fence() + " holds " + holds();
    }
}
