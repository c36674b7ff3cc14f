package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.lead.Author;
import io.leadwright.ledger.Correction.Direction;
import io.leadwright.ledger.LedgerResult.Done;
import io.leadwright.ledger.LedgerResult.KeyReused;
import io.leadwright.ledger.LedgerResult.Refused;
import io.leadwright.ledger.LedgerResult.Replayed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is done by hand: grants, and what takes them or their spending back. */
class CorrectionsTest extends LedgerCase {

    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private static final Instant TOMORROW = T0.plus(Duration.ofDays(1));
    private static final Reason MISTAKE = new Reason(Author.person("ana"), "a mistake");

    private LedgerResult<Grant> voided(Grant grant) {
        return ledger().voidGrant(grant.id(), MISTAKE, newKey());
    }

    private LedgerResult<Hold> refund(Hold hold, long credits) {
        return ledger().refund(hold.id(), credits(credits), MISTAKE, newKey());
    }

    private LedgerResult<Entry> correct(Direction direction, long credits) {
        return ledger().correct(new Correction(direction, credits(credits)), MISTAKE, newKey());
    }

    private static <T> Refused<T> refused(LedgerResult.Reason reason) {
        return new Refused<>(reason);
    }

    @Test
    void a_grant_has_the_number_of_its_entry_and_says_who_granted_it_and_why() {
        LedgerResult<Grant> result = ledger().grant(terms(10), BOUGHT, KEY);
        Grant grant = Grant.of(new GrantId(1), terms(10), T0);
        assertThat(result).isEqualTo(new Done<>(grant));
        assertThat(stored(grant)).isEqualTo(grant);
        assertThat(lastEntry().cause()).isEqualTo(Entry.Cause.of(EntryKind.GRANT, new GrantId(1), BOUGHT));
        hold(3);
        assertThat(grant(5).id()).isEqualTo(new GrantId(3));
        assertBooks(12, 3, 0, 0);
    }

    @Test
    void a_grant_for_later_counts_at_once_and_pays_when_its_time_has_come() {
        grant(terms(10).effective(TOMORROW));
        assertBooks(10, 0, 0, 0);
        assertThat(holds().open(opening("key", 1))).isInstanceOf(OpenResult.Refused.class);
        now = TOMORROW;
        assertThat(hold(10).amount()).isEqualTo(credits(10));
    }

    @Test
    void a_grant_that_has_run_out_before_it_begins_is_refused() {
        GrantTerms untilNow = terms(1).expiring(T0);
        assertThat(withoutWriting(() -> ledger().grant(untilNow, BOUGHT, KEY)))
                .isEqualTo(refused(LedgerResult.Reason.GRANT_ENDED));
        GrantTerms untilSoon = terms(1).expiring(T0.plusNanos(1_000));
        assertThat(ledger().grant(untilSoon, BOUGHT, KEY))
                .as("the key was free")
                .isInstanceOf(Done.class);
    }

    @Test
    void an_account_has_and_had_no_more_than_an_amount_can_be() {
        long most = Credits.MAX_MILLIS / 1_000;
        grant(most - 10);
        settle(hold(5), 5);
        assertThat(withoutWriting(() -> ledger().grant(terms(11), BOUGHT, KEY)))
                .isEqualTo(refused(LedgerResult.Reason.TOO_MUCH));
        assertThat(withoutWriting(() -> correct(Direction.GIVE, 11))).isEqualTo(refused(LedgerResult.Reason.TOO_MUCH));
        Grant ten = grant(10);
        voided(ten);
        assertThat(correct(Direction.GIVE, 10))
                .as("what was taken back makes room")
                .isInstanceOf(Done.class);
    }

