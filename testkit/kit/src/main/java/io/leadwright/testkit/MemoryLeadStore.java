package io.leadwright.testkit;

import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.FunnelCount;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Periods;
import io.leadwright.query.QueryEngine;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The leads of one account under a lock; a page is made of what there was when it was asked for. */
final class MemoryLeadStore implements LeadStore {

    private final MemoryAccount account;

    MemoryLeadStore(MemoryAccount account) {
        this.account = account;
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        Snapshot now = snapshot();
        return QueryEngine.page(now.leads, now::believed, query, request);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        account.checkOpen();
        synchronized (account) {
            return account.leads().get(id);
        }
    }

    @Override
    public LeadCounts counts(Filter filter) {
        Snapshot now = snapshot();
        return QueryEngine.counts(now.leads, now::believed, filter);
    }

    @Override
    public List<Long> sizes(List<Filter> filters) {
        if (filters.size() > SIZES_MAX) {
            throw new IllegalArgumentException("filters: must be at most " + SIZES_MAX + ", are " + filters.size());
        }
        Snapshot now = snapshot();
        return filters.stream()
                .map(filter -> now.leads.stream()
                        .filter(QueryEngine.matching(filter, now::believed))
                        .count())
                .toList();
    }

    @Override
    public Funnel funnel(Periods periods) {
        account.checkOpen();
        synchronized (account) {
            FunnelCount count = new FunnelCount(periods);
            account.leads().changes().stream()
                    .sorted(Comparator.comparing(Change::lead)) // stable: those of a lead stay in their order
                    .forEach(change ->
                            count.add(change, account.leads().get(change.lead()).map(Lead::status)));
            return count.funnel();
        }
    }

    @Override
    public List<Change> changes(long after, int limit) {
        account.checkOpen();
        synchronized (account) {
            int from =
                    (int) Math.min(Math.max(after, 0), account.leads().changes().size());
            return account.leads().changes().stream()
                    .skip(from)
                    .limit(Math.min(limit, CHANGES_MAX))
                    .toList();
        }
    }

    @Override
    public Map<LeadId, Facts> facts(Collection<LeadId> ids) {
        Map<LeadId, Facts> facts = new HashMap<>(snapshot().facts());
        facts.keySet().retainAll(Set.copyOf(ids));
        return facts;
    }

    @Override
    public List<Change> changes(LeadId lead, long after, int limit) {
        account.checkOpen();
        synchronized (account) {
            return account.leads().changes().stream()
                    .filter(change -> change.lead().equals(lead) && change.number() > after)
                    .limit(Math.min(limit, CHANGES_MAX))
                    .toList();
        }
    }

    @Override
    public <R> R atomically(Stamp stamp, Function<LeadTransaction, R> work) {
        return account.alone(() -> {
            MemoryTransaction transaction = new MemoryTransaction(account, stamp);
            boolean isDone = false;
            try {
                R result = work.apply(transaction);
                isDone = !transaction.isRolledBack();
                return result;
            } finally {
                transaction.end(isDone);
            }
        });
    }

    private Snapshot snapshot() {
        account.checkOpen();
        synchronized (account) {
            return new Snapshot(account.leads().all(), account.leads().facts());
        }
    }

    /** What there was at one moment. */
    private record Snapshot(List<Lead> leads, Map<LeadId, Facts> facts) {

        Facts believed(LeadId id) {
            return facts.getOrDefault(id, Facts.NONE);
        }
    }
}
