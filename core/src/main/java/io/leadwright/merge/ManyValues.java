package io.leadwright.merge;

import io.leadwright.profile.Addend;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Weighs the values of a field that can have many, each for itself: how often a source names a right one against how often a
 * wrong one, and what it means that it answered without it (the two-sided quality of Zhao et al., PVLDB 5(6) 2012).
 */
final class ManyValues {

    private static final double ORIGINS_IN_FULL = 1;

    private final MergeRules rules;
    private final Discounts discounts;

    ManyValues(MergeRules rules) {
        this.rules = rules;
        this.discounts = new Discounts(rules.sameOrigin(), ORIGINS_IN_FULL);
    }

    /** What is believed of these claims, each key standing for its bucket. */
    Belief weigh(ProfileField<?> field, SortedMap<String, List<Claim>> byKey, FieldTrust trust, Instant now) {
        SortedSet<SourceId> answered = new TreeSet<>();
        byKey.values().forEach(claims -> claims.forEach(claim -> answered.add(claim.source())));
        List<Standing> ranked = new ArrayList<>(byKey.size());
        byKey.forEach((key, claims) -> ranked.add(new Standing(key, addends(claims, answered, trust, now))));
        ranked.sort(Standing.LIKELIEST_FIRST);
        List<Candidate> candidates = new ArrayList<>(ranked.size());
        int chosen = 0;
        for (Standing standing : ranked) {
            double probability = probability(standing.score(), trust.calibration());
            candidates.add(standing.candidate(probability));
            chosen += probability >= rules.chooseFrom() ? 1 : 0;
        }
        return new Belief(field, candidates, chosen, trust.calibration().labels());
    }

    private List<Addend> addends(List<Claim> claims, SortedSet<SourceId> answered, FieldTrust trust, Instant now) {
        List<Addend> addends = new ArrayList<>(answered.size() + 1);
        addends.add(new Addend.OfPrior(trust.prior()));
        addends.addAll(discounts.of(votes(claims, trust, now)));
        addends.addAll(silences(claims, answered, trust));
        return addends;
    }

    /** The least telling first, so that it does not matter what the sources are called. */
    private static List<Addend> silences(List<Claim> claims, SortedSet<SourceId> answered, FieldTrust trust) {
        Set<SourceId> named = new HashSet<>();
        claims.forEach(claim -> named.add(claim.source()));
        List<Addend> silences = new ArrayList<>(answered.size());
        for (SourceId source : answered) {
            if (!named.contains(source)) {
                silences.add(new Addend.OfSilence(source, silence(trust.recall(source), trust.falseAlarm(source))));
            }
        }
        silences.sort(Comparator.comparingDouble(Addend::points).reversed());
        return silences;
    }

    private static List<Vote> votes(List<Claim> claims, FieldTrust trust, Instant now) {
        List<Vote> votes = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            double wrong = trust.falseAlarm(claim.source());
            double known = Math.max(wrong, trust.recall(claim.source()));
            double right = wrong + (known - wrong) * Vote.freshness(claim, now);
            votes.add(new Vote(claim, right, Math.max(0, Math.log(right / wrong)), trust.lineage(claim.source())));
        }
        return votes;
    }

    private static double silence(double recall, double falseAlarm) {
        return Math.min(0, Math.log((1 - recall) / (1 - falseAlarm)));
    }

    private static double probability(double score, Calibration calibration) {
        double cut = Math.max(-Calibration.LOGIT_MAX, Math.min(Calibration.LOGIT_MAX, score));
        return calibration.of(Calibration.sigmoid(cut));
    }
}
