package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.Newcomer;
import io.leadwright.port.StorageException;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Periods;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The leads of one account in their tables. */
final class JdbiLeadStore implements LeadStore {

    private static final int ORDERING_TRIES = 10;

    private final AccountId account;
    private final Connections primary;
    private final Connections connections;

    JdbiLeadStore(AccountId account, Connections connections) {
        this(account, connections, connections);
    }

    /** Reads by other connections than it writes. */
    private JdbiLeadStore(AccountId account, Connections primary, Connections connections) {
        this.account = account;
        this.primary = primary;
        this.connections = connections;
    }

    @Override
    public LeadStore staleUpTo(Duration age) {
        return new JdbiLeadStore(account, primary, primary.staleUpTo(age));
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        if (connections.isInHosts()) {
            return inHosts(query, new PageSql(connections.dialect(), account, query, request)::read);
        }
        Optional<Page<Lead>> first = FirstPage.of(connections.dialect(), account, query, request)
                .flatMap(page -> connections.reads().read(page::read));
        if (first.isPresent()) {
            return first.get();
        }
        IndexedPage page = new IndexedPage(connections.dialect(), account, query, request);
        return inOrder(query, handle -> page.read(handle, connections.totals()));
    }

    /** There each statement has a moment of its own: the rows are read by one, and nothing can be put in order by another. */
    private Page<Lead> inHosts(LeadQuery query, Function<Handle, Page<Lead>> read) {
        return connections.reads().readAtOnce(handle -> {
            if (SideKey.isCustomIn(query) && CustomOrdering.isWanting(handle, account)) {
                throw new StorageException(
                        "custom fields that an older library has written are put in order by a page outside of the host's transaction",
                        null);
            }
            return read.apply(handle);
        });
    }

    /** Reads once nothing wants its place in the order any more that an older library has written. */
    private Page<Lead> inOrder(LeadQuery query, Function<Handle, Page<Lead>> read) {
        if (!SideKey.isCustomIn(query)) {
            return connections.reads().readAtOnce(read);
        }
        for (int i = 0; i < ORDERING_TRIES; i++) {
            Reads reads = (i == 0 ? connections : primary).reads();
            Optional<Page<Lead>> page = reads.readAtOnce(handle ->
                    CustomOrdering.isWanting(handle, account) ? Optional.empty() : Optional.of(read.apply(handle)));
            if (page.isPresent()) {
                return page.get();
            } else if (reads instanceof LateReads) {
                continue;
            }
            new CustomOrdering(connections.dialect(), connections.writes()).complete();
        }
        throw new StorageException(
                "custom fields are written by an older library faster than they can be ordered", null);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return connections.reads().read(handle -> new LeadTable(connections.dialect(), account, handle).get(id));
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
    public Funnel funnel(Periods periods) {
        return connections.reads().readAtOnce(new FunnelSql(account, periods)::read);
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
        return connections.writes().writeEarly(account, handle -> {
            Locks.account(connections.dialect(), handle, account);
            Journal journal = new Journal(changes(handle), stamp);
            return done(new JdbiLeadTransaction(connections.dialect(), account, handle, journal), work, handle);
        });
    }

    @Override
    public AddResult add(Stamp stamp, Newcomer newcomer) {
        return connections.writes().add(account, new PendingAdd(stamp, newcomer), this::add);
    }

    private List<AddResult> add(Handle handle, List<PendingAdd> adds) {
        Map<LeadId, Stamp> stamps = adds.stream().collect(Collectors.toMap(PendingAdd::id, PendingAdd::stamp));
        Journal journal = new Journal(changes(handle), lead -> Objects.requireNonNull(stamps.get(lead)));
        Locks.account(connections.dialect(), handle, account);
        return new JdbiLeadTransaction(connections.dialect(), account, handle, journal)
                .admit(adds.stream().map(PendingAdd::newcomer).toList());
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
