package io.leadwright.credit;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is to become of a ledger.
 *
 * @param result what to answer, once it is written
 * @param state where the ledger has come to then
 * @param writes what else is written, in this order, nothing twice; nothing at all, not the state either, if it is empty
 */
public record Decision<R>(R result, LedgerState state, List<LedgerWrite> writes) {

    /** Copies the writes. */
    public Decision {
        writes = ImmutableList.copyOf(writes);
    }
}
