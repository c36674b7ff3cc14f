package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The leads of one account in their tables. */
final class JdbiLeadStore implements LeadStore {

    private final AccountId account;
    private final Connections connections;

    JdbiLeadStore(AccountId account, Connections connections) {
        this.account = account;
        this.connections = connections;
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        PageSql page = new PageSql(account, query, request);
        return connections.readers().readAtOnce(page::read);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return connections.readers().read(handle -> new LeadTable(account, handle).get(id));
    }

    @Override
    public LeadCounts counts(Filter filter) {
        CountsSql counts = new CountsSql(account, filter);
        return connections.readers().readAtOnce(counts::read);
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return connections.readers().read(handle -> new ChangeTable(account, handle).after(after, limit));
    }

    @Override
    public List<Change> changes(LeadId lead, long after, int limit) {
        return connections.readers().read(handle -> new ChangeTable(account, handle).of(lead, after, limit));
    }

    @Override
    public <R> R atomically(Stamp stamp, Function<LeadTransaction, R> work) {
        return connections
                .writes()
                .write(handle -> done(new JdbiLeadTransaction(account, handle, stamp), work, handle));
    }

    private static <R> R done(JdbiLeadTransaction transaction, Function<LeadTransaction, R> work, Handle handle) {
        try {
            R result = work.apply(transaction);
            if (transaction.isRolledBack()) {
                handle.execute(PendingWrite.ROLL_BACK);
            }
            return result;
        } finally {
            transaction.end();
        }
    }
}
