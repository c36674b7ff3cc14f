package io.leadwright.testkit;

import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.port.LedgerStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A way in which a store may be wrong: what it shows to those who decide, or what it writes of what they decided. */
interface LedgerMutant {

    /** Far more than any test does. */
    int UPDATES_MAX = 2_000;

    default LedgerView shown(LedgerView view) {
        return view;
    }

    default LedgerState state(LedgerView before, LedgerState after) {
        return after;
    }

    default List<LedgerWrite> written(LedgerView before, List<LedgerWrite> writes) {
        return writes;
    }

    /** The store, gone wrong; who only reads, reads what there is. */
    default LedgerStore of(LedgerStore store) {
        AtomicInteger updates = new AtomicInteger();
        return new LedgerStore() {
            @Override
            public <R> R update(Function<LedgerView, Decision<R>> decide) {
                if (updates.incrementAndGet() > UPDATES_MAX) {
                    throw new IllegalStateException("what never ends on such a store");
                }
                return store.update(view -> {
                    Decision<R> right = decide.apply(shown(view));
                    List<LedgerWrite> writes = written(view, right.writes());
                    return new Decision<>(right.result(), state(view, right.state()), writes);
                });
            }

            @Override
            public <R> R read(Function<LedgerView, R> look) {
                return store.read(look);
            }
        };
    }
}
