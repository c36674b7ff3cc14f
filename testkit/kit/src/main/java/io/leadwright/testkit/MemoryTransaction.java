package io.leadwright.testkit;

import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Change.What;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Facts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes the leads in place, and remembers how to change them back. Not thread-safe. */
final class MemoryTransaction implements LeadTransaction {

    private final MemoryAccount account;
    private final MemoryLeads leads;
    private final Stamp stamp;
    private final int changesBefore;
    private final List<Merge> mergesBefore;
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private boolean isRolledBack;
    private boolean hasEnded;

    MemoryTransaction(MemoryAccount account, Stamp stamp) {
        this.account = account;
        this.leads = account.leads();
        this.stamp = stamp;
        this.changesBefore = leads.changes().size();
        this.mergesBefore = leads.merges();
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        checkOpen();
        return leads.get(id);
    }

    @Override
    public List<AddResult> add(List<Lead> newLeads) {
        checkOpen();
        return newLeads.stream().map(this::add).toList();
    }

    private AddResult add(Lead lead) {
        if (leads.get(lead.id()).isPresent()) {
            return new AddResult.Duplicate(lead.id(), LeadField.ID);
        }
        Optional<IdentityKey> taken = leads.takenKey(lead);
        if (taken.isPresent()) {
            return new AddResult.Duplicate(leads.owner(taken.get()), taken.get().field());
        }
        Lead added = lead.behind(leads.lastVersion(lead.id()));
        put(lead.id(), added);
        record(added, new Change.Added());
        return new AddResult.Added(added);
    }

    @Override
    public Optional<LeadId> owner(IdentityKey key) {
        checkOpen();
        return leads.ownerOf(key);
    }

    @Override
    public Set<Mark> suppressed(Set<Mark> marks) {
        checkOpen();
        return account.suppressions().marked(marks);
    }

    @Override
    public ReplaceResult replace(Lead lead) {
        checkOpen();
        Optional<Lead> stored = leads.get(lead.id()).filter(known -> known.version() + 1 == lead.version());
        if (stored.isEmpty()) {
            return new ReplaceResult.Stale(lead.id());
        }
        Optional<IdentityKey> taken = leads.takenKey(lead);
        if (taken.isPresent()) {
            return new ReplaceResult.Duplicate(
                    leads.owner(taken.get()), taken.get().field());
        }
        put(lead.id(), lead);
        record(lead, Change.Changed.between(stored.get(), lead));
        return new ReplaceResult.Replaced(lead);
    }

    @Override
    public boolean delete(Lead lead) {
        boolean isDeleted = remove(lead, new Change.Deleted());
        if (isDeleted) {
            leads.forgetAllOf(lead.id());
        }
        return isDeleted;
    }

    @Override
    public boolean absorb(Merge merge) {
        boolean absorbed =
                remove(merge.absorbed(), new Change.MergedInto(merge.survivor().id()));
        if (absorbed) {
            leads.keep(merge);
        }
        return absorbed;
    }

    @Override
    public Facts facts(LeadId id) {
        checkOpen();
        return leads.facts(id);
    }

    @Override
    public boolean describe(LeadId id, Facts facts) {
        checkOpen();
        boolean isThere = leads.get(id).isPresent();
        if (isThere) {
            believe(id, facts);
        }
        return isThere;
    }

    @Override
    public Optional<Merge> mergeOf(LeadId absorbed) {
        checkOpen();
        return leads.mergeOf(absorbed);
    }

    @Override
    public Optional<Merge> lastMergeInto(LeadId survivor) {
        checkOpen();
        List<Merge> merges = leads.mergesInto(survivor);
        return merges.stream().skip(Math.max(0, merges.size() - 1)).findFirst();
    }

    @Override
    public void forget(Merge merge) {
        checkOpen();
        leads.forget(merge.absorbed().id());
    }

    @Override
    public int forget(Predicate<Merge> which) {
        checkOpen();
        List<Merge> forgotten = leads.merges().stream().filter(which).toList();
        forgotten.forEach(this::forget);
        return forgotten.size();
    }

    @Override
    public int rename(Predicate<Author> which, Author to) {
        checkOpen();
        List<Change> before = List.copyOf(leads.changes());
        undoing.push(() -> leads.keepOnlyChanges(before));
        return leads.rename(which, to);
    }

    @Override
    public void rollBack() {
        checkOpen();
        isRolledBack = true;
    }

    /** Whether nothing of it is to be written. */
    boolean isRolledBack() {
        return isRolledBack;
    }

    /** Takes back what was done, if it is not to be written. */
    void end(boolean isWritten) {
        hasEnded = true;
        if (!isWritten) {
            undoing.forEach(Runnable::run);
            leads.cutChanges(changesBefore);
            leads.keepOnly(mergesBefore);
        }
    }

    private boolean remove(Lead lead, What what) {
        checkOpen();
        if (leads.get(lead.id())
                .filter(known -> known.version() == lead.version())
                .isEmpty()) {
            return false;
        }
        believe(lead.id(), Facts.NONE);
        put(lead.id(), null);
        record(lead, what);
        return true;
    }

    private void put(LeadId id, @Nullable Lead lead) {
        Lead before = leads.put(id, lead).orElse(null);
        undoing.push(() -> leads.put(id, before));
    }

    private void believe(LeadId id, Facts facts) {
        Facts before = leads.describe(id, facts);
        undoing.push(() -> leads.describe(id, before));
    }

    private void record(Lead lead, What what) {
        leads.changes().add(new Change(leads.changes().size() + 1L, lead.id(), lead.version(), what, stamp));
    }

    private void checkOpen() {
        if (hasEnded) {
            throw new IllegalStateException("this transaction has ended");
        }
    }
}
