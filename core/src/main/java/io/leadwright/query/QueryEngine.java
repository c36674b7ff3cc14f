package io.leadwright.query;

import com.google.common.collect.Comparators;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.PageRequest.Start;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a query means, said over a plain collection of leads and what is believed of them: the definition by which every store is judged.
 *
 * <p>Pure and thread-safe. A page costs one pass over the leads, and selects its rows without sorting all that match.
 */
public final class QueryEngine {

    private QueryEngine() {}

    /** {@link #page(Collection, Function, LeadQuery, PageRequest)} over leads of which nothing is believed. */
    public static Page<Lead> page(Collection<Lead> leads, LeadQuery query, PageRequest request) {
        return page(leads, id -> Facts.NONE, query, request);
    }

    /**
     * The page of the query over these leads, which all have different ids.
     *
     * @param facts what is believed of each
     * @throws IllegalArgumentException if the request's cursor belongs to another query
     */
    public static Page<Lead> page(
            Collection<Lead> leads, Function<LeadId, Facts> facts, LeadQuery query, PageRequest request) {
        List<Placed> matching = leads.stream()
                .filter(matching(query.filter(), facts))
                .map(lead -> new Placed(Position.of(lead, facts.apply(lead.id()), query), lead))
                .toList();
        Comparator<Placed> order = (one, other) -> one.position.compare(other.position, query);
        List<Lead> rows = nearest(matching, order, query, request);
        Count total = request.total().counted(matching.size());
        return Page.of(request, query, new Page.Read(rows, total, facts), () -> !matching.isEmpty());
    }

    /** {@link #counts(Collection, Function, Filter)} of leads of which nothing is believed. */
    public static LeadCounts counts(Collection<Lead> leads, Filter filter) {
        return counts(leads, id -> Facts.NONE, filter);
    }

    /** How many of these leads that the filter describes there are of each kind. */
    public static LeadCounts counts(Collection<Lead> leads, Function<LeadId, Facts> facts, Filter filter) {
        Map<LeadStatus, Long> byStatus = new EnumMap<>(LeadStatus.class);
        Map<LeadSource, Long> bySource = new EnumMap<>(LeadSource.class);
        Map<String, Long> byTag = new HashMap<>();
        leads.stream().filter(matching(filter, facts)).forEach(lead -> {
            byStatus.merge(lead.status(), 1L, Long::sum);
            bySource.merge(lead.source(), 1L, Long::sum);
            lead.tags().forEach(tag -> byTag.merge(tag, 1L, Long::sum));
        });
        return new LeadCounts(byStatus, bySource, byTag);
    }

    /** {@link #matching(Filter, Function)} of leads of which nothing is believed. */
    public static Predicate<Lead> matching(Filter filter) {
        return matching(filter, id -> Facts.NONE);
    }

    /** Whether a lead of which this is believed is one of those that the filter describes. */
    public static Predicate<Lead> matching(Filter filter, Function<LeadId, Facts> facts) {
        return filter.accept(new FilterMeaning(facts));
    }

    /** The rows from the start of the page, one more than its limit: never a sort of all that match. */
    private static List<Lead> nearest(
            List<Placed> matching, Comparator<Placed> order, LeadQuery query, PageRequest request) {
        int most = request.limit() + 1;
        Start start = request.start();
        if (start instanceof Start.After after) {
            Position from = after.cursor().positionIn(query);
            return least(matching.stream().filter(p -> p.position.compare(from, query) > 0), most, order);
        } else if (start instanceof Start.Before before) {
            Position from = before.cursor().positionIn(query);
            return least(matching.stream().filter(p -> p.position.compare(from, query) < 0), most, order.reversed());
        }
        long offset = Math.min(request.offset(), matching.size());
        int end = (int) Math.min(offset + most, matching.size());
        return least(matching.stream(), end, order).subList((int) offset, end);
    }

    private static List<Lead> least(Stream<Placed> leads, int most, Comparator<Placed> order) {
        return leads.collect(Comparators.least(most, order)).stream()
                .map(Placed::lead)
                .toList();
    }

    /** A lead and where it stands, folded once. */
    private record Placed(Position position, Lead lead) {}
}
