package io.leadwright.jdbi;

import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Change.What;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** One write's work on the leads of an account, with its journal; on the writing connection, while it is lent. */
final class JdbiLeadTransaction implements LeadTransaction {

    private final LeadTable leads;
    private final FactTable facts;
    private final MergeTable merges;
    private final ChangeTable changes;
    private final SuppressionTable suppressions;
    private final Journal journal;
    private boolean isRolledBack;

    /** Seen by any thread: the connection is somebody else's by then. */
    private volatile boolean hasEnded;

    JdbiLeadTransaction(Dialect dialect, AccountId account, Handle handle, Journal journal) {
        this.leads = new LeadTable(dialect, account, handle);
        this.facts = new FactTable(dialect, account, handle);
        this.merges = new MergeTable(account, handle);
        this.changes = new ChangeTable(dialect, account, handle);
        this.suppressions = new SuppressionTable(dialect, account, handle);
        this.journal = journal;
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        checkOpen();
        return leads.get(id);
    }

    @Override
    public List<AddResult> add(List<Lead> newLeads) {
        checkOpen();
        List<AddResult> results = new LeadAdding(leads).add(journal.numbered(newLeads));
        List<Lead> added = results.stream()
                .filter(AddResult.Added.class::isInstance)
                .map(AddResult::orElseThrow)
                .toList();
        journal.write(added, new Change.Added());
        return results;
    }

    @Override
    public Optional<LeadId> owner(IdentityKey key) {
        checkOpen();
        return leads.owner(key);
    }

    @Override
    public Set<Mark> suppressed(Set<Mark> marks) {
        checkOpen();
        return suppressions.marked(marks);
    }

    @Override
    public ReplaceResult replace(Lead lead) {
        checkOpen();
        Optional<Lead> stored = leads.get(lead.id()).filter(known -> known.version() + 1 == lead.version());
        if (stored.isEmpty()) {
            return new ReplaceResult.Stale(lead.id());
        }
        Lead previous = stored.get();
        for (IdentityKey key : newKeys(lead, previous)) {
            Optional<LeadId> other = leads.owner(key).filter(id -> !id.equals(lead.id()));
            if (other.isPresent()) {
                return new ReplaceResult.Duplicate(other.get(), key.field());
            }
        }
        leads.update(lead, previous);
        journal.write(List.of(lead), Change.Changed.between(previous, lead));
        return new ReplaceResult.Replaced(lead);
    }

    @Override
    public boolean delete(Lead lead) {
        boolean isDeleted = remove(lead, new Change.Deleted());
        if (isDeleted) {
            merges.removeAllOf(lead.id());
        }
        return isDeleted;
    }

    @Override
    public boolean absorb(Merge merge) {
        boolean isAbsorbed =
                remove(merge.absorbed(), new Change.MergedInto(merge.survivor().id()));
        if (isAbsorbed) {
            merges.put(merge, journal.last());
            leads.giveKeys(merge.survivor());
        }
        return isAbsorbed;
    }

    @Override
    public Facts facts(LeadId id) {
        checkOpen();
        return facts.get(id);
    }

    @Override
    public boolean describe(LeadId id, Facts believed) {
        checkOpen();
        boolean isThere = leads.get(id).isPresent();
        if (isThere) {
            facts.put(id, believed);
        }
        return isThere;
    }

    @Override
    public Optional<Merge> mergeOf(LeadId absorbed) {
        checkOpen();
        return merges.get(absorbed);
    }

    @Override
    public Optional<Merge> lastMergeInto(LeadId survivor) {
        checkOpen();
        return merges.lastInto(survivor);
    }

    @Override
    public void forget(Merge merge) {
        checkOpen();
        merges.remove(merge.absorbed().id());
    }

    @Override
    public int forget(Predicate<Merge> which) {
        checkOpen();
        int forgotten = 0;
        // one by one: each has the images of two leads
        for (LeadId absorbed : merges.absorbed()) {
            if (merges.get(absorbed).filter(which).isPresent()) {
                merges.remove(absorbed);
                forgotten++;
            }
        }
        return forgotten;
    }

    @Override
    public int rename(Predicate<Author> which, Author to) {
        checkOpen();
        return changes.rename(which, to) + merges.rename(which, to);
    }

    @Override
    public void rollBack() {
        checkOpen();
        isRolledBack = true;
    }

    boolean isRolledBack() {
        return isRolledBack;
    }

    /** Does nothing from now on but complain. */
    void end() {
        hasEnded = true;
    }

    /** The keys it did not have: of two leads that new rules made equal, each may keep what it says. */
    private static List<IdentityKey> newKeys(Lead lead, Lead previous) {
        return lead.identityKeys().stream()
                .filter(key -> !previous.identityKeys().contains(key))
                .toList();
    }

    private boolean remove(Lead lead, What what) {
        checkOpen();
        boolean isRemoved = leads.delete(lead);
        if (isRemoved) {
            journal.write(List.of(lead), what);
        }
        return isRemoved;
    }

    private void checkOpen() {
        if (hasEnded) {
            throw new IllegalStateException("this transaction has ended");
        }
    }
}