    @Test
    void a_grant_is_taken_back_and_no_more_drawn_on() {
        Grant grant = grant(10);
        assertThat(voided(grant)).isEqualTo(new Done<>(stored(grant)));
        assertThat(stored(grant).end()).isEqualTo(Grant.End.VOIDED);
        assertThat(lastEntry().cause()).isEqualTo(Entry.Cause.of(EntryKind.GRANT_VOID, grant.id(), MISTAKE));
        assertBooks(0, 0, 0, 0);
        assertThat(withoutWriting(() -> voided(grant))).isEqualTo(refused(LedgerResult.Reason.GRANT_ENDED));
    }

    @Test
    void what_is_held_of_a_grant_that_is_taken_back_stays_usable_and_goes_if_it_comes_back() {
        Grant grant = grant(10);
        Hold hold = hold(6);
        voided(grant);
        assertBooks(0, 6, 0, 0);
        settle(hold, 2);
        assertBooks(0, 0, 2, 0);
        assertThat(journal().subList(2, 5))
                .containsExactly(EntryKind.GRANT_VOID, EntryKind.SETTLE, EntryKind.GRANT_VOID);
        assertThat(refund(hold, 2)).isInstanceOf(Done.class);
        assertBooks(0, 0, 0, 0);
    }

    @Test
    void a_grant_of_which_nothing_is_free_is_taken_back_without_an_entry() {
        Grant grant = grant(10);
        hold(10);
        assertThat(voided(grant)).isInstanceOf(Done.class);
        assertThat(journal()).containsExactly(EntryKind.GRANT, EntryKind.HOLD);
    }

    @Test
    void a_grant_that_is_not_there_or_has_run_out_is_not_taken_back() {
        Grant grant = grant(terms(10).expiring(TOMORROW));
        assertThat(withoutWriting(() -> ledger().voidGrant(new GrantId(2), MISTAKE, KEY)))
                .isEqualTo(refused(LedgerResult.Reason.UNKNOWN_GRANT));
        now = TOMORROW;
        assertThat(withoutWriting(() -> voided(grant))).isEqualTo(refused(LedgerResult.Reason.GRANT_ENDED));
        ledger().sweep();
        assertThat(withoutWriting(() -> voided(grant))).isEqualTo(refused(LedgerResult.Reason.GRANT_ENDED));
        assertBooks(0, 0, 0, 10);
    }

    @Test
    void spent_credits_are_given_back_to_the_grants_that_paid_the_last_one_first() {
        Grant first = grant(terms(3).priority(-1));
        Grant second = grant(10);
        Hold hold = hold(8);
        settle(hold, 5);
        assertThat(refund(hold, 3)).isEqualTo(new Done<>(stored(hold)));
        assertThat(stored(hold).refunded()).isEqualTo(credits(3));
        assertThat(stored(first).taken()).isEqualTo(credits(2));
        assertThat(stored(second).taken()).isEqualTo(credits(0));
        assertThat(lastEntry().cause()).isEqualTo(Entry.Cause.of(EntryKind.REFUND, hold.id(), MISTAKE));
        assertBooks(11, 0, 2, 0);
        refund(hold, 2);
        assertBooks(13, 0, 0, 0);
    }

    @Test
    void no_more_is_given_back_than_was_spent() {
        grant(10);
        Hold hold = hold(8);
        assertThat(withoutWriting(() -> refund(hold, 1))).isEqualTo(refused(LedgerResult.Reason.EXCEEDS_SETTLED));
        settle(hold, 5);
        refund(hold, 3);
        assertThat(withoutWriting(() -> refund(hold, 3))).isEqualTo(refused(LedgerResult.Reason.EXCEEDS_SETTLED));
        assertThat(withoutWriting(() -> ledger().refund(new HoldId(9), credits(1), MISTAKE, KEY)))
                .isEqualTo(refused(LedgerResult.Reason.UNKNOWN_HOLD));
        assertThat(ledger().refund(hold.id(), credits(2), MISTAKE, KEY)).isInstanceOf(Done.class);
    }

