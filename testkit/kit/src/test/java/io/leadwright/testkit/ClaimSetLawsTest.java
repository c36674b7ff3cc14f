package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.DroppedClaim;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What a merge owes to its claims being a set: bit for bit, whatever the sources are worth. */
@Domain(ClaimDomain.class)
@Domain(DomainContext.Global.class)
class ClaimSetLawsTest {

    @Property
    void the_order_of_claims_changes_nothing(@ForAll Evidence evidence, @ForAll Random random) {
        List<Claim> shuffled = shuffled(evidence.claims().all(), random);
        assertThat(evidence.claims(shuffled).merge()).isEqualTo(evidence.merge());
        for (Belief belief : evidence.merge().beliefs()) {
            List<Claim> ofField = shuffled(evidence.claims().of(belief.field()), random);
            assertThat(evidence.merger().believe(belief.field(), ofField, evidence.now()))
                    .isEqualTo(belief);
        }
    }

    @Property
    void a_claim_said_again_changes_nothing(@ForAll Evidence evidence, @ForAll Random random) {
        for (Belief belief : evidence.merge().beliefs()) {
            List<Claim> twice = new ArrayList<>(evidence.claims().of(belief.field()));
            twice.addAll(evidence.claims().of(belief.field()));
            List<Claim> shuffled = shuffled(twice, random);
            assertThat(evidence.merger().believe(belief.field(), shuffled, evidence.now()))
                    .isEqualTo(belief);
        }
    }

    @Property
    void evidence_is_joined_in_any_order_and_any_grouping(@ForAll Evidence evidence, @ForAll Random random) {
        Claims a = some(evidence, random);
        Claims b = some(evidence, random);
        Claims c = some(evidence, random);
        assertThat(a.with(b).with(c)).isEqualTo(a.with(b.with(c)));
        assertThat(a.with(b)).isEqualTo(b.with(a));
        assertThat(a.with(a)).isEqualTo(a);
        Profile left = evidence.claims(a.with(b).with(c).all()).merge();
        Profile right = evidence.claims(c.with(b.with(a)).all()).merge();
        assertThat(left).isEqualTo(right);
    }

    @Property
    void what_is_said_of_one_field_moves_no_other(@ForAll Evidence evidence) {
        for (Belief belief : evidence.merge().beliefs()) {
            Profile alone =
                    evidence.claims(evidence.claims().of(belief.field())).merge();
            assertThat(alone.beliefs()).containsExactly(belief);
        }
    }

    @Property
    void a_claim_that_counts_for_nothing_moves_nothing(@ForAll Evidence evidence) {
        Profile profile = evidence.merge();
        List<Claim> rest = new ArrayList<>(evidence.claims().all());
        profile.dropped().forEach(dropped -> rest.remove(dropped.claim()));
        Profile without = evidence.claims(rest).merge();
        assertThat(without.beliefs()).isEqualTo(profile.beliefs());
        assertThat(without.dropped()).isEmpty();
    }

    /** Or the same source says the same value at the same moment in other words. */
    @Property
    void every_claim_is_a_reason_for_one_value_or_counts_for_nothing(@ForAll Evidence evidence) {
        Profile profile = evidence.merge();
        List<Claim> accounted = new ArrayList<>();
        profile.beliefs().forEach(belief -> accounted.addAll(reasons(belief)));
        profile.dropped().stream().map(DroppedClaim::claim).forEach(accounted::add);
        assertThat(accounted).doesNotHaveDuplicates();
        Set<Claim> missing = new LinkedHashSet<>(evidence.claims().all());
        accounted.forEach(missing::remove);
        for (Claim claim : missing) {
            assertThat(accounted).anyMatch(other -> saysTheSame(claim, other));
        }
    }

    @Property
    void every_value_has_been_said_by_somebody(@ForAll Evidence evidence) {
        Profile profile = evidence.merge();
        for (Belief belief : profile.beliefs()) {
            for (Candidate candidate : belief.candidates()) {
                assertThat(candidate.claims()).extracting(Claim::text).contains(candidate.text());
                assertThat(candidate.claims())
                        .allMatch(claim -> claim.key().orElseThrow().equals(candidate.key()));
            }
            assertThat(profile.get(belief.field()).isPresent()).isEqualTo(belief.chosenCount() > 0);
        }
        assertThat(profile.beliefs())
                .extracting(Belief::field)
                .doesNotHaveDuplicates()
                .isSubsetOf(new ArrayList<ProfileField<?>>(evidence.claims().fields()));
    }

    private static List<Claim> reasons(Belief belief) {
        return belief.candidates().stream()
                .flatMap(candidate -> candidate.claims().stream())
                .toList();
    }

    private static boolean saysTheSame(Claim claim, Claim other) {
        return claim.field().equals(other.field())
                && claim.source().equals(other.source())
                && claim.observedAt().equals(other.observedAt())
                && claim.key().equals(other.key());
    }

    private static Claims some(Evidence evidence, Random random) {
        return Claims.of(evidence.claims().all().stream()
                .filter(claim -> random.nextInt(3) > 0)
                .toList());
    }

    private static List<Claim> shuffled(Collection<Claim> claims, Random random) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
