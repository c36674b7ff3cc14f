package io.leadwright.testkit;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that a store shows of a ledger at one moment. */
record LedgerSnapshot(
        LedgerState state,
        List<Entry> entries,
        List<Grant> grants,
        List<Hold> holds,
        Map<OperationKey, Operation> operations,
        List<Admitted> admitted) {

    private static final int ALL = 100_000;
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    static LedgerSnapshot of(LedgerView view) {
        Map<OperationKey, Operation> operations = new HashMap<>();
        view.operations().ended(FAR, ALL).forEach(operation -> operations.put(operation.key(), operation));
        return new LedgerSnapshot(
                view.state(),
                view.entries(0, ALL),
                view.grants().after(0, ALL),
                view.holds().after(0, ALL),
                operations,
                view.admitted(Instant.EPOCH));
    }

    /** The entries that another one, taken before, has not. */
    List<Entry> entriesSince(LedgerSnapshot before) {
        return entries.subList(Math.min(before.entries.size(), entries.size()), entries.size());
    }
}