    @Test
    void to_give_nothing_back_is_done_without_an_entry() {
        grant(10);
        Hold hold = hold(8);
        settle(hold, 5);
        int entries = journal().size();
        assertThat(refund(hold, 0)).isEqualTo(new Done<>(stored(hold)));
        assertThat(journal()).hasSize(entries);
    }

    @Test
    void what_is_given_back_to_a_grant_that_has_run_out_runs_out_too() {
        Grant grant = grant(terms(10).expiring(TOMORROW));
        Hold hold = hold(8);
        settle(hold, 8);
        now = TOMORROW;
        ledger().sweep();
        refund(hold, 5);
        assertThat(journal().subList(3, 6))
                .containsExactly(EntryKind.GRANT_EXPIRE, EntryKind.REFUND, EntryKind.GRANT_EXPIRE);
        assertThat(lastEntry().cause()).isEqualTo(Entry.Cause.of(EntryKind.GRANT_EXPIRE, grant.id(), null));
        assertBooks(0, 0, 3, 7);
    }

    @Test
    void what_is_given_by_hand_is_a_grant_for_ever() {
        LedgerResult<Entry> result = correct(Direction.GIVE, 10);
        assertThat(result).isEqualTo(new Done<>(lastEntry()));
        assertThat(lastEntry().cause()).isEqualTo(Entry.Cause.of(EntryKind.ADJUST, new GrantId(1), MISTAKE));
        assertThat(hold(10).allocations().parts()).containsExactly(part(1, 10));
    }

    @Test
    void what_is_taken_by_hand_is_taken_from_the_grants_that_would_pay_next() {
        Grant lasting = grant(10);
        Grant soon = grant(terms(3).expiring(TOMORROW));
        Grant scheduled = grant(terms(100).effective(TOMORROW));
        LedgerResult<Entry> result = correct(Direction.TAKE, 5);
        assertThat(result).isEqualTo(new Done<>(lastEntry()));
        assertThat(stored.entries.subList(3, 5))
                .extracting(Entry::cause)
                .containsExactly(
                        Entry.Cause.of(EntryKind.ADJUST, soon.id(), MISTAKE),
                        Entry.Cause.of(EntryKind.ADJUST, lasting.id(), MISTAKE));
        assertThat(stored(soon).free()).isEqualTo(credits(0));
        assertThat(stored(lasting).free()).isEqualTo(credits(8));
        assertThat(stored(scheduled).free()).isEqualTo(credits(100));
        assertThat(withoutWriting(() -> correct(Direction.TAKE, 9)))
                .isEqualTo(refused(LedgerResult.Reason.INSUFFICIENT));
        correct(Direction.TAKE, 8);
        assertBooks(100, 0, 0, 0);
    }

    @Test
    void what_is_held_is_not_taken_by_hand() {
        grant(10);
        hold(4);
        assertThat(withoutWriting(() -> correct(Direction.TAKE, 7)))
                .isEqualTo(refused(LedgerResult.Reason.INSUFFICIENT));
        correct(Direction.TAKE, 6);
        assertBooks(0, 4, 0, 0);
    }

