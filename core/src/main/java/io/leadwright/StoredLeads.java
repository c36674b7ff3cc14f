package io.leadwright;

import com.google.common.collect.Streams;
import io.leadwright.enrich.EditLabels;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.DeleteResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.PatchResult;
import io.leadwright.lead.UpsertResult;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The leads of a book over their store. */
final class StoredLeads implements Leads {

    private static final int STREAM_PAGE_LIMIT = 500;

    private final LeadStore store;
    private final LeadWriter writer;
    private final Bulk bulk;
    private final EditLabels labels;

    StoredLeads(LeadStore store, LeadWriter writer, EditLabels labels) {
        this.store = store;
        this.writer = writer;
        this.bulk = new StoredBulk(writer);
        this.labels = labels;
    }

    @Override
    public AddResult add(NewLead lead) {
        return writer.add(lead);
    }

    @Override
    public UpsertResult upsert(NewLead lead) {
        return bulk.upsert(List.of(lead)).get(0);
    }

    @Override
    public PatchResult patch(LeadId id, LeadPatch patch) {
        patch.check(writer.customFields());
        Optional<Lead> before =
                writer.isPerson() ? store.staleUpTo(Duration.ZERO).get(id) : Optional.empty();
        PatchResult result = writer.write((transaction, stamp) -> new LeadEditor(transaction, stamp).patch(id, patch));
        if (before.isPresent() && result instanceof PatchResult.Applied applied) {
            labels.edited(before.get(), applied.stored(), patch.said());
        }
        return result;
    }

    @Override
    public DeleteResult delete(LeadId id) {
        return delete(id, OptionalLong.empty());
    }

    @Override
    public DeleteResult delete(LeadId id, long version) {
        return delete(id, OptionalLong.of(version));
    }

    private DeleteResult delete(LeadId id, OptionalLong version) {
        return writer.write((transaction, stamp) -> new LeadEditor(transaction, stamp).delete(id, version));
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return store.get(id);
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        query.checkOrder(writer.customFields());
        return store.page(query, request);
    }

    @Override
    public Stream<Lead> stream(LeadQuery query) {
        query.checkOrder(writer.customFields());
        PageRequest first = PageRequest.first(STREAM_PAGE_LIMIT).total(Total.none());
        return Streams.stream(new PageIterator(store, query, first)).flatMap(page -> page.items().stream());
    }
}
