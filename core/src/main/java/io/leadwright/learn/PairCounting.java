package io.leadwright.learn;

import io.leadwright.profile.SourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what each two sources share over a long history, in little memory: three numbers a pair. */
final class PairCounting {

    private static final int BITS = 32;

    private final Map<SourceId, Integer> numbers = new HashMap<>();
    private final List<SourceId> sources = new ArrayList<>();
    private final Map<Long, long[]> shared = new HashMap<>();

    void add(Feedback feedback) {
        feedback.pairs((one, other) -> {
            long[] tally =
                    shared.computeIfAbsent(pair(number(one.source()), number(other.source())), any -> new long[3]);
            tally[0]++;
            tally[1] += one.isRightWith(other) ? 1 : 0;
            tally[2] += one.isWrongWith(other) ? 1 : 0;
        });
    }

    /** What was added. */
    SortedMap<SourcePair, PairTally> total() {
        SortedMap<SourcePair, PairTally> total = new TreeMap<>();
        shared.forEach((pair, tally) -> {
            SourceId one = sources.get((int) (pair >> BITS));
            SourceId other = sources.get(pair.intValue());
            total.put(
                    SourcePair.of(one, other),
                    new PairTally(new Tally(tally[1], tally[0]), new Tally(tally[2], tally[0])));
        });
        return total;
    }

    private int number(SourceId source) {
        return numbers.computeIfAbsent(source, unknown -> {
            sources.add(unknown);
            return sources.size() - 1;
        });
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << BITS) | Math.max(one, other);
    }
}
