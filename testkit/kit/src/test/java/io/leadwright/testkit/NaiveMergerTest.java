package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The merger against the formulas worked out slowly. */
@Domain(ClaimDomain.class)
class NaiveMergerTest {

    private static final double SLACK = 1e-12;

    @Property
    void each_value_is_as_likely_as_the_formulas_say(@ForAll Evidence evidence) {
        NaiveMerger naive = new NaiveMerger(evidence);
        for (Belief belief : evidence.merge().beliefs()) {
            Map<String, Double> expected = belief.field().isMany()
                    ? naive.eachByItself(belief.field())
                    : naive.posterior(belief.field(), belief.candidates().get(0).key());
            assertClose(expected, probabilities(belief));
        }
    }

    @Property
    void each_score_is_as_high_as_the_formulas_say(@ForAll Evidence evidence) {
        NaiveMerger naive = new NaiveMerger(evidence);
        for (Belief belief : evidence.merge().beliefs()) {
            if (!belief.field().isMany()) {
                Map<String, Double> scores = new HashMap<>();
                belief.candidates().forEach(candidate -> scores.put(candidate.key(), candidate.score()));
                assertClose(naive.scores(belief.field()), scores);
            }
        }
    }

    private static Map<String, Double> probabilities(Belief belief) {
        Map<String, Double> probabilities = new HashMap<>();
        for (Candidate candidate : belief.candidates()) {
            probabilities.put(candidate.key(), candidate.probability());
        }
        return probabilities;
    }

    private static void assertClose(Map<String, Double> expected, Map<String, Double> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, value) -> assertThat(actual.get(key)).as(key).isCloseTo(value, within(SLACK)));
    }
}
