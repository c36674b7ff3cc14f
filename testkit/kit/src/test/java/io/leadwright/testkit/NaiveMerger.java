package io.leadwright.testkit;

import io.leadwright.merge.Calibration;
import io.leadwright.merge.MergeRules;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How likely each value is, worked out slowly from the formulas: nothing here is shared with the merger. */
final class NaiveMerger {

    private final SampleTrust trust;
    private final MergeRules rules;
    private final Evidence evidence;

    NaiveMerger(Evidence evidence) {
        this.evidence = evidence;
        this.trust = evidence.trust();
        this.rules = evidence.rules();
    }

    /** The log-odds of each value of a field that has one. */
    Map<String, Double> scores(ProfileField<?> field) {
        Map<String, Double> alone = new HashMap<>();
        List<Claim> live = live(field);
        keys(live)
                .forEach(key ->
                        alone.put(key, together(by(key, live), rules.otherOrigin(), claim -> weight(accuracy(claim)))));
        Map<String, Double> scores = new HashMap<>();
        alone.forEach((to, score) -> {
            double support = 0;
            for (Map.Entry<String, Double> from : alone.entrySet()) {
                support += from.getValue() * field.form().support(from.getKey(), to);
            }
            scores.put(to, score + rules.support() * support);
        });
        return scores;
    }

    /** How likely each value of a field that has one is; the winner is given, as there may be several as likely. */
    Map<String, Double> posterior(ProfileField<?> field, String winner) {
        Map<String, Double> masses = new HashMap<>();
        scores(field).forEach((key, score) -> masses.put(key, Math.exp(score)));
        double others = Math.max(0, trust.wrongValues() + 1 - masses.size());
        for (Map.Entry<String, Double> mass : masses.entrySet()) {
            others += mass.getKey().equals(winner) ? 0 : mass.getValue();
        }
        double top = masses.getOrDefault(winner, 0.0);
        double honest = honest(Math.log(top / others), top / (top + others));
        Map<String, Double> posterior = new HashMap<>();
        for (Map.Entry<String, Double> mass : masses.entrySet()) {
            double before = mass.getValue() / (top + others);
            double after = trust.calibration().labels() == 0
                    ? before
                    : Math.min(honest, mass.getValue() / others * (1 - honest));
            posterior.put(mass.getKey(), mass.getKey().equals(winner) ? honest : after);
        }
        return posterior;
    }

    /** How likely each value of a field that can have many is. */
    Map<String, Double> eachByItself(ProfileField<?> field) {
        List<Claim> live = live(field);
        Map<String, Double> posterior = new HashMap<>();
        for (String key : keys(live)) {
            List<Claim> claims = by(key, live);
            double score = trust.prior() + together(claims, 1, this::twoSidedWeight);
            for (Claim silent : onePerSource(live)) {
                if (claims.stream().noneMatch(claim -> claim.source().equals(silent.source()))) {
                    SourceQuality quality = trust.of(silent.source());
                    score += Math.min(0, Math.log((1 - quality.recall()) / (1 - quality.falseAlarm())));
                }
            }
            double clipped = clipped(score);
            posterior.put(key, honest(clipped, sigmoid(clipped)));
        }
        return posterior;
    }

    private double honest(double logit, double asItIs) {
        Calibration calibration = trust.calibration();
        return calibration.labels() == 0 ? asItIs : sigmoid(calibration.alpha() * clipped(logit) + calibration.beta());
    }

    /** How often a claim of this age and source is right. */
    double accuracy(Claim claim) {
        double chance = 1 / (trust.wrongValues() + 1);
        double fresh = Math.max(chance, trust.of(claim.source()).accuracy());
        return chance + (fresh - chance) * left(claim);
    }

    private double weight(double accuracy) {
        return Math.log(accuracy) - Math.log((1 - accuracy) / trust.wrongValues());
    }

    private double twoSidedWeight(Claim claim) {
        SourceQuality quality = trust.of(claim.source());
        double gain = Math.max(0, quality.recall() - quality.falseAlarm());
        return Math.log((quality.falseAlarm() + gain * left(claim)) / quality.falseAlarm());
    }

    private double left(Claim claim) {
        Duration age = Duration.between(claim.observedAt(), evidence.now());
        return age.isNegative() || claim.field().halfLife().isEmpty()
                ? 1
                : Math.pow(
                        0.5,
                        age.toMillis() / (double) claim.field().halfLife().get().toMillis());
    }

    /** What claims of one value weigh: geometrically less within a lineage, and then lineage by lineage. */
    private double together(List<Claim> claims, double otherOrigin, ToDoubleFunction<Claim> weight) {
        Map<String, List<Double>> lineages = new HashMap<>();
        for (Claim claim : claims) {
            lineages.computeIfAbsent(trust.lineage(claim.source()), lineage -> new ArrayList<>())
                    .add(weight.applyAsDouble(claim));
        }
        List<Double> totals = new ArrayList<>();
        lineages.values().forEach(weights -> totals.add(geometric(weights, rules.sameOrigin())));
        return geometric(totals, otherOrigin);
    }

    private static double geometric(List<Double> weights, double ratio) {
        List<Double> falling = new ArrayList<>(weights);
        falling.sort(Collections.reverseOrder());
        double sum = 0;
        for (int i = 0; i < falling.size(); i++) {
            sum += falling.get(i) * Math.pow(ratio, i);
        }
        return sum;
    }

    /** The last answer of each source: one value, or as many as it gave at that moment. */
    private List<Claim> live(ProfileField<?> field) {
        List<Claim> readable = evidence.claims().of(field).stream()
                .filter(claim -> claim.key().isPresent())
                .filter(claim -> !claim.observedAt().isAfter(evidence.now().plus(Duration.ofMinutes(5))))
                .toList();
        return readable.stream()
                .filter(claim -> readable.stream().noneMatch(other -> replaces(other, claim)))
                .toList();
    }

    private static boolean replaces(Claim other, Claim claim) {
        if (!other.source().equals(claim.source())) {
            return false;
        }
        if (!other.observedAt().equals(claim.observedAt())) {
            return other.observedAt().isAfter(claim.observedAt());
        }
        int order = key(other).compareTo(key(claim));
        boolean sameKeySmallerText = order == 0 && other.text().compareTo(claim.text()) < 0;
        return sameKeySmallerText || (order < 0 && !claim.field().isMany());
    }

    private static List<Claim> onePerSource(List<Claim> claims) {
        Set<Object> sources = new HashSet<>();
        return claims.stream().filter(claim -> sources.add(claim.source())).toList();
    }

    private static Set<String> keys(List<Claim> claims) {
        Set<String> keys = new HashSet<>();
        claims.forEach(claim -> keys.add(key(claim)));
        return keys;
    }

    private static List<Claim> by(String key, List<Claim> claims) {
        return claims.stream().filter(claim -> key(claim).equals(key)).toList();
    }

    private static String key(Claim claim) {
        return claim.key().orElseThrow();
    }

    private static double clipped(double logit) {
        return Math.max(-8, Math.min(8, logit));
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
