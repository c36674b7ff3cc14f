package io.leadwright.testkit;

import static io.leadwright.testkit.Beliefs.assertNotAbove;
import static io.leadwright.testkit.Beliefs.assertNotBelow;
import static io.leadwright.testkit.Beliefs.probability;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.merge.MergeRules;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What one more source does to a field that has one value, before anything is calibrated. */
@Domain(ClaimDomain.class)
class OneValueLawsTest {

    @Property
    void who_agrees_never_makes_a_value_less_likely(@ForAll Evidence drawn, @ForAll Newcomer newcomer) {
        Evidence evidence = drawn.uncalibrated();
        for (Belief before : Beliefs.ofOneValue(evidence)) {
            for (Candidate value : before.candidates()) {
                Belief after = joined(evidence, newcomer, before.field(), value.text());
                assertNotBelow(value.probability(), probability(value.key(), after));
            }
        }
    }

    @Property
    void who_agrees_never_makes_a_rival_likelier(@ForAll Evidence drawn, @ForAll Newcomer newcomer) {
        Evidence evidence = drawn.uncalibrated();
        for (Belief before : Beliefs.ofOneValue(evidence)) {
            for (Candidate value : before.candidates()) {
                Belief after = joined(evidence, newcomer, before.field(), value.text());
                for (Candidate rival : before.candidates()) {
                    if (!rival.equals(value) && support(before.field(), value, rival) == 0) {
                        assertNotAbove(rival.probability(), probability(rival.key(), after));
                    }
                }
            }
        }
    }

    /** One whose path is nobody's beginning. */
    @Property
    void a_new_rival_never_makes_a_value_likelier(@ForAll Evidence drawn, @ForAll Newcomer newcomer) {
        Evidence evidence = drawn.uncalibrated();
        for (Belief before : Beliefs.ofOneValue(evidence)) {
            Belief after = joined(evidence, newcomer, before.field(), "abdx");
            assertThat(after.candidates()).hasSize(before.candidates().size() + 1);
            for (Candidate value : before.candidates()) {
                assertNotAbove(value.probability(), probability(value.key(), after));
            }
        }
    }

    @Property
    void a_value_and_those_it_speaks_for_never_lose_by_who_claims_it(
            @ForAll Evidence drawn, @ForAll Newcomer newcomer) {
        Evidence evidence = drawn.uncalibrated();
        for (Belief before : Beliefs.ofOneValue(evidence)) {
            for (Candidate general : before.candidates()) {
                Belief after = joined(evidence, newcomer, before.field(), general.text());
                assertNotBelow(family(general, before), family(general, after));
            }
        }
    }

    /** Of all it speaks for, this one gains by as much as any. */
    @Property
    void a_value_and_the_one_it_speaks_for_most_never_lose_by_who_claims_it(
            @ForAll Evidence drawn, @ForAll Newcomer newcomer) {
        Evidence evidence = drawn.uncalibrated();
        for (Belief before : Beliefs.ofOneValue(evidence)) {
            for (Candidate general : before.candidates()) {
                Belief after = joined(evidence, newcomer, before.field(), general.text());
                for (Candidate specific : before.candidates()) {
                    if (support(before.field(), general, specific) == 1) {
                        assertNotBelow(
                                general.probability() + specific.probability(),
                                probability(general.key(), after) + probability(specific.key(), after));
                    }
                }
            }
        }
    }

    @Property
    void who_agrees_with_the_winner_leaves_it_the_winner(@ForAll Evidence drawn, @ForAll Newcomer newcomer) {
        Evidence evidence = drawn.uncalibrated();
        for (Belief before : Beliefs.ofOneValue(evidence)) {
            Candidate winner = before.candidates().get(0);
            Belief after = joined(evidence, newcomer, before.field(), winner.text());
            assertNotBelow(after.candidates().get(0).probability(), probability(winner.key(), after));
        }
    }

    /** Unless nothing weighs anything; and of the values already there, for what is said of a specific one brings support to light. */
    @Property
    void a_source_no_better_than_a_guess_never_changes_the_winner(@ForAll Evidence drawn, @ForAll Newcomer newcomer) {
        double chance = 1 / (drawn.trust().wrongValues() + 1);
        Newcomer guessing = new Newcomer(
                newcomer.source(),
                newcomer.quality().accuracy(Math.min(chance, newcomer.quality().accuracy())),
                newcomer.observedAt());
        for (Belief before : Beliefs.ofOneValue(drawn)) {
            Candidate winner = before.candidates().get(0);
            for (Candidate value : before.candidates()) {
                Belief after = joined(drawn, guessing, before.field(), value.text());
                assertThat(winner.score() == 0 || winner.key().equals(first(after)))
                        .isTrue();
            }
            assertThat(winner.score() == 0
                            || winner.key().equals(first(joined(drawn, guessing, before.field(), "xyz"))))
                    .isTrue();
        }
    }

    /** Named so that it comes behind its original, for the first of equals in a lineage says how the value is written. */
    @Property
    void if_copies_count_nothing_a_full_copy_changes_nothing(@ForAll Evidence drawn) {
        MergeRules rules =
                new MergeRules(0, drawn.rules().otherOrigin(), drawn.rules().support(), 0.5);
        Evidence evidence = drawn.rules(rules);
        for (Belief before : Beliefs.ofOneValue(evidence)) {
            for (Claim claim : Beliefs.live(before)) {
                SourceId name = SourceId.of(claim.source() + " copied");
                Newcomer copy = new Newcomer(name, evidence.trust().of(claim.source()), claim.observedAt());
                Belief after = joined(evidence, copy, before.field(), claim.text());
                assertThat(numbers(after)).isEqualTo(numbers(before));
            }
        }
    }

    private static Belief joined(Evidence evidence, Newcomer newcomer, ProfileField<?> field, String text) {
        return evidence.joinedBy(newcomer, field, text).believe(field);
    }

    private static String first(Belief belief) {
        return belief.candidates().get(0).key();
    }

    private static double support(ProfileField<?> field, Candidate general, Candidate specific) {
        return field.form().support(general.key(), specific.key());
    }

    private static double family(Candidate general, Belief belief) {
        return belief.candidates().stream()
                .filter(value -> value.key().equals(general.key()) || support(belief.field(), general, value) > 0)
                .mapToDouble(Candidate::probability)
                .sum();
    }

    /** All but the reasons, which name the copy. */
    private static List<Object> numbers(Belief belief) {
        return belief.candidates().stream()
                .<Object>map(value -> List.of(value.key(), value.text(), value.probability(), value.score()))
                .toList();
    }
}
