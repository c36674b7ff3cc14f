package io.leadwright.testkit;

import io.leadwright.profile.Addend;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.DroppedClaim.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** That what is made up has what the laws are about. */
@Domain(ClaimDomain.class)
class ClaimDomainTest {

    @Property
    void values_tie(@ForAll Evidence evidence) {
        covered("ties", Beliefs.ofOneValue(evidence).stream().anyMatch(ClaimDomainTest::isTied));
    }

    @Property
    void values_speak_for_others(@ForAll Evidence evidence) {
        covered("support", has(Addend.OfSupport.class, evidence));
    }

    @Property
    void sources_are_silent(@ForAll Evidence evidence) {
        covered("silence", has(Addend.OfSilence.class, evidence));
    }

    @Property
    void claims_age(@ForAll Evidence evidence) {
        covered(
                "age",
                ofClaims(evidence).stream()
                        .anyMatch(by -> by.claim().field().halfLife().isPresent()
                                && by.claim().observedAt().isBefore(evidence.now())
                                && by.weight() > 0));
    }

    @Property
    void sources_of_one_lineage_agree(@ForAll Evidence evidence) {
        covered(
                "lineage",
                evidence.merge().beliefs().stream()
                        .flatMap(belief -> belief.candidates().stream())
                        .anyMatch(value -> lineages(value, evidence).size()
                                < value.claims().size()));
    }

    @Property
    void lineages_agree(@ForAll Evidence evidence) {
        covered(
                "agreement",
                evidence.merge().beliefs().stream()
                        .flatMap(belief -> belief.candidates().stream())
                        .anyMatch(value -> lineages(value, evidence).size() > 2));
    }

    @Property
    void more_is_claimed_than_there_are_wrong_values(@ForAll Evidence evidence) {
        double places = evidence.trust().wrongValues() + 1;
        covered(
                "crowding",
                Beliefs.ofOneValue(evidence).stream()
                        .anyMatch(belief -> belief.candidates().size() > places));
    }

    @Property
    void claims_count_for_nothing(@ForAll Evidence evidence) {
        Set<Reason> reasons = evidence.merge().dropped().stream()
                .map(dropped -> dropped.reason())
                .collect(Collectors.toSet());
        covered("outdated", reasons.contains(Reason.OUTDATED));
        covered("unreadable", reasons.contains(Reason.UNREADABLE));
        covered("future", reasons.contains(Reason.FUTURE));
    }

    /** In at least one try of twenty. */
    private static void covered(String what, boolean isHit) {
        Statistics.label(what)
                .collect(isHit)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
    }

    private static boolean isTied(Belief belief) {
        List<Candidate> values = belief.candidates();
        return values.size() > 1 && values.get(0).score() == values.get(1).score();
    }

    private static boolean has(Class<? extends Addend> kind, Evidence evidence) {
        return evidence.merge().beliefs().stream()
                .flatMap(belief -> belief.candidates().stream())
                .flatMap(value -> value.addends().stream())
                .anyMatch(kind::isInstance);
    }

    private static List<Addend.OfClaim> ofClaims(Evidence evidence) {
        return evidence.merge().beliefs().stream()
                .flatMap(belief -> belief.candidates().stream())
                .flatMap(value -> value.addends().stream())
                .filter(Addend.OfClaim.class::isInstance)
                .map(Addend.OfClaim.class::cast)
                .toList();
    }

    private static Set<String> lineages(Candidate value, Evidence evidence) {
        return value.claims().stream()
                .map(claim -> evidence.trust().lineage(claim.source()))
                .collect(Collectors.toSet());
    }
}
