package io.leadwright.query;

import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How many leads there are of each kind, all counted at one moment.
 *
 * @param byStatus each status there is, in its order, with 0 where there is no lead
 * @param bySource each source there is, in its order, with 0 where there is no lead
 * @param byTag the tags that leads have, the most frequent first, equal ones by the UTF-8
 *     bytes of their texts; the first {@link #TAGS_MAX}
 */
public record LeadCounts(Map<LeadStatus, Long> byStatus, Map<LeadSource, Long> bySource, Map<String, Long> byTag) {

    /** How many tags are told at the most. */
    public static final int TAGS_MAX = 1_000;

    private static final Comparator<Entry<String, Long>> FREQUENT_FIRST = Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(tag -> new SortValue.Text(tag.getKey()), (one, other) -> one.compare(other, Direction.ASC));

    /** Completes and orders the maps; tags are cut off behind the most frequent. */
    public LeadCounts {
        byStatus = complete(LeadStatus.values(), byStatus);
        bySource = complete(LeadSource.values(), bySource);
        byTag = byTag.entrySet().stream()
                .sorted(FREQUENT_FIRST)
                .limit(TAGS_MAX)
                .collect(ImmutableMap.toImmutableMap(Entry::getKey, Entry::getValue));
    }

    /** How many leads there are in all. */
    public long total() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share of the leads that became customers, from 0 to 1; empty if there are no leads: a share of nothing is none. */
    public OptionalDouble conversionRate() {
        long total = total();
        return total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) byStatus.getOrDefault(LeadStatus.CONVERTED, 0L) / total);
    }

    private static <T> Map<T, Long> complete(T[] all, Map<T, Long> counts) {
        return Arrays.stream(all)
                .collect(ImmutableMap.toImmutableMap(Function.identity(), one -> counts.getOrDefault(one, 0L)));
    }
}
