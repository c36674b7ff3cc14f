package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the laws of merging look at. */
final class Beliefs {

    /** What rounding may add to a probability or take from it. */
    static final double SLACK = 1e-12;

    private Beliefs() {}

    static List<Belief> ofOneValue(Evidence evidence) {
        return evidence.merge().beliefs().stream()
                .filter(belief -> !belief.field().isMany())
                .toList();
    }

    static List<Belief> ofManyValues(Evidence evidence) {
        return evidence.merge().beliefs().stream()
                .filter(belief -> belief.field().isMany())
                .toList();
    }

    /** By key; what nobody claims has none. */
    static Map<String, Double> probabilities(Belief belief) {
        Map<String, Double> probabilities = new TreeMap<>();
        for (Candidate candidate : belief.candidates()) {
            probabilities.put(candidate.key(), candidate.probability());
        }
        return probabilities;
    }

    static double probability(String key, Belief belief) {
        return probabilities(belief).getOrDefault(key, 0.0);
    }

    /** The claims that count. */
    static List<Claim> live(Belief belief) {
        return belief.candidates().stream()
                .flatMap(candidate -> candidate.claims().stream())
                .toList();
    }

    /** The same, without the claims that count for nothing. */
    static Evidence live(Evidence evidence) {
        List<Claim> live = new ArrayList<>();
        evidence.merge().beliefs().forEach(belief -> live.addAll(live(belief)));
        return evidence.claims(live);
    }

    static void assertNotBelow(double floor, double actual) {
        assertThat(actual).isGreaterThanOrEqualTo(floor - SLACK);
    }

    static void assertNotAbove(double ceiling, double actual) {
        assertThat(actual).isLessThanOrEqualTo(ceiling + SLACK);
    }
}
