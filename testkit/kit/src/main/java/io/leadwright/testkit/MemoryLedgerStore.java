package io.leadwright.testkit;

import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.port.LedgerStore;
import java.util.function.Function;

/** The ledger of one account under a lock. */
final class MemoryLedgerStore implements LedgerStore {

    private final MemoryAccount account;

    MemoryLedgerStore(MemoryAccount account) {
        this.account = account;
    }

    @Override
    public <R> R update(Function<LedgerView, Decision<R>> decide) {
        return account.alone(() -> {
            Decision<R> decision = viewed(decide);
            account.ledger().write(decision);
            return decision.result();
        });
    }

    @Override
    public <R> R read(Function<LedgerView, R> look) {
        synchronized (account) {
            account.checkOpen();
            return viewed(look);
        }
    }

    private <R> R viewed(Function<LedgerView, R> look) {
        MemoryLedgerView view = new MemoryLedgerView(account.ledger());
        try {
            return look.apply(view);
        } finally {
            view.end();
        }
    }
}
