package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.HoldResult.Done;
import io.leadwright.credit.HoldResult.Reason;
import io.leadwright.credit.HoldResult.Refused;
import io.leadwright.credit.HoldResult.Unchanged;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a hold, row by row of the table of its states. */
class HoldsTest extends LedgerCase {

    private static final Duration HOLD_TIME = LedgerRules.DEFAULT.holdTime();

    private void assertRefused(Reason reason, HoldResult result, Hold hold) {
        assertThat(result).isEqualTo(new Refused(reason, Optional.of(stored(hold))));
    }

    @Test
    void what_is_settled_is_spent_and_the_rest_is_free_again() {
        Grant first = grant(terms(3).priority(-1));
        Grant second = grant(10);
        Hold hold = hold(8);
        assertBooks(5, 8, 0, 0);
        assertThat(hold.allocations().parts()).containsExactly(part(first, 3), part(second, 5));
        assertThat(settle(hold, 4))
                .isEqualTo(new Done(stored(hold), hold.allocations().behind(credits(4))));
        assertBooks(9, 0, 4, 0);
        assertThat(journal()).containsExactly(EntryKind.GRANT, EntryKind.GRANT, EntryKind.HOLD, EntryKind.SETTLE);
        assertThat(lastEntry().cause().hold()).contains(hold.id());
        assertThat(stored(first).taken()).as("spent first, for it pays first").isEqualTo(credits(3));
        assertThat(stored(second).taken()).isEqualTo(credits(1));
    }

    @Test
    void all_of_a_hold_can_be_spent() {
        grant(10);
        Hold hold = hold(10);
        settle(hold, 10);
        assertBooks(0, 0, 10, 0);
    }

    @Test
    void to_spend_nothing_is_to_release() {
        grant(10);
        Hold hold = hold(4);
        settle(hold, 0);
        assertThat(stored(hold).state()).isEqualTo(Hold.State.RELEASED);
        assertThat(journal()).containsExactly(EntryKind.GRANT, EntryKind.HOLD, EntryKind.RELEASE);
        assertBooks(10, 0, 0, 0);
    }

    @Test
    void a_pending_hold_spends_no_more_than_it_has_and_obeys_nobody_who_was_replaced() {
        grant(10);
        Hold hold = hold(4);
        assertRefused(Reason.EXCEEDS_HOLD, withoutWriting(() -> settle(hold, 5)), hold);
        assertRefused(Reason.STALE_FENCE, withoutWriting(() -> holds().settle(hold.id(), credits(1), 2)), hold);
        assertRefused(Reason.STALE_FENCE, withoutWriting(() -> holds().release(hold.id(), 2)), hold);
        release(hold);
        assertThat(stored(hold).state()).isEqualTo(Hold.State.RELEASED);
        assertBooks(10, 0, 0, 0);
    }

    @Test
    void a_settled_hold_is_settled_by_the_same_amount_again_and_nothing_else() {
        grant(10);
        Hold hold = hold(4);
        settle(hold, 3);
        assertThat(withoutWriting(() -> settle(hold, 3))).isEqualTo(new Unchanged(stored(hold)));
        assertRefused(Reason.ALREADY_SETTLED, withoutWriting(() -> settle(hold, 2)), hold);
        assertRefused(Reason.ALREADY_SETTLED, withoutWriting(() -> settle(hold, 0)), hold);
        assertRefused(Reason.ALREADY_SETTLED, withoutWriting(() -> release(hold)), hold);
        pass(HOLD_TIME);
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
        assertThat(withoutWriting(() -> settle(hold, 3)).orElseThrow()).isEqualTo(stored(hold));
        assertBooks(7, 0, 3, 0);
    }

    @Test
    void a_released_hold_is_released_again_and_nothing_else() {
        grant(10);
        Hold hold = hold(4);
        assertThat(release(hold).orElseThrow()).isEqualTo(stored(hold));
        assertThat(withoutWriting(() -> release(hold))).isEqualTo(new Unchanged(stored(hold)));
        assertThat(withoutWriting(() -> settle(hold, 0))).isEqualTo(new Unchanged(stored(hold)));
        assertRefused(Reason.ALREADY_RELEASED, withoutWriting(() -> settle(hold, 1)), hold);
        pass(HOLD_TIME);
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
    }

