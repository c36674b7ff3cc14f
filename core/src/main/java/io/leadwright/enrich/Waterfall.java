package io.leadwright.enrich;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.leadwright.credit.Cost;
import io.leadwright.profile.SourceId;
import io.leadwright.source.SourceProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which rounds sources are asked: those of one round at the same time, those of the next one for what is missing then.
 * Immutable and thread-safe.
 */
public final class Waterfall {

    /**
     * Whoever is free first; then the others, those of one price in one round, the cheaper before the dearer. Prices in different
     * units do not compare: theirs are asked in the order of the units' names.
     */
    public static final Waterfall CHEAPEST_FIRST = new Waterfall(List.of());

    private static final Comparator<Cost> BY_PRICE = Comparator.comparing((Cost cost) -> !cost.isNothing())
            .thenComparing(Cost::unit)
            .thenComparing(Cost::micros);

    private final ImmutableList<Set<SourceId>> first;

    private Waterfall(List<Set<SourceId>> first) {
        this.first = ImmutableList.copyOf(first);
    }

    /** And then, before all that were not named yet, these in one round. */
    public Waterfall then(SourceId... together) {
        return new Waterfall(ImmutableList.<Set<SourceId>>builder()
                .addAll(first)
                .add(ImmutableSet.copyOf(together))
                .build());
    }

    /** The rounds of these sources, none of them empty, each in the order of the names. */
    List<Set<SourceId>> rounds(Collection<SourceProfile> sources) {
        Map<SourceId, Cost> left = new LinkedHashMap<>();
        sources.forEach(source -> left.put(source.id(), source.price().worst()));
        List<Set<SourceId>> rounds = new ArrayList<>();
        for (Set<SourceId> named : first) {
            Set<SourceId> round = new TreeSet<>(named);
            round.retainAll(left.keySet());
            left.keySet().removeAll(round);
            rounds.add(round);
        }
        left.values().stream().distinct().sorted(BY_PRICE).forEach(price -> {
            Set<SourceId> round = new TreeSet<>(left.keySet());
            round.removeIf(source -> !price.equals(left.get(source)));
            rounds.add(round);
        });
        rounds.removeIf(Set::isEmpty);
        return rounds;
    }
}
