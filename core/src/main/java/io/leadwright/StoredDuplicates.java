package io.leadwright;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.MergeResult;

/** Merges the leads of a store. */
final class StoredDuplicates implements Duplicates {

    private final LeadWriter writer;

    StoredDuplicates(LeadWriter writer) {
        this.writer = writer;
    }

    @Override
    public MergeResult merge(LeadId survivor, LeadId other) {
        return writer.write((transaction, stamp) -> new LeadEditor(transaction, stamp).merge(survivor, other));
    }

    @Override
    public MergeResult unmerge(LeadId other) {
        writer.checkKeys();
        return writer.write((transaction, stamp) ->
                new LeadEditor(transaction, stamp).unmerge(other, writer.newcomers(transaction)));
    }
}
