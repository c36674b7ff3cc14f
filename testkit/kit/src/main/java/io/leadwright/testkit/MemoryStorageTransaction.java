package io.leadwright.testkit;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.RunStore;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes an account's leads, claims and ledger in place, and remembers how to change them back. Not thread-safe. */
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
        MemoryTransaction transaction = new MemoryTransaction(account, stamp);
        leads.push(transaction);
        return transaction;
    }

    @Override
    public ClaimStore claims() {
        checkOpen();
        return new Claims();
    }

    @Override
    public SuppressionStore suppressions() {
        checkOpen();
        return new MemorySuppressionStore(account, new WithinThis());
    }

    @Override
    public LedgerStore ledger() {
        checkOpen();
        return this;
    }

    @Override
    public RunStore runs() {
        checkOpen();
        return new MemoryRunStore(account.runs(), new MemoryRunStore.Guard() {
            @Override
            public <R> R read(Supplier<R> look) {
                return updating(look);
            }

            @Override
            public <R> R write(Supplier<R> change) {
                return updating(change);
            }

            @Override
            public void undoing(Runnable undo) {
                undoing.push(undo);
            }
        });
    }

    @Override
    public void whenWritten(Runnable run) {
        checkOpen();
        whenWritten.add(run);
    }

    @Override
    public <R> R update(Function<LedgerView, Decision<R>> decide) {
        return updating(() -> {
            Decision<R> decision = read(decide);
            undoing.push(account.ledger().write(decision));
            return decision.result();
        });
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

    private <R> R updating(Supplier<R> update) {
        checkOpen();
        if (isUpdating) {
            throw new IllegalStateException("an update must not begin another one");
        }
        isUpdating = true;
        try {
            return update.get();
        } finally {
            isUpdating = false;
        }
    }

    private void checkOpen() {
        if (hasEnded) {
            throw new IllegalStateException("this transaction has ended");
        }
    }

    private final class WithinThis implements MemorySuppressionStore.Access {

        @Override
        public void check() {
            checkOpen();
        }

        @Override
        public void write(Consumer<Consumer<Runnable>> write) {
            checkOpen();
            write.accept(undoing::push);
        }
    }

    private final class Claims implements ClaimStore {

        @Override
        public List<Dossier> read(List<Person> people) {
            return updating(() -> account.claims().read(people));
        }

        @Override
        public <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide) {
            return updating(() -> MemoryClaimStore.update(account, people, decide, undoing::push));
        }

        @Override
        public List<Dossier> forget(List<Person> people, Predicate<Dossier> which) {
            return updating(() -> {
                MemoryClaims.Forgotten forgotten = account.claims().forget(people, which);
                undoing.push(forgotten.undo());
                return forgotten.dossiers();
            });
        }

        @Override
        public List<Dossier> behind(@Nullable PersonKey file, int limit) {
            checkOpen();
            return account.claims().behind(file, limit);
        }

        @Override
        public SourceBook book(LocalDate since) {
            checkOpen();
            return account.claims().book(since);
        }
    }
}
