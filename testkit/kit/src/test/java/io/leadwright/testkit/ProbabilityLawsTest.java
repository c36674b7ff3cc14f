package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.merge.Calibration;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** That probabilities are some, calibrated or not. */
@Domain(ClaimDomain.class)
class ProbabilityLawsTest {

    @Property
    void every_probability_is_between_0_and_1(@ForAll Evidence evidence) {
        for (Belief belief : evidence.merge().beliefs()) {
            assertThat(belief.candidates()).allMatch(value -> value.probability() >= 0 && value.probability() <= 1);
            assertThat(belief.confidence().probability()).isBetween(0.0, 1.0);
        }
        assertThat(evidence.merge().confidence().probability()).isBetween(0.0, 1.0);
    }

    @Property
    void the_values_of_a_field_that_has_one_share_at_most_a_whole(@ForAll Evidence evidence) {
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            Beliefs.assertNotAbove(
                    1,
                    belief.candidates().stream()
                            .mapToDouble(Candidate::probability)
                            .sum());
            assertThat(belief.unclaimed()).isBetween(0.0, 1.0);
        }
    }

    @Property
    void calibration_keeps_the_order(@ForAll Evidence evidence, @ForAll Calibration calibration) {
        Evidence other = evidence.trust(evidence.trust().calibrated(calibration));
        for (Belief belief : evidence.merge().beliefs()) {
            Belief calibrated = other.believe(belief.field());
            assertThat(keys(calibrated)).isEqualTo(keys(belief));
            assertThat(calibrated.candidates())
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Candidate::probability).reversed());
        }
    }

    @Property
    void a_higher_probability_is_never_calibrated_to_a_lower(
            @ForAll Calibration calibration, @ForAll SourceQuality one, @ForAll SourceQuality other) {
        double low = Math.min(one.accuracy(), other.accuracy());
        double high = Math.max(one.accuracy(), other.accuracy());
        assertThat(calibration.of(low)).isLessThanOrEqualTo(calibration.of(high));
        assertThat(calibration.of(low)).isBetween(0.0, 1.0);
    }

    private static List<String> keys(Belief belief) {
        return belief.candidates().stream().map(Candidate::key).toList();
    }
}
