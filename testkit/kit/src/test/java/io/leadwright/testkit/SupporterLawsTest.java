package io.leadwright.testkit;

import static io.leadwright.testkit.Beliefs.SLACK;
import static io.leadwright.testkit.Beliefs.assertNotAbove;
import static io.leadwright.testkit.Beliefs.assertNotBelow;
import static io.leadwright.testkit.Beliefs.probability;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What comes of how good, how old and how many they are who say so, before anything is calibrated. */
@Domain(ClaimDomain.class)
class SupporterLawsTest {

    private static final Instant LONG_AGO = Instant.parse("-9999-01-01T00:00:00Z");

    @Property
    void a_more_reliable_supporter_never_makes_a_value_less_likely(
            @ForAll Evidence drawn, @ForAll SourceQuality quality) {
        Evidence evidence = Beliefs.live(drawn.uncalibrated());
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            for (Claim claim : Beliefs.live(belief)) {
                SourceQuality before = evidence.trust().of(claim.source());
                SourceQuality after = before.accuracy(quality.accuracy());
                double were = likely(claim, evidence);
                double is = likely(claim, evidence.trust(evidence.trust().with(claim.source(), after)));
                if (after.accuracy() >= before.accuracy()) {
                    assertNotBelow(were, is);
                } else {
                    assertNotAbove(were, is);
                }
            }
        }
    }

    @Property
    void an_older_claim_never_makes_its_value_likelier(@ForAll Evidence drawn, @ForAll Newcomer older) {
        Evidence evidence = Beliefs.live(drawn.uncalibrated());
        for (Belief belief : evidence.merge().beliefs()) {
            for (Claim claim : Beliefs.live(belief)) {
                Duration further =
                        Duration.between(older.observedAt(), evidence.now()).abs();
                Evidence aged = aged(claim, claim.observedAt().minus(further), evidence);
                assertNotAbove(likely(claim, evidence), likely(claim, aged));
            }
        }
    }

    @Property
    void a_claim_of_ages_ago_is_as_good_as_a_guess(@ForAll Evidence drawn) {
        Evidence evidence = Beliefs.live(drawn.uncalibrated());
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            for (Claim claim : Beliefs.live(belief)) {
                if (claim.field().halfLife().isPresent()) {
                    double chance = 1 / (evidence.trust().wrongValues() + 1);
                    SourceQuality guess = evidence.trust().of(claim.source()).accuracy(chance);
                    Evidence guessed = evidence.trust(evidence.trust().with(claim.source(), guess));
                    assertThat(likely(claim, aged(claim, LONG_AGO, evidence)))
                            .isCloseTo(likely(claim, guessed), within(SLACK));
                }
            }
        }
    }

    @Property
    void one_claim_is_as_likely_as_its_source_is_right(@ForAll Evidence drawn) {
        Evidence evidence = drawn.uncalibrated();
        NaiveMerger naive = new NaiveMerger(evidence);
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            for (Claim claim : Beliefs.live(belief)) {
                Belief alone = evidence.claims(List.of(claim)).believe(claim.field());
                assertThat(probability(key(claim), alone)).isCloseTo(naive.accuracy(claim), within(SLACK));
            }
        }
    }

    @Property
    void independent_sources_that_agree_are_likelier_right_than_the_best_of_them(@ForAll Evidence drawn) {
        Evidence evidence =
                drawn.uncalibrated().trust(independent(drawn.uncalibrated().trust()));
        NaiveMerger naive = new NaiveMerger(evidence);
        for (Belief belief : Beliefs.ofOneValue(evidence)) {
            ProfileField<?> field = belief.field();
            List<Claim> agreed = Beliefs.live(belief).stream()
                    .map(claim -> new Claim(field, claim.source(), "ab", claim.observedAt()))
                    .toList();
            double best = agreed.stream().mapToDouble(naive::accuracy).max().orElseThrow();
            assertNotBelow(best, probability("ab", evidence.claims(agreed).believe(field)));
        }
    }

    private static SampleTrust independent(SampleTrust trust) {
        SortedMap<SourceId, SourceQuality> independent = new TreeMap<>();
        trust.sources().forEach((source, quality) -> independent.put(source, quality.lineage(source.value())));
        return new SampleTrust(independent, trust.wrongValues(), trust.prior(), trust.calibration());
    }

    /** All that the source says of the field is from then, so that no part of its answer replaces another. */
    private static Evidence aged(Claim claim, Instant then, Evidence evidence) {
        List<Claim> claims = new ArrayList<>();
        for (Claim other : evidence.claims().of(claim.field())) {
            boolean same = other.source().equals(claim.source());
            claims.add(same ? new Claim(other.field(), other.source(), other.text(), then) : other);
        }
        return evidence.claims(claims);
    }

    private static double likely(Claim claim, Evidence evidence) {
        return probability(key(claim), evidence.believe(claim.field()));
    }

    private static String key(Claim claim) {
        return claim.key().orElseThrow();
    }
}
