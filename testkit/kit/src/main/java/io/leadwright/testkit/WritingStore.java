package io.leadwright.testkit;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.Newcomer;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Periods;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A store as a test uses it: its writes one by one, each in a transaction of its own, by the same author at the same time.
 * Thread-safe if the store is.
 */
public final class WritingStore implements LeadStore {

    /** Who writes, and when. */
    public static final Stamp STAMP = new Stamp(Author.machine("test"), Instant.parse("2024-01-20T15:30:00Z"));

    private final LeadStore store;

    private WritingStore(LeadStore store) {
        this.store = store;
    }

    /** This store. */
    public static WritingStore over(LeadStore store) {
        return new WritingStore(store);
    }

    /** {@link LeadTransaction#add} alone. */
    public List<AddResult> add(List<Lead> leads) {
        return atomically(STAMP, transaction -> transaction.add(leads));
    }

    /** {@link LeadTransaction#replace} alone. */
    public ReplaceResult replace(Lead lead) {
        return atomically(STAMP, transaction -> transaction.replace(lead));
    }

    /** {@link LeadTransaction#delete} alone. */
    public boolean delete(Lead lead) {
        return atomically(STAMP, transaction -> transaction.delete(lead));
    }

    /** {@link LeadTransaction#absorb} alone. */
    public boolean absorb(Merge merge) {
        return atomically(STAMP, transaction -> transaction.absorb(merge));
    }

    /** {@link LeadTransaction#describe} alone. */
    public boolean describe(LeadId id, Facts facts) {
        return atomically(STAMP, transaction -> transaction.describe(id, facts));
    }

    /** {@link LeadTransaction#facts} alone. */
    public Facts facts(LeadId id) {
        return atomically(STAMP, transaction -> transaction.facts(id));
    }

    @Override
    public LeadStore staleUpTo(Duration age) {
        return store.staleUpTo(age);
    }

    @Override
    public Map<LeadId, Facts> facts(Collection<LeadId> ids) {
        return store.facts(ids);
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        return store.page(query, request);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return store.get(id);
    }

    @Override
    public LeadCounts counts(Filter filter) {
        return store.counts(filter);
    }

    @Override
    public List<Long> sizes(List<Filter> filters) {
        return store.sizes(filters);
    }

    @Override
    public Funnel funnel(Periods periods) {
        return store.funnel(periods);
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return store.changes(after, limit);
    }

    @Override
    public List<Change> changes(LeadId lead, long after, int limit) {
        return store.changes(lead, after, limit);
    }

    @Override
    public <R> R atomically(Stamp stamp, Function<LeadTransaction, R> work) {
        return store.atomically(stamp, work);
    }

    @Override
    public AddResult add(Stamp stamp, Newcomer newcomer) {
        return store.add(stamp, newcomer);
    }
}
