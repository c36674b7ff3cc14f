package io.leadwright.learn;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how reliable the sources are: counts, to which feedback is added in any order, and which are added up.
 *
 * <p>Immutable and thread-safe. That one feedback is counted once is the store's business, which knows their ids.
 */
public final class SourceReliability {

    /** Nothing yet. */
    public static final SourceReliability NONE = new SourceReliability(ImmutableSortedMap.of());

    private final ImmutableSortedMap<CountKey, Count> counts;

    private SourceReliability(ImmutableSortedMap<CountKey, Count> counts) {
        this.counts = counts;
    }

    /** These counts. */
    public static SourceReliability of(Map<CountKey, Count> counts) {
        return new SourceReliability(ImmutableSortedMap.copyOf(counts));
    }

    /** What one feedback adds, the sources being of these origins. */
    public static SourceReliability of(Feedback feedback, Lineages lineages) {
        return of(List.of(feedback), lineages);
    }

    /** What these add together. */
    public static SourceReliability of(Collection<Feedback> all, Lineages lineages) {
        Counting counting = new Counting(lineages);
        all.forEach(counting::add);
        return counting.total();
    }

    /** Both together. */
    public SourceReliability plus(SourceReliability other) {
        SortedMap<CountKey, Count> sum = new TreeMap<>(counts);
        other.counts.forEach((key, count) -> sum.merge(key, count, Count::plus));
        return of(sum);
    }

    /** The counts, by their keys. */
    public SortedMap<CountKey, Count> counts() {
        return counts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceReliability that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return "SourceReliability of " + counts.size() + " counts";
    }
}