    @Test
    void a_correction_of_nothing_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Correction(Direction.GIVE, Credits.ZERO));
    }

    @Test
    void the_same_command_again_changes_nothing_and_tells_what_it_came_to_as_it_is_now() {
        Grant grant = ledger().grant(terms(10), BOUGHT, KEY).orElseThrow();
        Hold hold = hold(8);
        settle(hold, 6);
        Hold refunded = ledger().refund(hold.id(), credits(1), MISTAKE, KEY).orElseThrow();
        Correction take = new Correction(Direction.TAKE, credits(1));
        Entry taken = ledger().correct(take, MISTAKE, KEY).orElseThrow();
        Grant voided = ledger().voidGrant(grant.id(), MISTAKE, KEY).orElseThrow();
        assertThat(withoutWriting(() -> ledger().grant(terms(10), BOUGHT, KEY))).isEqualTo(new Replayed<>(voided));
        assertThat(withoutWriting(() -> ledger().refund(hold.id(), credits(1), MISTAKE, KEY)))
                .isEqualTo(new Replayed<>(refunded));
        assertThat(withoutWriting(() -> ledger().correct(take, MISTAKE, KEY))).isEqualTo(new Replayed<>(taken));
        assertThat(withoutWriting(() -> ledger().voidGrant(grant.id(), MISTAKE, KEY)))
                .isEqualTo(new Replayed<>(voided));
        assertThat(ledger().voidGrant(grant.id(), MISTAKE, KEY).orElseThrow()).isEqualTo(voided);
    }

    @Test
    void another_command_under_the_key_is_told_so() {
        GrantTerms terms = terms(10).effective(T0).expiring(TOMORROW).priority(1);
        ledger().grant(terms, BOUGHT, KEY);
        Reason forAnother = new Reason(BOUGHT.author(), "bought ");
        List<LedgerResult<Grant>> results = List.of(
                ledger().grant(terms(11).effective(T0).expiring(TOMORROW).priority(1), BOUGHT, KEY),
                ledger().grant(terms.priority(2), BOUGHT, KEY),
                ledger().grant(terms.effective(T0.plusNanos(1_000)), BOUGHT, KEY),
                ledger().grant(terms.expiring(TOMORROW.plusNanos(1_000)), BOUGHT, KEY),
                ledger().grant(terms, forAnother, KEY));
        assertThat(results).containsOnly(new KeyReused<>());
        assertThat(ledger().grant(terms, BOUGHT, KEY)).isInstanceOf(Replayed.class);

        Hold hold = hold(2);
        settle(hold, 2);
        ledger().refund(hold.id(), credits(1), MISTAKE, KEY);
        assertThat(ledger().refund(hold.id(), credits(2), MISTAKE, KEY)).isEqualTo(new KeyReused<>());
        assertThat(ledger().refund(new HoldId(2), credits(1), MISTAKE, KEY)).isEqualTo(new KeyReused<>());
        ledger().correct(new Correction(Direction.GIVE, credits(1)), MISTAKE, KEY);
        assertThat(ledger().correct(new Correction(Direction.TAKE, credits(1)), MISTAKE, KEY))
                .isEqualTo(new KeyReused<>());
        assertThat(ledger().correct(new Correction(Direction.GIVE, credits(2)), MISTAKE, KEY))
                .isEqualTo(new KeyReused<>());
        ledger().voidGrant(new GrantId(1), MISTAKE, KEY);
        assertThat(ledger().voidGrant(new GrantId(5), MISTAKE, KEY)).isEqualTo(new KeyReused<>());
    }

    @Test
    void no_two_commands_are_taken_for_the_same_because_their_texts_run_together() {
        Reason one = new Reason(BOUGHT.author(), "order 1");
        Reason another = new Reason(BOUGHT.author(), "order ");
        ledger().grant(terms(1), one, KEY);
        assertThat(ledger().grant(terms(11), another, KEY)).isEqualTo(new KeyReused<>());
    }

    @Test
    void who_asks_again_may_be_another_and_the_first_is_its_author() {
        ledger().grant(terms(10), BOUGHT, KEY);
        Reason byAnother = new Reason(Author.machine("another"), BOUGHT.text());
        assertThat(withoutWriting(() -> ledger().grant(terms(10), byAnother, KEY)))
                .isInstanceOf(Replayed.class);
        assertThat(ledger().entries(0, 10))
                .extracting(entry -> entry.cause().reason())
                .containsExactly(Optional.of(BOUGHT));
    }

    @Test
    void what_came_to_nothing_says_why() {
        assertThatIllegalStateException()
                .isThrownBy(() -> correct(Direction.TAKE, 1).orElseThrow())
                .withMessageContaining("INSUFFICIENT");
        ledger().grant(terms(1), BOUGHT, KEY);
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger().grant(terms(2), BOUGHT, KEY).orElseThrow())
                .withMessageContaining("key");
    }
}
