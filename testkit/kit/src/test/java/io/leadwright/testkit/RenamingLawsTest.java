package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.SourceId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What sources and values are called does not matter, but where everything else is equal. */
@Domain(ClaimDomain.class)
class RenamingLawsTest {

    @Property
    void a_source_by_any_other_name_is_believed_alike(@ForAll Evidence drawn) {
        Evidence evidence = Beliefs.live(drawn.uncalibrated());
        SortedMap<SourceId, SourceQuality> renamed = new TreeMap<>();
        evidence.trust().sources().forEach((source, quality) -> renamed.put(turned(source), quality));
        SampleTrust trust = evidence.trust();
        Evidence other = evidence.trust(
                        new SampleTrust(renamed, trust.wrongValues(), trust.prior(), trust.calibration()))
                .claims(evidence.claims().all().stream()
                        .map(claim ->
                                new Claim(claim.field(), turned(claim.source()), claim.text(), claim.observedAt()))
                        .toList());
        assertAlike(evidence, other, UnaryOperator.identity());
    }

    @Property
    void a_value_by_any_other_name_is_believed_alike(@ForAll Evidence drawn) {
        Evidence evidence = Beliefs.live(drawn.uncalibrated());
        Evidence other = evidence.claims(evidence.claims().all().stream()
                .map(claim -> new Claim(claim.field(), claim.source(), turned(claim.text()), claim.observedAt()))
                .toList());
        assertAlike(evidence, other, RenamingLawsTest::turned);
    }

    private static void assertAlike(Evidence evidence, Evidence other, UnaryOperator<String> keys) {
        for (Belief belief : evidence.merge().beliefs()) {
            Map<String, Double> renamed = Beliefs.probabilities(other.believe(belief.field()));
            Map<String, Double> expected = new TreeMap<>();
            Beliefs.probabilities(belief).forEach((key, probability) -> expected.put(keys.apply(key), probability));
            assertThat(renamed.keySet()).isEqualTo(expected.keySet());
            expected.forEach(
                    (key, probability) -> assertThat(renamed.get(key)).isCloseTo(probability, within(Beliefs.SLACK)));
        }
    }

    /** So that who was first in the alphabet is last. */
    private static SourceId turned(SourceId source) {
        return SourceId.of("t" + (char) ('a' + '9' - source.value().charAt(1)));
    }

    private static String turned(String text) {
        StringBuilder turned = new StringBuilder();
        text.chars().forEach(c -> turned.append((char) (c < 'a' ? 'A' + 'Z' - c : 'a' + 'z' - c)));
        return turned.toString();
    }
}
