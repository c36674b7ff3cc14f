package io.leadwright.learn;

import io.leadwright.learn.CountKey.Kind;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of all months, the older ones weighing less, by field and by source. Filled once, in the order of the keys, so
 * that sums are the same bit for bit; only read after that.
 */
final class Tallies {

    private static final double DAYS_A_MONTH = 365.25 / 12;

    /** Clocks differ, and a month may just have begun; what comes later is not known yet, and would never be forgotten. */
    private static final long MONTHS_AHEAD_MAX = 1;

    final Map<SourceId, Tally> claims = new HashMap<>();
    final SortedMap<SourcePair, PairTally> pairs = new TreeMap<>();
    final SortedMap<String, FieldTallies> fields = new TreeMap<>();
    final Platt seemedOne = new Platt();
    final Platt seemedMany = new Platt();
    Tally allClaims = Tally.NONE;

    Tallies(SourceReliability reliability, LearningRules rules, Instant now) {
        YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        double halfLife =
                rules.forgetting().map(time -> time.toDays() / DAYS_A_MONTH).orElse(Double.POSITIVE_INFINITY);
        reliability.counts().forEach((key, count) -> {
            long age = key.month().until(month, ChronoUnit.MONTHS);
            if (age >= -MONTHS_AHEAD_MAX) {
                double weight = Math.pow(2, -Math.max(0, age) / halfLife);
                add(key, new Tally(count.hits(), count.trials()).times(weight));
            }
        });
    }

    FieldTallies of(String field) {
        return fields.getOrDefault(field, FieldTallies.NONE);
    }

    /** How many wrong values there effectively are, over all fields in which two were seen. */
    double wrongValuesMean() {
        return fields.values().stream()
                .filter(field -> field.wrongPairs.trials() > 0)
                .mapToDouble(LearnedField::wrongValues)
                .average()
                .orElse(1);
    }

    private void add(CountKey key, Tally tally) {
        if (key.kind() == Kind.BOTH_RIGHT || key.kind() == Kind.SAME_WRONG) {
            SourcePair pair = SourcePair.of(new SourceId(key.source()), new SourceId(key.peer()));
            pairs.merge(pair, PairTally.of(key.kind(), tally), PairTally::plus);
            return;
        }
        fields.computeIfAbsent(key.field(), name -> new FieldTallies()).add(key, tally);
        switch (key.kind()) {
            case CLAIM -> {
                claims.merge(new SourceId(key.source()), tally, Tally::plus);
                allClaims = allClaims.plus(tally);
            }
            case SEEMED_ONE -> seemedOne.add(key.peer(), tally);
            case SEEMED_MANY -> seemedMany.add(key.peer(), tally);
            default -> {
                // counted by field alone
            }
        }
    }
}
