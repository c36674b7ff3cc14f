package io.leadwright.jdbi;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** An account's leads, claims and ledger in one write, on the writing connection, while that is lent. */
final class JdbiStorageTransaction implements StorageTransaction, LedgerStore {

    private final Dialect dialect;
    private final AccountId account;
    private final Handle handle;
    private final ChangeTable changes;
    private final List<JdbiLeadTransaction> leads = new ArrayList<>();
    private final List<Runnable> whenWritten = new ArrayList<>();
    private @Nullable JdbiException failure;
    private boolean isUpdating;

    /** Seen by any thread: the connection is somebody else's by then. */
    private volatile boolean hasEnded;

    private JdbiStorageTransaction(Dialect dialect, AccountId account, Handle handle) {
        this.dialect = dialect;
        this.account = account;
        this.handle = handle;
        this.changes = new ChangeTable(dialect, account, handle);
    }

    /** Does a work in one transaction; then, when it is written, what is to be run then. */
    static <R> R run(Connections connections, AccountId account, Function<StorageTransaction, R> work) {
        Done<R> done = connections.writes().write(handle -> {
            Locks.account(connections.dialect(), handle, account);
            return new JdbiStorageTransaction(connections.dialect(), account, handle).done(work);
        });
        done.whenWritten.forEach(Runnable::run);
        return done.result;
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public LeadTransaction leads(Stamp stamp) {
        checkOpen();
        JdbiLeadTransaction transaction =
                new JdbiLeadTransaction(dialect, account, handle, new Journal(changes, stamp));
        leads.add(transaction);
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
        return new Suppressions();
    }

    @Override
    public LedgerStore ledger() {
        checkOpen();
        return this;
    }

    @Override
    public RunStore runs() {
        checkOpen();
        return new JdbiRunStore(dialect, account, new JdbiRunStore.Lender() {
            @Override
            public <R> R read(Function<Handle, R> work) {
                return updating(() -> work.apply(handle));
            }

            @Override
            public <R> R write(Function<Handle, R> work) {
                return updating(() -> work.apply(handle));
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
        return updating(() -> new JdbiLedger(dialect, account, handle).update(decide));
    }

    @Override
    public <R> R read(Function<LedgerView, R> look) {
        checkOpen();
        // each statement of this transaction would see what others have committed before it
        return new JdbiLedger(dialect, account, handle).readLocked(look);
    }

    private <R> R updating(Supplier<R> update) {
        checkOpen();
        if (isUpdating) {
            throw new IllegalStateException("an update must not begin another one");
        }
        isUpdating = true;
        try {
            return update.get();
        } catch (JdbiException e) {
            // half of what was decided may be written, whatever the work makes of it
            failure = e;
            throw e;
        } finally {
            isUpdating = false;
        }
    }

    private <R> Done<R> done(Function<StorageTransaction, R> work) {
        try {
            R result = work.apply(this);
            if (failure != null) {
                throw failure;
            }
            if (leads.stream().anyMatch(JdbiLeadTransaction::isRolledBack)) {
                handle.execute(Writes.ROLL_BACK);
                whenWritten.clear();
            }
            return new Done<>(result, whenWritten);
        } finally {
            hasEnded = true;
            leads.forEach(JdbiLeadTransaction::end);
        }
    }

    private void checkOpen() {
        if (hasEnded) {
            throw new IllegalStateException("this transaction has ended");
        }
    }

    private record Done<R>(R result, List<Runnable> whenWritten) {}

    private final class Claims implements ClaimStore {

        @Override
        public List<Dossier> read(List<Person> people) {
            // locked: each statement of this transaction would see what others have committed before it
            return update(people, view -> Filing.of(view.dossiers(), List.of()));
        }

        @Override
        public <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide) {
            List<Person> checked = JdbiClaims.checked(people);
            return updating(() -> new JdbiClaims(dialect, account, handle).update(checked, decide));
        }

        @Override
        public List<Dossier> forget(List<Person> people, Predicate<Dossier> which) {
            List<Person> checked = JdbiClaims.checked(people);
            return updating(() -> new JdbiClaims(dialect, account, handle).forget(checked, which));
        }

        @Override
        public List<Dossier> behind(@Nullable PersonKey file, int limit) {
            checkOpen();
            return new JdbiClaims(dialect, account, handle).behind(file, ClaimStore.checkLimit(limit));
        }

        @Override
        public SourceBook book(LocalDate since) {
            checkOpen();
            return new JdbiClaims(dialect, account, handle).book(since);
        }
    }

    /** Its failures spoil the transaction, as those of updates do. */
    private final class Suppressions implements SuppressionStore {

        @Override
        public List<Suppression> among(Set<Mark> marks) {
            return updating(() -> table().among(marks));
        }

        @Override
        public void add(Collection<Suppression> entries) {
            updating(() -> {
                table().add(entries);
                return true;
            });
        }

        @Override
        public int remove(Set<Mark> marks) {
            return updating(() -> table().remove(marks));
        }

        @Override
        public long count() {
            return updating(() -> table().count());
        }

        @Override
        public boolean isToldBy(Set<String> keyIds) {
            return updating(() -> table().isToldBy(keyIds));
        }

        private SuppressionTable table() {
            return new SuppressionTable(dialect, account, handle);
        }
    }
}
