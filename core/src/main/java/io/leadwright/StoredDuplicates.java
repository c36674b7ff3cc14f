package io.leadwright;

import com.google.common.collect.Streams;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.MergeResult;
import io.leadwright.port.LeadStore;
import java.util.List;
import java.util.stream.Stream;

/** Finds and merges the leads of a store. */
final class StoredDuplicates implements Duplicates {

    private static final int GROUPS_AT_ONCE = 10_000;

    private final LeadStore store;
    private final LeadWriter writer;

    StoredDuplicates(LeadStore store, LeadWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    @Override
    public Stream<DuplicateCandidates> candidates() {
        return Streams.stream(new DuplicateSearch(store, GROUPS_AT_ONCE)).flatMap(List::stream);
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
