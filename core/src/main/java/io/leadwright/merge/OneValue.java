package io.leadwright.merge;

import io.leadwright.profile.Addend;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Weighs the values of a field that has one: log-odds of each source's accuracy against {@code n} equally likely wrong values
 * (Dong, Berti-Equille, Srivastava, PVLDB 2(1) 2009), summed over origins, turned into a posterior in which the values that
 * nobody claims keep their place.
 */
final class OneValue {

    private final MergeRules rules;
    private final Discounts discounts;

    OneValue(MergeRules rules) {
        this.rules = rules;
        this.discounts = new Discounts(rules.sameOrigin(), rules.otherOrigin());
    }

    /** What is believed of these claims, each key standing for its bucket. */
    Belief weigh(ProfileField<?> field, SortedMap<String, List<Claim>> byKey, FieldTrust trust, Instant now) {
        List<Standing> standings = new ArrayList<>(byKey.size());
        for (Map.Entry<String, List<Claim>> claimed : byKey.entrySet()) {
            standings.add(new Standing(claimed.getKey(), discounts.of(votes(claimed.getValue(), trust, now))));
        }
        List<Standing> ranked = supported(field, standings);
        ranked.sort(Standing.LIKELIEST_FIRST);
        double[] odds = posterior(ranked, trust.wrongValues());
        Calibration calibration = trust.calibration();
        calibrate(odds, calibration);
        List<Candidate> candidates = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            candidates.add(ranked.get(i).candidate(odds[i]));
        }
        return new Belief(field, candidates, Math.min(1, candidates.size()), calibration.labels());
    }

    private static List<Vote> votes(List<Claim> claims, FieldTrust trust, Instant now) {
        List<Vote> votes = new ArrayList<>(claims.size());
        double wrong = trust.wrongValues();
        double chance = 1 / (wrong + 1);
        for (Claim claim : claims) {
            double known = Math.max(chance, trust.accuracy(claim.source()));
            double accuracy = chance + (known - chance) * Vote.freshness(claim, now);
            double weight = accuracy > chance ? weight(wrong, accuracy) : 0;
            votes.add(new Vote(claim, accuracy, weight, trust.lineage(claim.source())));
        }
        return votes;
    }

    /** Two logarithms, for a product may be too large; as near to chance, a rounding error must not count against a value. */
    private static double weight(double wrong, double accuracy) {
        return Math.max(0, Math.log(wrong) + Math.log(accuracy / (1 - accuracy)));
    }

    /** Who claims a more general value speaks a little for the more specific ones. */
    private List<Standing> supported(ProfileField<?> field, List<Standing> standings) {
        List<Standing> all = new ArrayList<>(standings.size());
        for (Standing specific : standings) {
            List<Addend> support = support(field, specific, standings);
            all.add(support.isEmpty() ? specific : specific.with(support));
        }
        return all;
    }

    private List<Addend> support(ProfileField<?> field, Standing specific, List<Standing> standings) {
        List<Addend> support = new ArrayList<>(0);
        for (Standing general : standings) {
            double share = general.key().equals(specific.key())
                    ? 0
                    : rules.support() * Math.min(1, field.form().support(general.key(), specific.key()));
            if (share > 0) {
                support.add(new Addend.OfSupport(general.key(), share * general.score()));
            }
        }
        return support;
    }

    /**
     * Softmax over what is claimed and, with score 0 each, what is not: wrong values and the right one make n + 1. The last
     * figure is that of all values that nobody claims.
     */
    private static double[] posterior(List<Standing> ranked, double wrongValues) {
        int claimed = ranked.size();
        double[] odds = new double[claimed + 1];
        double top = ranked.isEmpty() ? 0 : Math.max(0, ranked.get(0).score());
        odds[claimed] = Math.max(0, wrongValues + 1 - claimed) * Math.exp(-top);
        for (int i = 0; i < claimed; i++) {
            odds[i] = Math.exp(ranked.get(i).score() - top);
        }
        double all = sumFrom(0, odds);
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= all;
        }
        return odds;
    }

    /** The first as it turned out; the others share what is left as before, but none passes the first. */
    private static void calibrate(double[] odds, Calibration calibration) {
        if (calibration.labels() == 0) {
            return;
        }
        double others = sumFrom(1, odds);
        odds[0] = calibration.of(odds[0]);
        for (int i = 1; i < odds.length; i++) {
            double share = others == 0 ? 0 : odds[i] / others;
            odds[i] = Math.min(odds[0], share * (1 - odds[0]));
        }
    }

    /** The small ones at the end first. */
    private static double sumFrom(int first, double[] falling) {
        double sum = 0;
        for (int i = falling.length - 1; i >= first; i--) {
            sum += falling[i];
        }
        return sum;
    }
}
