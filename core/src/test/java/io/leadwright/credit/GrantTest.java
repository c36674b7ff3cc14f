package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Grant.End;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static Grant grant(long id, long credits) {
        return grant(id, GrantTerms.of(Credits.of(credits)));
    }

    private static Grant grant(long id, GrantTerms terms) {
        return Grant.of(new GrantId(id), terms, NOW);
    }

    private static Optional<Allocations> draw(long credits, Grant... grants) {
        return DrawDown.of(List.of(grants), Credits.of(credits), NOW);
    }

    private static Allocation part(long id, long credits) {
        return new Allocation(new GrantId(id), Credits.of(credits));
    }

    @Test
    void the_lower_number_pays_first_then_what_runs_out_first_then_the_older_then_the_smaller_number() {
        GrantTerms terms = GrantTerms.of(Credits.of(10));
        Grant lasting = grant(1, terms);
        Grant alsoLasting = grant(2, terms);
        Grant older = Grant.of(new GrantId(26), terms, NOW.minusSeconds(1));
        Grant soon = grant(3, terms.expiring(TOMORROW));
        Grant first = grant(4, terms.priority(-1));
        assertThat(draw(50, alsoLasting, lasting, soon, older, first)
                        .orElseThrow()
                        .parts())
                .containsExactly(part(4, 10), part(3, 10), part(26, 10), part(1, 10), part(2, 10));
    }

    @Test
    void what_is_not_enough_pays_nothing() {
        assertThat(draw(21, grant(1, 10), grant(2, 10))).isEmpty();
        assertThat(draw(20, grant(1, 10), grant(2, 10))).isPresent();
    }

    @Test
    void what_is_free_is_paid_by_nobody() {
        assertThat(draw(0)).contains(Allocations.NONE);
    }

    @Test
    void a_grant_pays_from_its_first_moment_to_before_its_last() {
        Grant grant = grant(1, GrantTerms.of(Credits.of(10)).expiring(TOMORROW));
        assertThat(grant.drawable(NOW.minusNanos(1))).isEqualTo(Credits.ZERO);
        assertThat(grant.drawable(NOW)).isEqualTo(Credits.of(10));
        assertThat(grant.drawable(TOMORROW.minusNanos(1))).isEqualTo(Credits.of(10));
        assertThat(grant.drawable(TOMORROW)).isEqualTo(Credits.ZERO);
        assertThat(grant.isDue(TOMORROW)).isTrue();
    }

    @Test
    void what_is_taken_of_a_grant_stays_usable_when_it_runs_out() {
        Grant ended = grant(1, 10).take(Credits.of(4)).ended(End.EXPIRED).orElseThrow();
        assertThat(ended.taken()).isEqualTo(Credits.of(4));
        assertThat(ended.ended()).isEqualTo(Credits.of(6));
        assertThat(ended.free()).isEqualTo(Credits.ZERO);
        assertThat(ended.ended(End.VOIDED)).as("it ends once").isEmpty();
    }

    @Test
    void what_comes_back_to_a_grant_that_has_ended_ends_too() {
        Grant open = grant(1, 10).take(Credits.of(4));
        assertThat(open.giveBack(Credits.of(4)).free()).isEqualTo(Credits.of(10));
        Grant ended = open.ended(End.EXPIRED).orElseThrow().giveBack(Credits.of(3));
        assertThat(ended.ended()).isEqualTo(Credits.of(9));
        assertThat(ended.taken()).isEqualTo(Credits.of(1));
        assertThat(ended.free()).isEqualTo(Credits.ZERO);
    }

    @Test
    void no_more_can_be_taken_or_given_back_than_there_is() {
        assertThatIllegalArgumentException().isThrownBy(() -> grant(1, 10).take(Credits.of(11)));
        assertThatIllegalArgumentException().isThrownBy(() -> grant(1, 10).giveBack(Credits.of(1)));
        Grant ended = grant(1, 10).ended(End.VOIDED).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> ended.take(Credits.of(1)));
    }

    @Test
    void terms_are_the_same_if_all_of_them_are_and_say_what_they_are() {
        GrantTerms terms =
                GrantTerms.of(Credits.of(10)).effective(NOW).expiring(TOMORROW).priority(1);
        GrantTerms same =
                GrantTerms.of(Credits.of(10)).priority(1).expiring(TOMORROW).effective(NOW);
        assertThat(terms).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(terms)
                .isNotEqualTo(GrantTerms.of(Credits.of(11))
                        .effective(NOW)
                        .expiring(TOMORROW)
                        .priority(1))
                .isNotEqualTo(terms.effective(NOW.minusSeconds(1)))
                .isNotEqualTo(terms.expiring(TOMORROW.plusSeconds(1)))
                .isNotEqualTo(terms.priority(2))
                .isNotEqualTo("terms");
        assertThat(terms).hasToString("10 credits of priority 1 from " + NOW + " to " + TOMORROW);
        assertThat(GrantTerms.of(Credits.of(1))).hasToString("1 credit of priority 0");
    }

    @Test
    void terms_that_grant_nothing_or_never_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GrantTerms.of(Credits.ZERO));
        GrantTerms fromNow = GrantTerms.of(Credits.of(1)).effective(NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> fromNow.expiring(NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> fromNow.effective(Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> fromNow.expiring(Instant.MAX));
        assertThat(fromNow.expiring(TOMORROW.plusNanos(999))).isEqualTo(fromNow.expiring(TOMORROW));
        GrantTerms untilNow = GrantTerms.of(Credits.of(1)).expiring(NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> untilNow.effective(NOW));
    }
}
