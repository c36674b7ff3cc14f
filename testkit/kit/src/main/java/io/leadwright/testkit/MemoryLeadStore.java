package io.leadwright.testkit;

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
import io.leadwright.query.QueryEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The leads of one account under a lock; a page is made of what there was when it was asked for. */
final class MemoryLeadStore implements LeadStore {

    private final MemoryAccount account;
    private final MemoryLeads leads;

    MemoryLeadStore(MemoryAccount account) {
        this.account = account;
        this.leads = account.leads();
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        return QueryEngine.page(snapshot(), query, request);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        account.checkOpen();
        synchronized (account) {
            return leads.get(id);
        }
    }

    @Override
    public LeadCounts counts(Filter filter) {
        return QueryEngine.counts(snapshot(), filter);
    }

    @Override
    public List<Change> changes(long after, int limit) {
        account.checkOpen();
        synchronized (account) {
            int from = (int) Math.min(Math.max(after, 0), leads.changes().size());
            return leads.changes().stream()
                    .skip(from)
                    .limit(Math.min(limit, CHANGES_MAX))
                    .toList();
        }
    }

    @Override
    public List<Change> changes(LeadId lead, long after, int limit) {
        account.checkOpen();
        synchronized (account) {
            return leads.changes().stream()
                    .filter(change -> change.lead().equals(lead) && change.number() > after)
                    .limit(Math.min(limit, CHANGES_MAX))
                    .toList();
        }
    }

    @Override
    public <R> R atomically(Stamp stamp, Function<LeadTransaction, R> work) {
        return account.alone(() -> {
            MemoryTransaction transaction = new MemoryTransaction(leads, stamp);
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

    private List<Lead> snapshot() {
        account.checkOpen();
        synchronized (account) {
            return leads.all();
        }
    }
}
