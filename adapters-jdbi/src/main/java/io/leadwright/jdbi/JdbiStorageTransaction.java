package io.leadwright.jdbi;

import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** An account's leads and ledger in one write, on the writing connection, while that is lent. */
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
        JdbiLeadTransaction transaction = new JdbiLeadTransaction(account, handle, new Journal(changes, stamp));
        leads.add(transaction);
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
        checkOpen();
        if (isUpdating) {
            throw new IllegalStateException("an update must not begin another one");
        }
        isUpdating = true;
        try {
            return new JdbiLedger(dialect, account, handle).update(decide);
        } catch (JdbiException e) {
            // half of the decision may be written, whatever the work makes of it
            failure = e;
            throw e;
        } finally {
            isUpdating = false;
        }
    }

    @Override
    public <R> R read(Function<LedgerView, R> look) {
        checkOpen();
        // each statement of this transaction would see what others have committed before it
        return new JdbiLedger(dialect, account, handle).readLocked(look);
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
}
