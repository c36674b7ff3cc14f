package io.leadwright.learn;

import io.leadwright.profile.SourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Finds who copies from the same origin: for two sources the odds of what they share if they do against if they do not (Dong,
 * Berti-Equille, Srivastava, PVLDB 2(1) 2009), then by complete linkage a partition, so that nobody is drawn into a group by
 * one member. Sources that are right agree too: it is the shared mistakes that tell.
 */
final class Copying {

    private static final double COPIED_SHARE = 0.8;
    private static final double PRIOR_ODDS_AGAINST = 4;

    /** Nine to one. */
    private static final double SURE = Math.log(9);

    private static final int COMMON_MIN = 20;

    private final SortedMap<SourcePair, PairTally> pairs;
    private final ToDoubleFunction<SourceId> accuracy;
    private final double wrongValues;

    Copying(SortedMap<SourcePair, PairTally> pairs, ToDoubleFunction<SourceId> accuracy, double wrongValues) {
        this.pairs = pairs;
        this.accuracy = accuracy;
        this.wrongValues = Math.max(2, wrongValues);
    }

    /** Who shares an origin: groups of at least two, each by name. */
    List<List<SourceId>> groups() {
        Map<SourcePair, Double> sure = new HashMap<>();
        pairs.forEach((pair, tally) -> {
            double odds = tally.common() < COMMON_MIN ? 0 : odds(pair, tally);
            if (odds >= SURE) {
                sure.put(pair, odds);
            }
        });
        return groups(sure).stream().filter(group -> group.size() > 1).toList();
    }

    /** The log-odds that they share an origin: as a probability, many would be 1, and none of those the surest. */
    private double odds(SourcePair pair, PairTally tally) {
        double one = accuracy.applyAsDouble(pair.first());
        double other = accuracy.applyAsDouble(pair.second());
        double mean = (one + other) / 2;
        double right = one * other;
        double wrong = (1 - one) * (1 - other) / wrongValues;
        double independent = 1 - COPIED_SHARE;
        double apart = tally.bothRight().hits() * Math.log(right / (mean * COPIED_SHARE + right * independent))
                + tally.sameWrong().hits() * Math.log(wrong / ((1 - mean) * COPIED_SHARE + wrong * independent))
                + tally.different() * Math.log(1 / independent);
        return -Math.log(PRIOR_ODDS_AGAINST) - apart;
    }

    /** Joins the two groups all whose members are surest of each other, until none are sure. */
    private static List<List<SourceId>> groups(Map<SourcePair, Double> sure) {
        Set<SourceId> members = new TreeSet<>();
        sure.keySet().forEach(pair -> members.addAll(List.of(pair.first(), pair.second())));
        List<List<SourceId>> groups = new ArrayList<>();
        members.forEach(member -> groups.add(new ArrayList<>(List.of(member))));
        while (joinSurest(groups, sure)) {
            // the condition does the work
        }
        return groups;
    }

    private static boolean joinSurest(List<List<SourceId>> groups, Map<SourcePair, Double> sure) {
        double surest = 0;
        int into = 0;
        int from = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double linkage = linkage(groups.get(i), groups.get(j), sure);
                if (linkage > surest) {
                    surest = linkage;
                    into = i;
                    from = j;
                }
            }
        }
        if (surest > 0) {
            groups.get(into).addAll(groups.remove(from));
            groups.get(into).sort(null);
        }
        return surest > 0;
    }

    /** The least sure pair between them; 0 if one is not sure. */
    private static double linkage(List<SourceId> one, List<SourceId> other, Map<SourcePair, Double> sure) {
        double least = Double.POSITIVE_INFINITY;
        for (SourceId first : one) {
            for (SourceId second : other) {
                least = Math.min(least, sure.getOrDefault(SourcePair.of(first, second), 0.0));
                if (least == 0) {
                    return 0;
                }
            }
        }
        return least;
    }
}
