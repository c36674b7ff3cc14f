package io.leadwright.testkit;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.Operation;
import io.leadwright.port.LedgerStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All that a ledger can be asked for, at one moment; of operations those that are over by the end of time.
 *
 * @param state where it has come to
 * @param entries in their order
 * @param grants by id
 * @param holds by id
 * @param operations by kind and key
 * @param admitted by time
 */
record LedgerContent(
        LedgerState state,
        List<Entry> entries,
        List<Grant> grants,
        List<Hold> holds,
        List<Operation> operations,
        List<Admitted> admitted) {

    private static final int ALL = 10_000;
    private static final Instant START = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Comparator<Operation> BY_KEY = Comparator.comparing(
                    (Operation operation) -> operation.key().kind())
            .thenComparing(operation -> operation.key().key().value());

    static LedgerContent of(LedgerStore store) {
        return store.read(LedgerContent::of);
    }

    static LedgerContent of(LedgerView view) {
        return new LedgerContent(
                view.state(),
                view.entries(0, ALL),
                view.grants().after(0, ALL),
                view.holds().after(0, ALL),
                view.operations().ended(END, ALL).stream().sorted(BY_KEY).toList(),
                view.admitted(START).stream()
                        .sorted(Comparator.comparing(Admitted::at).thenComparing(Admitted::leads))
                        .toList());
    }
}
