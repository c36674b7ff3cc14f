package io.leadwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.lead.Folding;
import io.leadwright.lead.LeadStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Which leads, in what order.
 *
 * @param filter which leads
 * @param order by which keys, the first counting most, each key once; leads equal in all are ordered by id, in the
 *     direction of the last key
 */
public record LeadQuery(Filter filter, List<Sort> order) {

    /** The most declared fields that an order names: so a cursor still fits into an address. */
    public static final int DECLARED_MAX = 2;

    /** Newest first: the order of a query that names none. */
    public static final Sort NEWEST_FIRST = SortKey.CREATED_AT.desc();

    /** Copies the order; throws {@link IllegalArgumentException} if it names a key twice. */
    public LeadQuery {
        order = ImmutableList.copyOf(order);
        if (order.stream().map(Sort::key).distinct().count() < order.size()) {
            throw new IllegalArgumentException("order: must name each key once, is " + order);
        }
        long declared =
                order.stream().filter(sort -> sort.key() instanceof CustomSort).count();
        if (declared > DECLARED_MAX) {
            throw new IllegalArgumentException(
                    "order: must name at most " + DECLARED_MAX + " declared fields, names " + declared);
        }
    }

    /** Every lead, newest first. */
    public static LeadQuery all() {
        return where();
    }

    /** The leads for which all of these hold, newest first. */
    public static LeadQuery where(Filter... filters) {
        Filter all = filters.length == 1 ? filters[0] : Filter.and(filters);
        return new LeadQuery(all, ImmutableList.of(NEWEST_FIRST));
    }

    /** Who was contacted, but not since this time, the one who waits longest first: {@code followUps(now.minus(ofDays(7)))}. */
    public static LeadQuery followUps(Instant lastContactedBefore) {
        return where(Filter.status(LeadStatus.CONTACTED), Filter.contactedUntil(lastContactedBefore))
                .orderBy(SortKey.LAST_CONTACTED_AT.asc());
    }

    /** The same leads in another order. */
    public LeadQuery orderBy(Sort first, Sort... others) {
        return new LeadQuery(
                filter, ImmutableList.<Sort>builder().add(first).add(others).build());
    }

    /**
     * The same leads by their ids alone, in which order no lead ever changes its place: walked by cursor, a lead that is
     * there from first to last comes exactly once, whatever becomes of it meanwhile.
     */
    public LeadQuery byId() {
        return new LeadQuery(filter, ImmutableList.of());
    }

    /** The direction in which ids decide between leads equal in every key; ascending where there is no key. */
    public Direction idDirection() {
        return order.isEmpty() ? Direction.ASC : order.get(order.size() - 1).direction();
    }

    /** Whether the order looks at what is believed of leads. */
    public boolean isByFacts() {
        return order.stream().anyMatch(sort -> sort.key() instanceof NumberFact);
    }

    /** Throws {@link IllegalArgumentException} if the order has a custom field that is not declared so. */
    public void checkOrder(CustomFieldTypes types) {
        order.stream()
                .map(Sort::key)
                .filter(CustomSort.class::isInstance)
                .forEach(key -> ((CustomSort) key).check(types));
    }

    /** A text that no other query has; of any length, and with what the filter compares with in it. */
    public String canonical() {
        return order + " " + filter.accept(new FilterText());
    }

    /** A short text that another query will not have: its hash, with the rules its texts were folded by. */
    public String fingerprint() {
        return Hashing.sha256()
                .hashString(Folding.version() + " " + canonical(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }
}
