package io.leadwright.testkit;

import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.StorageTransaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Changes an account's leads and ledger in place, and remembers how to change them back. Not thread-safe. */
final class MemoryStorageTransaction implements StorageTransaction, LedgerStore {

    private final MemoryAccount account;
    private final Deque<MemoryTransaction> leads = new ArrayDeque<>();
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private final List<Runnable> whenWritten = new ArrayList<>();
    private boolean isUpdating;
    private boolean isComplete;
    private boolean hasEnded;

    MemoryStorageTransaction(MemoryAccount account) {
        this.account = account;
    }

    @Override
    public AccountId account() {
        return account.id();
    }

    @Override
    public LeadTransaction leads(Stamp stamp) {
        checkOpen();
        MemoryTransaction transaction = new MemoryTransaction(account.leads(), stamp);
        leads.push(transaction);
        return transaction;
    }

    @Override
    public LedgerStore ledger() {
        checkOpen();
        return this;
    }

    @Override
    public void whenWritten(Runnable run) {
        checkOpen();
        whenWritten.add(run);
    }

    @Override
    public <R> R update(Function<LedgerView, Decision<R>> decide) {
        if (isUpdating) {
            throw new IllegalStateException("an update must not begin another one");
        }
        isUpdating = true;
        try {
            Decision<R> decision = read(decide);
            undoing.push(account.ledger().write(decision));
            return decision.result();
        } finally {
            isUpdating = false;
        }
    }

    @Override
    public <R> R read(Function<LedgerView, R> look) {
        checkOpen();
        MemoryLedgerView view = new MemoryLedgerView(account.ledger());
        try {
            return look.apply(view);
        } finally {
            view.end();
        }
    }

    /** The work has answered. */
    void complete() {
        isComplete = true;
    }

    /** Takes everything back, unless the work has answered and wants it written; what is to be run if it is. */
    List<Runnable> end() {
        hasEnded = true;
        boolean isWritten = isComplete && leads.stream().noneMatch(MemoryTransaction::isRolledBack);
        // the last first: each takes back what it found
        leads.forEach(transaction -> transaction.end(isWritten));
        if (!isWritten) {
            undoing.forEach(Runnable::run);
        }
        return isWritten ? whenWritten : List.of();
    }

    private void checkOpen() {
        if (hasEnded) {
            throw new IllegalStateException("this transaction has ended");
        }
    }
}
