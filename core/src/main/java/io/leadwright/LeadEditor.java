package io.leadwright;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.DeleteResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.Merge;
import io.leadwright.lead.MergeResult;
import io.leadwright.lead.PatchResult;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Facts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Changes leads that are there, each by its id. */
final class LeadEditor {

    private final LeadTransaction transaction;
    private final Stamp stamp;

    LeadEditor(LeadTransaction transaction, Stamp stamp) {
        this.transaction = transaction;
        this.stamp = stamp;
    }

    PatchResult patch(LeadId id, LeadPatch patch) {
        Optional<Lead> stored = transaction.get(id);
        if (stored.isEmpty()) {
            return new PatchResult.Missing(id);
        }
        Lead known = stored.get();
        if (!patch.accepts(known)) {
            return new PatchResult.Stale(known);
        }
        Lead next = patch.onto(known, stamp.at()).writtenBy(stamp.author(), known);
        return replaced(known, next) instanceof ReplaceResult.Duplicate other
                ? new PatchResult.Duplicate(other.existing(), other.key())
                : new PatchResult.Applied(next);
    }

    DeleteResult delete(LeadId id, OptionalLong version) {
        Optional<Lead> stored = transaction.get(id);
        if (stored.isEmpty()) {
            return new DeleteResult.Missing(id);
        }
        Lead known = stored.get();
        if (version.isPresent() && version.getAsLong() != known.version()) {
            return new DeleteResult.Stale(known);
        }
        require(transaction.delete(known), id);
        return new DeleteResult.Deleted(known);
    }

    /** What is believed of the survivor stays; if that is nothing, it is what is believed of the other one. */
    MergeResult merge(LeadId survivor, LeadId absorbed) {
        Optional<Lead> stays = transaction.get(survivor);
        Optional<Lead> goes = transaction.get(absorbed);
        if (stays.isEmpty() || goes.isEmpty()) {
            return new MergeResult.Missing(stays.isEmpty() ? survivor : absorbed);
        }
        Merge merge = new Merge(stays.get(), goes.get(), stamp);
        Lead merged;
        try {
            merged = merge.merged();
        } catch (IllegalArgumentException tooMuch) {
            return new MergeResult.Refused(String.valueOf(tooMuch.getMessage()));
        }
        Facts facts = transaction.facts(absorbed);
        require(transaction.absorb(merge), absorbed);
        if (transaction.facts(survivor).equals(Facts.NONE)) {
            transaction.describe(survivor, facts);
        }
        return replaced(stays.get(), merged) instanceof ReplaceResult.Duplicate other
                ? rolledBack(new MergeResult.Duplicate(other.existing(), other.key()))
                : new MergeResult.Done(merged);
    }

    /**
     * The survivor first: it gives back the keys that the other one had. It keeps what is believed of it; of the other one
     * nothing is until it is enriched or merged again from what is kept of the person.
     */
    MergeResult unmerge(LeadId absorbed, Newcomers newcomers) {
        Optional<Merge> kept = transaction.mergeOf(absorbed);
        if (kept.isEmpty()) {
            return new MergeResult.Missing(absorbed);
        }
        Merge merge = kept.get();
        Optional<Lead> survivor = transaction.get(merge.survivor().id());
        if (survivor.isEmpty()) {
            return new MergeResult.Missing(merge.survivor().id());
        }
        LeadId latest = transaction
                .lastMergeInto(merge.survivor().id())
                .orElse(merge)
                .absorbed()
                .id();
        if (!latest.equals(absorbed)) {
            return new MergeResult.Refused(
                    "lead " + latest + " went into " + survivor.get().id() + " later");
        }
        Lead undone = merge.undone(survivor.get(), stamp);
        transaction.forget(merge);
        if (replaced(survivor.get(), undone) instanceof ReplaceResult.Duplicate other) {
            return rolledBack(new MergeResult.Duplicate(other.existing(), other.key()));
        }
        AddResult back = newcomers.add(List.of(merge.restored())).get(0);
        if (back instanceof AddResult.Duplicate other) {
            return rolledBack(new MergeResult.Duplicate(other.existing(), other.key()));
        } else if (back instanceof AddResult.Suppressed) {
            return rolledBack(new MergeResult.Refused("lead " + absorbed + " is somebody who wants to be left alone"));
        }
        return new MergeResult.Done(undone);
    }

    /** What came of replacing it; replaced too if nothing is different. */
    private ReplaceResult replaced(Lead known, Lead next) {
        if (next.version() == known.version()) {
            return new ReplaceResult.Replaced(known);
        }
        ReplaceResult result = transaction.replace(next);
        require(!(result instanceof ReplaceResult.Stale), known.id());
        return result;
    }

    private MergeResult rolledBack(MergeResult refusal) {
        transaction.rollBack();
        return refusal;
    }

    private static void require(boolean done, LeadId id) {
        if (!done) {
            throw LeadUpsert.changedWhileHeld(id);
        }
    }
}
