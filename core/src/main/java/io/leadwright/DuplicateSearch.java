package io.leadwright;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Streams;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds leads that share something, in memory that is bounded, whatever their number: once through the book to tell which keys may
 * come twice, then once for each so many of those to see who has them. Not thread-safe.
 */
final class DuplicateSearch extends AbstractIterator<List<DuplicateCandidates>> {

    private static final int PAGE_LIMIT = 500;

    /** What a lead has of them at the most. */
    private static final int KEYS_EACH = 3;

    /** Of more the filters, which have room for 48 MB each then, err more often: it costs time, and changes nothing that is found. */
    private static final long KEYS_MAX = 20_000_000;

    /** How often a filter takes a key for one that it has seen; each such is looked for in vain. */
    private static final double ERRORS = 0.000_1;

    private final LeadStore store;
    private final int groupsAtOnce;
    private @Nullable BloomFilter<Long> repeated;
    private long parts;
    private long part;

    /** Finds so many groups at once. */
    DuplicateSearch(LeadStore store, int groupsAtOnce) {
        this.store = store;
        this.groupsAtOnce = groupsAtOnce;
    }

    /** The groups of one part of the keys after the other. */
    @Override
    protected @Nullable List<DuplicateCandidates> computeNext() {
        BloomFilter<Long> mayRepeat = repeated;
        if (mayRepeat == null) {
            mayRepeat = survey();
            repeated = mayRepeat;
        }
        if (part == parts) {
            return endOfData();
        }
        List<DuplicateCandidates> found = groups(mayRepeat);
        part++;
        return found;
    }

    /** Which keys may come more than once: all that do, and a few more. */
    private BloomFilter<Long> survey() {
        long keys =
                Math.min(KEYS_MAX, KEYS_EACH * (1 + store.counts(Filter.and()).total()));
        BloomFilter<Long> seen = BloomFilter.create(Funnels.longFunnel(), keys, ERRORS);
        BloomFilter<Long> again = BloomFilter.create(Funnels.longFunnel(), keys, ERRORS);
        long repetitions = keys().filter(keyed -> !seen.put(keyed.hash) && again.put(keyed.hash))
                .count();
        parts = (repetitions + groupsAtOnce - 1) / groupsAtOnce;
        return again;
    }

    private List<DuplicateCandidates> groups(BloomFilter<Long> mayRepeat) {
        Map<DuplicateKey, List<LeadId>> groups = new LinkedHashMap<>();
        keys().filter(keyed -> Math.floorMod(keyed.hash, parts) == part && mayRepeat.mightContain(keyed.hash))
                .forEach(keyed -> {
                    List<LeadId> leads = groups.computeIfAbsent(keyed.key, key -> new ArrayList<>(2));
                    if (leads.size() < DuplicateCandidates.LEADS_MAX) {
                        leads.add(keyed.lead);
                    }
                });
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> new DuplicateCandidates(group.getKey().sharing(), group.getValue()))
                .toList();
    }

    private Stream<Keyed> keys() {
        PageRequest first = PageRequest.first(PAGE_LIMIT).total(Total.none());
        return Streams.stream(new PageIterator(store, LeadQuery.all().byId(), first))
                .flatMap(page -> page.items().stream())
                .flatMap(DuplicateSearch::keysOf);
    }

    private static Stream<Keyed> keysOf(Lead lead) {
        return DuplicateKey.of(lead).stream().map(key -> new Keyed(lead.id(), key, key.hash()));
    }

    private record Keyed(LeadId lead, DuplicateKey key, long hash) {}
}
