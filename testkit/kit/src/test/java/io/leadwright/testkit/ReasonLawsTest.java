package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.profile.Addend;
import io.leadwright.profile.Addend.OfClaim;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.ProfileField;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** That the reasons given are the ones that decided: they sum to the score, and the score is what the odds are made of. */
@Domain(ClaimDomain.class)
class ReasonLawsTest {

    @Property
    void the_reasons_of_one_value_sum_to_its_log_odds_against_another(@ForAll Evidence drawn) {
        for (Belief belief : Beliefs.ofOneValue(drawn.uncalibrated())) {
            Candidate first = belief.candidates().get(0);
            for (Candidate other : belief.candidates()) {
                assertThat(other.probability() / first.probability())
                        .isCloseTo(Math.exp(points(other) - points(first)), within(1e-9));
            }
        }
    }

    @Property
    void the_reasons_of_each_of_many_values_sum_to_its_log_odds(@ForAll Evidence drawn) {
        for (Belief belief : Beliefs.ofManyValues(drawn.uncalibrated())) {
            for (Candidate value : belief.candidates()) {
                double logit = Math.max(-8, Math.min(8, points(value)));
                assertThat(value.probability()).isCloseTo(1 / (1 + Math.exp(-logit)), within(Beliefs.SLACK));
            }
        }
    }

    @Property
    void every_reason_is_told_as_it_is(@ForAll Evidence evidence) {
        NaiveMerger naive = new NaiveMerger(evidence);
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            for (Candidate value : belief.candidates()) {
                reasons(value).forEach(reason -> {
                    assertThat(reason.accuracy()).isCloseTo(naive.accuracy(reason.claim()), within(Beliefs.SLACK));
                    assertThat(reason.weight()).isNotNegative();
                    assertThat(reason.discount()).isBetween(0.0, 1.0);
                });
                assertThat(value.addends())
                        .allMatch(reason -> reason instanceof OfClaim || supports(reason, value, belief.field()));
            }
        }
    }

    @Property
    void equals_are_told_apart_by_accuracy_then_age_then_key(@ForAll Evidence evidence) {
        Comparator<Candidate> order = Comparator.comparingDouble(Candidate::score)
                .thenComparingDouble(ReasonLawsTest::bestAccuracy)
                .thenComparing(ReasonLawsTest::newest)
                .reversed()
                .thenComparing(Candidate::key);
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            assertThat(belief.candidates()).isSortedAccordingTo(order);
        }
    }

    @Property
    void the_text_shown_weighs_most_and_is_the_smallest_of_those(@ForAll Evidence evidence) {
        for (Belief belief : evidence.merge().beliefs()) {
            for (Candidate value : belief.candidates()) {
                Map<String, Double> weights = new TreeMap<>();
                reasons(value).forEach(by -> weights.merge(by.claim().text(), by.points(), Double::sum));
                double most =
                        weights.values().stream().mapToDouble(w -> w).max().orElseThrow();
                String expected = weights.keySet().stream()
                        .filter(text -> weights.getOrDefault(text, -1.0) == most)
                        .findFirst()
                        .orElseThrow();
                assertThat(value.text()).isEqualTo(expected);
            }
        }
    }

    private static boolean supports(Addend reason, Candidate value, ProfileField<?> field) {
        return reason instanceof Addend.OfSupport support && field.form().support(support.key(), value.key()) > 0;
    }

    private static double points(Candidate value) {
        return value.addends().stream().mapToDouble(Addend::points).sum();
    }

    private static double bestAccuracy(Candidate value) {
        return reasons(value).mapToDouble(OfClaim::accuracy).max().orElse(0);
    }

    private static Instant newest(Candidate value) {
        List<OfClaim> weighty = reasons(value).filter(by -> by.points() > 0).toList();
        return (value.score() == 0 ? reasons(value) : weighty.stream())
                .map(by -> by.claim().observedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static Stream<OfClaim> reasons(Candidate value) {
        return value.addends().stream().filter(OfClaim.class::isInstance).map(OfClaim.class::cast);
    }
}
