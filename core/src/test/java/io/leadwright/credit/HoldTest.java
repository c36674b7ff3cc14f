package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Hold.State;
import io.leadwright.credit.HoldResult.Done;
import io.leadwright.credit.HoldResult.Reason;
import io.leadwright.credit.HoldResult.Refused;
import io.leadwright.credit.HoldResult.Unchanged;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(300);
    private static final long FENCE = 2;
    private static final GrantId SOON = new GrantId(1);
    private static final GrantId LATER = new GrantId(2);

    /** Three credits of the grant that is lost first, then seven of another. */
    private final Hold pending =
            Hold.of(new HoldId(1), new Allocations(List.of(part(SOON, 3), part(LATER, 7))), new Lease(FENCE, DUE));

    private final Hold settled = done(pending.settle(Credits.of(4), FENCE, NOW)).hold();
    private final Hold released = done(pending.release(FENCE, NOW)).hold();
    private final Hold expired = done(pending.expire(DUE)).hold();

    private static Allocation part(GrantId grant, long credits) {
        return new Allocation(grant, Credits.of(credits));
    }

    private static Done done(HoldResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return (Done) result;
    }

    private static void refused(HoldResult result, Reason reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void what_is_not_spent_goes_back_to_the_grant_that_was_drawn_on_last() {
        Done done = done(pending.settle(Credits.of(4), FENCE, NOW));
        assertThat(done.hold().state()).isEqualTo(State.SETTLED);
        assertThat(done.hold().settled()).isEqualTo(Credits.of(4));
        assertThat(done.returned().parts()).containsExactly(part(LATER, 6));
        assertThat(done(pending.settle(Credits.of(2), FENCE, NOW)).returned().parts())
                .containsExactly(part(LATER, 7), part(SOON, 1));
    }

    @Test
    void spending_all_of_it_returns_nothing_and_spending_nothing_returns_all() {
        assertThat(done(pending.settle(Credits.of(10), FENCE, NOW)).returned()).isEqualTo(Allocations.NONE);
        Done nothing = done(pending.settle(Credits.ZERO, FENCE, NOW));
        assertThat(nothing.hold().state()).isEqualTo(State.RELEASED);
        assertThat(nothing.returned().total()).isEqualTo(Credits.of(10));
    }

    @Test
    void more_than_is_held_is_never_spent() {
        refused(pending.settle(new Credits(10_001), FENCE, NOW), Reason.EXCEEDS_HOLD);
    }

    @Test
    void who_was_replaced_can_end_nothing() {
        refused(pending.settle(Credits.of(4), FENCE - 1, NOW), Reason.STALE_FENCE);
        refused(pending.release(FENCE - 1, NOW), Reason.STALE_FENCE);
        refused(pending.renew(DUE.plusSeconds(1), FENCE - 1, NOW), Reason.STALE_FENCE);
        assertThat(done(pending.expire(DUE)).hold().state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void a_settled_hold_gives_the_same_result_again_and_no_other() {
        assertThat(settled.settle(Credits.of(4), FENCE, DUE)).isEqualTo(new Unchanged(settled));
        refused(settled.settle(Credits.of(5), FENCE, NOW), Reason.ALREADY_SETTLED);
        refused(settled.settle(Credits.of(50), FENCE, NOW), Reason.ALREADY_SETTLED);
        refused(settled.release(FENCE, NOW), Reason.ALREADY_SETTLED);
        refused(settled.renew(DUE, FENCE, NOW), Reason.ALREADY_SETTLED);
        assertThat(settled.expire(DUE)).isEqualTo(new Unchanged(settled));
    }

    @Test
    void a_released_hold_stays_released() {
        refused(released.settle(Credits.of(4), FENCE, NOW), Reason.ALREADY_RELEASED);
        assertThat(released.release(FENCE, NOW)).isEqualTo(new Unchanged(released));
        assertThat(released.expire(DUE)).isEqualTo(new Unchanged(released));
        refused(released.renew(DUE, FENCE, NOW), Reason.ALREADY_RELEASED);
    }

    @Test
    void a_hold_whose_time_is_over_never_charges_but_can_be_let_go() {
        refused(expired.settle(Credits.of(4), FENCE, NOW), Reason.HOLD_EXPIRED);
        refused(expired.renew(DUE, FENCE, NOW), Reason.HOLD_EXPIRED);
        assertThat(expired.release(FENCE, NOW)).isEqualTo(new Unchanged(expired));
        assertThat(expired.expire(DUE)).isEqualTo(new Unchanged(expired));
        assertThat(pending.release(FENCE, DUE)).isEqualTo(new Unchanged(pending));
        assertThat(pending.settle(Credits.ZERO, FENCE, DUE)).isEqualTo(new Unchanged(pending));
    }

    @Test
    void its_time_is_over_at_the_very_moment_whether_or_not_that_was_written_down() {
        assertThat(done(pending.settle(Credits.of(4), FENCE, DUE.minusNanos(1)))
                        .hold()
                        .state())
                .isEqualTo(State.SETTLED);
        refused(pending.settle(Credits.of(4), FENCE, DUE), Reason.HOLD_EXPIRED);
        assertThat(pending.expire(DUE.minusNanos(1))).isEqualTo(new Unchanged(pending));
        assertThat(done(pending.expire(DUE)).returned().total()).isEqualTo(Credits.of(10));
    }

    @Test
    void it_can_be_made_to_wait_longer_but_not_shorter() {
        Hold renewed = done(pending.renew(DUE.plusSeconds(1), FENCE, NOW)).hold();
        assertThat(renewed.lease()).isEqualTo(new Lease(FENCE, DUE.plusSeconds(1)));
        assertThat(pending.renew(DUE, FENCE, NOW)).isEqualTo(new Unchanged(pending));
    }

    @Test
    void what_was_spent_can_be_given_back_bit_by_bit_the_last_grant_first() {
        Done one = done(settled.refund(Credits.of(2)));
        assertThat(one.returned().parts()).containsExactly(part(LATER, 1), part(SOON, 1));
        Done two = done(one.hold().refund(Credits.of(2)));
        assertThat(two.returned().parts()).containsExactly(part(SOON, 2));
        refused(two.hold().refund(new Credits(1)), Reason.EXCEEDS_HOLD);
        refused(pending.refund(Credits.of(1)), Reason.EXCEEDS_HOLD);
        assertThat(settled.refund(Credits.ZERO)).isEqualTo(new Unchanged(settled));
    }

    @Test
    void a_hold_that_spends_more_than_it_has_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hold(
                        pending.id(),
                        pending.allocations(),
                        pending.lease(),
                        State.SETTLED,
                        Credits.of(11),
                        Credits.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hold(
                        pending.id(),
                        pending.allocations(),
                        pending.lease(),
                        State.RELEASED,
                        Credits.of(1),
                        Credits.ZERO));
    }
}
