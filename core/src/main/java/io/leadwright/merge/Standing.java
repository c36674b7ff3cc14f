package io.leadwright.merge;

import io.leadwright.profile.Addend;
import io.leadwright.profile.Addend.OfClaim;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A value in the running: its reasons and its score, before odds are made of it. */
record Standing(String key, List<Addend> addends, double score) {

    /**
     * The likeliest first; then the best single source, the newest claim, what a source lists first, the smallest key. Of very many claims the last ones
     * are discounted to less than a score can show: more of them come before fewer.
     */
    static final Comparator<Standing> LIKELIEST_FIRST = Comparator.comparingDouble(Standing::score)
            .thenComparingDouble(Standing::bestAccuracy)
            .thenComparingInt(Standing::speakers)
            .thenComparing(Standing::newest)
            .reversed()
            .thenComparingInt(Standing::place)
            .thenComparing(Standing::key);

    Standing(String key, List<Addend> addends) {
        this(key, addends, sum(addends));
    }

    Standing with(List<Addend> more) {
        List<Addend> all = new ArrayList<>(addends);
        all.addAll(more);
        return new Standing(key, all);
    }

    Candidate candidate(double probability) {
        Claim shown = shown();
        return new Candidate(shown.key().orElseThrow(), shown.text(), probability, addends);
    }

    /** How many claims add something, though it be less than the score can show. */
    private int speakers() {
        int speakers = 0;
        for (Addend addend : addends) {
            speakers += addend instanceof OfClaim && addend.points() > 0 ? 1 : 0;
        }
        return speakers;
    }

    private double bestAccuracy() {
        double best = 0;
        for (Addend addend : addends) {
            if (addend instanceof OfClaim by) {
                best = Math.max(best, by.accuracy());
            }
        }
        return best;
    }

    /** A claim that weighs nothing breaks no tie, unless none weighs anything. */
    private Instant newest() {
        Instant newest = Instant.MIN;
        for (Addend addend : addends) {
            if (addend instanceof OfClaim by && (by.points() > 0 || score <= 0)) {
                Instant observedAt = by.claim().observedAt();
                newest = observedAt.isAfter(newest) ? observedAt : newest;
            }
        }
        return newest;
    }

    private int place() {
        int place = Integer.MAX_VALUE;
        for (Addend addend : addends) {
            place = addend instanceof OfClaim by ? Math.min(place, by.claim().place()) : place;
        }
        return place;
    }

    /** As it is written by those who weigh most together; the smallest of equals. */
    private Claim shown() {
        Map<String, Double> weights = new HashMap<>();
        List<Claim> claims = new ArrayList<>(addends.size());
        for (Addend addend : addends) {
            if (addend instanceof OfClaim by) {
                weights.merge(by.claim().text(), by.points(), Double::sum);
                claims.add(by.claim());
            }
        }
        return Collections.min(
                claims,
                Comparator.comparingDouble((Claim claim) -> -weights.getOrDefault(claim.text(), 0.0))
                        .thenComparing(Claim::text));
    }

    private static double sum(List<Addend> addends) {
        double sum = 0;
        for (Addend addend : addends) {
            sum += addend.points();
        }
        return sum;
    }
}
