package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.learn.CountKey;
import io.leadwright.learn.Feedback;
import io.leadwright.learn.LearnedTrust;
import io.leadwright.learn.LearningRules;
import io.leadwright.learn.Lineages;
import io.leadwright.learn.SourceReliability;
import io.leadwright.merge.FieldTrust;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What learning owes to feedback coming in any order, and to who turned out to be right. */
@Domain(ClaimDomain.class)
@Domain(DomainContext.Global.class)
class LearningLawsTest {

    /** From here on a field goes by its own labels. */
    private static final int FIELD_LABELS = 100;

    @Property
    void the_order_and_the_grouping_of_feedback_change_nothing(@ForAll Evidence evidence, @ForAll Random random) {
        List<Feedback> all = feedback(evidence, 1, random);
        Lineages lineages = lineages(evidence);
        SourceReliability expected = SourceReliability.of(all, lineages);
        Collections.shuffle(all, random);
        assertThat(SourceReliability.of(all, lineages)).isEqualTo(expected);
        SourceReliability oneByOne = SourceReliability.NONE;
        for (Feedback feedback : all) {
            SourceReliability more = SourceReliability.of(feedback, lineages);
            oneByOne = random.nextBoolean() ? oneByOne.plus(more) : more.plus(oneByOne);
        }
        assertThat(oneByOne).isEqualTo(expected);
        assertThat(expected.plus(SourceReliability.NONE)).isEqualTo(expected);
    }

    /** As long as it is the same labels that count: its own once they are enough, before that those of all fields. */
    @Property
    void to_have_been_right_never_makes_a_source_less_believed(
            @ForAll Evidence evidence, @ForAll Random random, @ForAll @IntRange(max = 30) int times) {
        SourceReliability before = SourceReliability.of(feedback(evidence, times, random), lineages(evidence));
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            Claim claim = Beliefs.live(belief).get(0);
            SourceReliability after = before.plus(right(claim, evidence));
            if (labels(claim.field(), after) != FIELD_LABELS) {
                Beliefs.assertNotBelow(
                        learned(before, evidence).in(claim.field()).accuracy(claim.source()),
                        learned(after, evidence).in(claim.field()).accuracy(claim.source()));
            }
        }
    }

    @Property
    void whatever_is_learned_can_be_believed(@ForAll Evidence evidence, @ForAll Random random) {
        SourceReliability counts = SourceReliability.of(feedback(evidence, 1, random), lineages(evidence));
        LearnedTrust trust = learned(counts, evidence);
        for (ProfileField<?> field : evidence.claims().fields()) {
            FieldTrust learned = trust.in(field);
            assertThat(learned.wrongValues()).isBetween(1.0, 50.0);
            assertThat(learned.prior()).isFinite();
            for (SourceId source : evidence.trust().sources().keySet()) {
                assertThat(learned.accuracy(source)).isBetween(0.05, 0.98);
                assertThat(learned.recall(source)).isBetween(0.02, 0.99);
                assertThat(learned.falseAlarm(source)).isBetween(0.005, 0.9);
            }
        }
    }

    /** So many times of each field, one of the values claimed turned out right, or wrong, some months ago. */
    private static List<Feedback> feedback(Evidence evidence, int times, Random random) {
        List<Feedback> all = new ArrayList<>();
        for (Belief belief : evidence.uncalibrated().merge().beliefs()) {
            for (int i = 0; i < times; i++) {
                all.add(feedback(belief, evidence.now().minus(Duration.ofDays(random.nextInt(400))), random));
            }
        }
        return all;
    }

    private static Feedback feedback(Belief belief, Instant at, Random random) {
        List<Candidate> values = belief.candidates();
        String key = values.get(random.nextInt(values.size())).key();
        return random.nextInt(4) > 0
                ? Feedback.truth("drawn", at, belief, new Truth(belief.field(), Set.of(key)))
                : Feedback.wrong("drawn", at, belief, key);
    }

    private static SourceReliability right(Claim claim, Evidence evidence) {
        Belief alone = evidence.claims(List.of(claim)).uncalibrated().believe(claim.field());
        Truth truth = Truth.of(claim.field(), List.of(claim.text()));
        return SourceReliability.of(Feedback.truth("right", evidence.now(), alone, truth), lineages(evidence));
    }

    private static LearnedTrust learned(SourceReliability counts, Evidence evidence) {
        return LearnedTrust.of(counts, LearningRules.DEFAULT.rememberingAll(), evidence.now());
    }

    private static Lineages lineages(Evidence evidence) {
        Map<SourceId, String> origins = new TreeMap<>();
        evidence.trust().sources().forEach((source, quality) -> origins.put(source, quality.lineage()));
        return Lineages.of(origins);
    }

    private static long labels(ProfileField<?> field, SourceReliability reliability) {
        return reliability.counts().entrySet().stream()
                .filter(count -> count.getKey().kind() == CountKey.Kind.CLAIM)
                .filter(count -> count.getKey().field().equals(field.name()))
                .mapToLong(count -> count.getValue().trials())
                .sum();
    }
}
