package io.leadwright;

import com.google.common.collect.Streams;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.UpsertResult;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The leads of a book over their store. */
final class StoredLeads implements Leads {

    private static final int STREAM_PAGE_LIMIT = 500;

    private final LeadStore store;
    private final InstantSource clock;
    private final RandomGenerator random;

    StoredLeads(LeadStore store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public AddResult add(NewLead lead) {
        return store.add(List.of(fresh(lead))).get(0);
    }

    @Override
    public UpsertResult upsert(NewLead lead) {
        return upsertAll(List.of(lead)).get(0);
    }

    @Override
    public List<UpsertResult> upsertAll(List<NewLead> leads) {
        return new LeadUpsert(store, clock)
                .all(leads.stream()
                        .map(lead -> new LeadUpsert.Arrival(lead, fresh(lead)))
                        .toList());
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return store.get(id);
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        return store.page(query, request);
    }

    @Override
    public Stream<Lead> stream(LeadQuery query) {
        PageRequest first = PageRequest.first(STREAM_PAGE_LIMIT).total(Total.none());
        return Streams.stream(new PageIterator(store, query, first)).flatMap(page -> page.items().stream());
    }

    private Lead fresh(NewLead lead) {
        Instant now = clock.instant();
        return lead.toLead(LeadId.timeOrdered(now, random), now);
    }
}