    @Test
    void an_expired_hold_never_charges_and_may_be_released() {
        grant(10);
        Hold hold = hold(4);
        pass(HOLD_TIME);
        assertThat(ledger().sweep()).isEqualTo(1);
        assertThat(journal()).containsExactly(EntryKind.GRANT, EntryKind.HOLD, EntryKind.HOLD_EXPIRE);
        assertBooks(10, 0, 0, 0);
        assertRefused(Reason.HOLD_EXPIRED, withoutWriting(() -> settle(hold, 1)), hold);
        assertThat(withoutWriting(() -> release(hold))).isEqualTo(new Unchanged(stored(hold)));
        assertThat(withoutWriting(() -> settle(hold, 0))).isEqualTo(new Unchanged(stored(hold)));
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
    }

    @Test
    void a_hold_whose_time_is_over_is_expired_even_if_nobody_has_written_it_down() {
        grant(10);
        Hold hold = hold(4);
        pass(HOLD_TIME);
        assertRefused(Reason.HOLD_EXPIRED, withoutWriting(() -> settle(hold, 1)), hold);
        assertThat(withoutWriting(() -> release(hold))).isEqualTo(new Unchanged(stored(hold)));
        assertThat(withoutWriting(() -> settle(hold, 0))).isEqualTo(new Unchanged(stored(hold)));
        assertThat(ledger().balance().held()).isEqualTo(credits(0));
    }

    @Test
    void a_hold_is_settled_until_the_microsecond_before_its_time_is_over() {
        grant(10);
        Hold first = hold(4);
        Hold second = hold(4);
        now = first.lease().until().minusNanos(1_000);
        assertThat(settle(first, 4)).isInstanceOf(Done.class);
        now = second.lease().until();
        assertRefused(Reason.HOLD_EXPIRED, settle(second, 4), second);
    }

    @Test
    void what_there_is_not_is_refused() {
        assertThat(holds().settle(new HoldId(1), credits(1), 1))
                .isEqualTo(new Refused(Reason.UNKNOWN_HOLD, Optional.empty()));
        assertThat(holds().release(new HoldId(1), 1)).isEqualTo(new Refused(Reason.UNKNOWN_HOLD, Optional.empty()));
        assertThat(ledger().hold(new HoldId(1))).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> holds().release(new HoldId(1), 1).orElseThrow())
                .withMessageContaining("UNKNOWN_HOLD");
        assertThat(stored.writes).isZero();
    }

    @Test
    void what_was_drawn_from_a_grant_stays_usable_when_the_grant_ends() {
        Grant grant = grant(terms(10).expiring(T0.plusSeconds(60)));
        Hold spent = hold(4);
        Hold returned = hold(3);
        pass(Duration.ofSeconds(60));
        assertThat(ledger().balance()).isEqualTo(stored.state.balance());
        assertBooks(0, 7, 0, 3);
        settle(spent, 4);
        release(returned);
        assertBooks(0, 0, 4, 6);
        assertThat(journal().subList(3, 7))
                .containsExactly(EntryKind.GRANT_EXPIRE, EntryKind.SETTLE, EntryKind.RELEASE, EntryKind.GRANT_EXPIRE);
        assertThat(stored(grant).end()).isEqualTo(Grant.End.EXPIRED);
    }

    @Test
    void a_hold_of_nothing_moves_nothing_and_ends_as_any_other() {
        Hold hold = hold(0);
        assertThat(ledger().hold(hold.id())).contains(hold);
        release(hold);
        Hold expired = hold(0);
        pass(HOLD_TIME);
        assertThat(ledger().sweep()).isEqualTo(1);
        assertThat(stored(hold).state()).isEqualTo(Hold.State.RELEASED);
        assertThat(stored(expired).state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(journal()).isEmpty();
    }
}
