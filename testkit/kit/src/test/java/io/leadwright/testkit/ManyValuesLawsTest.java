package io.leadwright.testkit;

import static io.leadwright.testkit.Beliefs.assertNotAbove;
import static io.leadwright.testkit.Beliefs.assertNotBelow;
import static io.leadwright.testkit.Beliefs.probability;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What one more source does to a field that can have many values. */
@Domain(ClaimDomain.class)
class ManyValuesLawsTest {

    @Property
    void who_claims_a_value_never_makes_it_less_likely_and_no_other_likelier(
            @ForAll Evidence evidence, @ForAll Newcomer newcomer) {
        for (Belief before : Beliefs.ofManyValues(evidence)) {
            for (Candidate value : before.candidates()) {
                Belief after = evidence.joinedBy(newcomer, before.field(), value.text())
                        .believe(before.field());
                assertNotBelow(value.probability(), probability(value.key(), after));
                for (Candidate other : before.candidates()) {
                    if (!other.equals(value)) {
                        assertNotAbove(other.probability(), probability(other.key(), after));
                    }
                }
            }
        }
    }

    @Property
    void silence_never_makes_a_value_likelier(@ForAll Evidence evidence, @ForAll Newcomer newcomer) {
        for (Belief before : Beliefs.ofManyValues(evidence)) {
            Belief after = evidence.joinedBy(newcomer, before.field(), "else").believe(before.field());
            for (Candidate value : before.candidates()) {
                assertNotAbove(value.probability(), probability(value.key(), after));
            }
        }
    }

    @Property
    void the_values_likely_enough_are_chosen_and_no_others(@ForAll Evidence evidence) {
        double enough = evidence.rules().chooseFrom();
        for (Belief belief : Beliefs.ofManyValues(evidence)) {
            assertThat(belief.chosen()).allMatch(value -> value.probability() >= enough);
            assertThat(belief.others()).allMatch(value -> value.probability() < enough);
        }
    }
}
