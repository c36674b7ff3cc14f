package io.leadwright.jdbi;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.lead.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The ledger of one account in its tables, shown to one work on a connection that is lent to it.
 *
 * <p>An update is one statement for the state, those by which the work reads, one for the new state, and one batch for each
 * run of writes of one kind. For any number of leads to be held for, three that read and five that write, with a window one
 * and two more; for a hold to be settled two and three, and if something comes back to a grant one more of each.
 */
final class JdbiLedger implements LedgerView {

    private final LentConnection connection;
    private final CreditAccountTable accounts;
    private final CreditEntryTable entries;
    private final CreditGrantTable grants;
    private final CreditHoldTable holds;
    private final CreditOperationTable operations;
    private final CreditAdmissionTable admissions;

    JdbiLedger(Dialect dialect, AccountId account, Handle handle) {
        this.connection = new LentConnection(handle);
        this.accounts = new CreditAccountTable(dialect, account, connection);
        this.entries = new CreditEntryTable(account, connection);
        this.grants = new CreditGrantTable(account, connection);
        this.holds = new CreditHoldTable(account, connection);
        this.operations = new CreditOperationTable(account, connection);
        this.admissions = new CreditAdmissionTable(account, connection);
    }

    /** Shows it; of one moment only if the transaction is. */
    <R> R read(Function<LedgerView, R> look) {
        try {
            return look.apply(this);
        } finally {
            connection.end();
        }
    }

    /** Shows it as it stays until the transaction ends. */
    <R> R readLocked(Function<LedgerView, R> look) {
        return read(view -> {
            accounts.lock();
            return look.apply(view);
        });
    }

    /** Shows it as it stays until the transaction ends, and writes what is decided on it. */
    <R> R update(Function<LedgerView, Decision<R>> decide) {
        return readLocked(view -> {
            Decision<R> decision = decide.apply(view);
            if (!decision.writes().isEmpty()) {
                accounts.put(decision.state());
                write(decision.writes());
            }
            return decision.result();
        });
    }

    @Override
    public LedgerState state() {
        return accounts.get();
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public Holds holds() {
        return holds;
    }

    @Override
    public Operations operations() {
        return operations;
    }

    @Override
    public List<Admitted> admitted(Instant after) {
        return admissions.after(after);
    }

    @Override
    public List<Entry> entries(long after, int limit) {
        return entries.after(after, limit);
    }

    private void write(List<LedgerWrite> writes) {
        LedgerBatch batch = new LedgerBatch(connection.handle());
        writes.forEach(write -> add(write, batch));
        batch.execute();
    }

    private void add(LedgerWrite write, LedgerBatch batch) {
        if (write instanceof Entry entry) {
            entries.add(entry, batch);
        } else if (write instanceof Grant grant) {
            grants.put(grant, batch);
        } else if (write instanceof Hold hold) {
            holds.put(hold, batch);
        } else if (write instanceof Operation operation) {
            operations.put(operation, batch);
        } else if (write instanceof FreedKey freed) {
            operations.remove(freed, batch);
        } else if (write instanceof Admitted admitted) {
            admissions.add(admitted, batch);
        } else if (write instanceof OutdatedAdmissions outdated) {
            admissions.remove(outdated, batch);
        }
    }
}
