package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        if (connections.dialect() == Dialect.SQLITE) {
            IndexedPage page = new IndexedPage(account, query, request);
            return connections.reads().readAtOnce(handle -> page.read(handle, connections.totals()));
        }
        PageSql page = new PageSql(connections.dialect(), account, query, request);
        return connections.reads().readAtOnce(page::read);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return connections.reads().read(handle -> new LeadTable(account, handle).get(id));
    }

    @Override
    public LeadCounts counts(Filter filter) {
        CountsSql counts = new CountsSql(connections.dialect(), account, filter);
        return connections.reads().readAtOnce(counts::read);
    }

    @Override
    public List<Long> sizes(List<Filter> filters) {
        SizesSql sizes = new SizesSql(connections.dialect(), account, filters);
        return connections.reads().read(sizes::read);
    }

    @Override
    public Map<LeadId, Facts> facts(Collection<LeadId> ids) {
        return connections.reads().readAtOnce(handle -> new FactTable(connections.dialect(), account, handle).get(ids));
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return connections.reads().read(handle -> changes(handle).after(after, limit));
    }

    @Override
    public List<Change> changes(LeadId lead, long after, int limit) {
        return connections.reads().read(handle -> changes(handle).of(lead, after, limit));
    }

    @Override
    public <R> R atomically(Stamp stamp, Function<LeadTransaction, R> work) {
        return connections.writes().write(handle -> {
            Locks.account(connections.dialect(), handle, account);
            Journal journal = new Journal(changes(handle), stamp);
            return done(new JdbiLeadTransaction(connections.dialect(), account, handle, journal), work, handle);
        });
    }

    private ChangeTable changes(Handle handle) {
        return new ChangeTable(connections.dialect(), account, handle);
    }

    private static <R> R done(JdbiLeadTransaction transaction, Function<LeadTransaction, R> work, Handle handle) {
        try {
            R result = work.apply(transaction);
            if (transaction.isRolledBack()) {
                handle.execute(Writes.ROLL_BACK);
            }
            return result;
        } finally {
            transaction.end();
        }
    }
}
