package io.leadwright.testkit;

import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that a store tells, to be compared before and after. */
record StoreState(
        List<Lead> leads, Map<LeadId, Facts> facts, LeadCounts counts, List<Change> changes, List<Merge> merges) {

    private static final LeadQuery BY_ID = LeadQuery.all().byId();

    static StoreState of(LeadStore store) {
        List<Change> changes = changes(store);
        List<LeadId> ids = changes.stream().map(Change::lead).distinct().toList();
        List<Merge> merges = store.atomically(
                WritingStore.STAMP,
                transaction -> ids.stream()
                        .map(transaction::mergeOf)
                        .flatMap(Optional::stream)
                        .toList());
        Map<LeadId, Facts> facts = store.atomically(
                WritingStore.STAMP,
                transaction -> ids.stream().collect(Collectors.toMap(Function.identity(), transaction::facts)));
        return new StoreState(leads(store), facts, store.counts(Filter.everything()), changes, merges);
    }

    /** All the leads, by id. */
    static List<Lead> leads(LeadStore store) {
        List<Lead> leads = new ArrayList<>();
        Optional<PageRequest> ask = Optional.of(PageRequest.first(PageRequest.LIMIT_MAX));
        while (ask.isPresent()) {
            var page = store.page(BY_ID, ask.get());
            leads.addAll(page.items());
            ask = page.next();
        }
        return leads;
    }

    /** All the changes. */
    static List<Change> changes(LeadStore store) {
        return new FeedReader(store).toTheEnd(LeadStore.CHANGES_MAX);
    }
}
