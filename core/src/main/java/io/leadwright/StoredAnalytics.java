package io.leadwright;

import com.google.common.collect.Streams;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.SourceBook;
import io.leadwright.enrich.Enrichment;
import io.leadwright.evaluate.SourceReport;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Periods;
import io.leadwright.score.Scorecard;
import io.leadwright.score.ScoredLead;
import io.leadwright.score.Segmentation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The numbers of a book over its stores and rooms. */
record StoredAnalytics(Leads leads, LeadStore store, LeadBook.Rooms rooms, Supplier<Instant> clock)
        implements Analytics {

    @Override
    public LeadCounts counts(Filter filter) {
        return store.counts(filter);
    }

    @Override
    public Map<String, Long> segments(Segmentation segmentation, Filter filter) {
        Map<String, Filter> groups = segmentation.filters(clock.get());
        Iterator<Long> sizes = store.sizes(groups.values().stream()
                        .map(group -> Filter.and(filter, group))
                        .toList())
                .iterator();
        Map<String, Long> segments = new LinkedHashMap<>();
        groups.keySet().forEach(name -> segments.put(name, sizes.next()));
        return segments;
    }

    @Override
    public Funnel funnel(Periods periods) {
        return store.funnel(periods);
    }

    @Override
    public Stream<ScoredLead> scores(LeadQuery query, Scorecard scorecard) {
        Instant now = clock.get();
        Enrichment enrichment = rooms.enrichment();
        return leads.stream(query)
                .map(lead -> new ScoredLead(
                        lead,
                        scorecard.readsProfiles()
                                ? scorecard.score(lead, enrichment.profile(lead.id()), now)
                                : scorecard.score(lead, now)));
    }

    @Override
    public List<ScoredLead> top(LeadQuery query, Scorecard scorecard, int most) {
        try (Stream<ScoredLead> all = scores(query, scorecard)) {
            return Scorecard.top(all, most);
        }
    }

    @Override
    public SourceBook sources(LocalDate since) {
        return rooms.claims().book(since);
    }

    @Override
    public List<SourceReport> sources(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until: must be later than " + from + ", is " + until);
        }
        SourceBook within = SourceBook.of(rooms.claims().book(from).uses().stream()
                .filter(use -> use.key().day().isBefore(until))
                .toList());
        Stream<Dossier> people = Streams.stream(new DossierIterator(rooms.claims()));
        return rooms.reports().get().of(within, people, start(from), start(until));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
