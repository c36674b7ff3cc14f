package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.LedgerResult.Replayed;
import io.leadwright.ledger.OpenResult.Opened;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What time does to a ledger: by the sweeper, and when the balance is asked for. */
class SweepTest extends LedgerCase {

    private static final Duration HOLD_TIME = LedgerRules.DEFAULT.holdTime();
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private OpenResult again(String key) {
        return holds().open(opening(key, 1));
    }

    @Test
    void holds_and_grants_that_are_due_end_and_are_counted() {
        Grant grant = grant(terms(10).expiring(T0.plus(HOLD_TIME)));
        Grant stays = grant(terms(10).expiring(T0.plus(HOLD_TIME).plusSeconds(1)));
        Hold hold = hold(4);
        pass(HOLD_TIME.minus(MICRO));
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
        pass(MICRO);
        assertThat(ledger().sweep()).isEqualTo(2);
        assertThat(stored(hold).state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(stored(grant).end()).isEqualTo(Grant.End.EXPIRED);
        assertThat(stored(stays).end()).isEqualTo(Grant.End.OPEN);
        assertThat(journal().subList(3, 5)).containsExactly(EntryKind.HOLD_EXPIRE, EntryKind.GRANT_EXPIRE);
        assertBooks(10, 0, 0, 10);
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
    }

    @Test
    void a_grant_of_which_nothing_is_left_ends_without_an_entry() {
        Grant grant = grant(terms(4).expiring(T0.plusSeconds(1)));
        settle(hold(4), 4);
        pass(HOLD_TIME);
        assertThat(ledger().sweep()).isEqualTo(1);
        assertThat(stored(grant).end()).isEqualTo(Grant.End.EXPIRED);
        assertThat(journal()).containsExactly(EntryKind.GRANT, EntryKind.HOLD, EntryKind.SETTLE);
    }

    @Test
    void the_balance_that_is_told_has_nothing_in_it_that_is_due() {
        grant(terms(10).expiring(T0.plus(HOLD_TIME)));
        grant(10);
        hold(4);
        assertThat(withoutWriting(() -> ledger().balance())).isEqualTo(stored.state.balance());
        assertBooks(16, 4, 0, 0);
        pass(HOLD_TIME);
        assertThat(ledger().balance()).isEqualTo(stored.state.balance());
        assertBooks(10, 0, 0, 10);
    }

    @Test
    void the_balance_is_told_after_a_due_grant_alone_has_ended() {
        grant(terms(10).expiring(T0.plusSeconds(1)));
        pass(Duration.ofSeconds(1));
        assertThat(ledger().balance().expired()).isEqualTo(credits(10));
    }

    @Test
    void thousands_that_are_due_all_end() {
        grant(5_000);
        long[] prices = new long[2_500];
        Arrays.fill(prices, 1);
        open("first", prices);
        pass(HOLD_TIME);
        assertThat(ledger().balance().held()).isEqualTo(credits(0));
        open("second", prices);
        pass(HOLD_TIME);
        assertThat(ledger().sweep()).isEqualTo(2_500);
        assertBooks(5_000, 0, 0, 0);
    }

    @Test
    void no_more_ends_at_once_than_was_asked_for() {
        grant(terms(10).expiring(T0.plusSeconds(1)));
        grant(terms(10).expiring(T0.plusSeconds(2)));
        hold(4);
        pass(HOLD_TIME);
        Draft draft = new Draft(stored, now);
        assertThat(Ending.due(draft, 2)).isEqualTo(2);
        assertThat(draft.ended()).isEqualTo(2);
        assertThat(draft.entries())
                .extracting(entry -> entry.cause().kind())
                .containsExactly(EntryKind.HOLD_EXPIRE, EntryKind.GRANT_EXPIRE);
    }

    @Test
    void what_runs_out_next_is_told_of_what_is_free() {
        assertThat(ledger().expiringNext()).isEmpty();
        grant(10);
        assertThat(ledger().expiringNext()).isEmpty();
        grant(terms(10).expiring(T0.plusSeconds(60)));
        grant(terms(10).expiring(T0.plusSeconds(61)));
        hold(4);
        assertThat(ledger().expiringNext()).contains(new Expiring(T0.plusSeconds(60), credits(6)));
        pass(Duration.ofSeconds(60));
        assertThat(withoutWriting(() -> ledger().expiringNext()))
                .contains(new Expiring(T0.plusSeconds(61), credits(10)));
    }

    @Test
    void an_answer_is_kept_for_a_day_and_its_key_for_thirty() {
        grant(10);
        holds().complete(open("key", 1), "answer");
        pass(DAY);
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
        pass(MICRO);
        assertThat(again("key")).isEqualTo(new OpenResult.Replayed(Optional.of("answer")));
        assertThat(ledger().sweep()).isEqualTo(1);
        assertThat(again("key")).isEqualTo(new OpenResult.Replayed(Optional.empty()));
        pass(DAY.multipliedBy(29).minus(MICRO));
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
        pass(MICRO);
        assertThat(ledger().sweep()).isEqualTo(2);
        assertThat(stored.operations).as("the grant's key went too").isEmpty();
        assertThat(again("key")).isInstanceOf(Opened.class);
    }

    @Test
    void what_was_done_by_hand_is_told_again_for_thirty_days() {
        IdempotencyKey key = new IdempotencyKey("key");
        Grant grant = ledger().grant(terms(10), BOUGHT, key).orElseThrow();
        pass(DAY.multipliedBy(30));
        assertThat(ledger().sweep()).isZero();
        assertThat(ledger().grant(terms(10), BOUGHT, key)).isEqualTo(new Replayed<>(grant));
        pass(MICRO);
        assertThat(ledger().sweep()).isEqualTo(1);
        assertThat(ledger().grant(terms(10), BOUGHT, key)).isInstanceOf(LedgerResult.Done.class);
    }

    @Test
    void an_answer_that_nobody_swept_goes_with_its_key() {
        holds().complete(open("key"), "answer");
        pass(DAY.multipliedBy(31));
        assertThat(ledger().sweep()).isPositive();
        assertThat(stored.operations).isEmpty();
        assertThat(withoutWriting(() -> ledger().sweep())).isZero();
    }

    @Test
    void work_that_was_never_ended_is_forgotten_after_thirty_days() {
        grant(10);
        Work work = open("key", 1);
        pass(rules.lease().plus(DAY.multipliedBy(30)));
        assertThat(ledger().sweep()).as("the hold, and the grant's key").isEqualTo(2);
        assertThat(stored.operations).containsOnlyKeys(work.key());
        pass(MICRO);
        assertThat(ledger().sweep()).isEqualTo(1);
        assertThat(stored.operations).isEmpty();
    }

    @Test
    void thousands_of_keys_are_forgotten() {
        for (int i = 0; i < 2_500; i++) {
            holds().complete(open("key-" + i), "answer");
        }
        pass(DAY.plus(MICRO));
        assertThat(ledger().sweep()).isEqualTo(2_500);
        pass(DAY.multipliedBy(29));
        assertThat(ledger().sweep()).isEqualTo(2_500);
        assertThat(stored.operations).isEmpty();
    }

    @Test
    void the_sweeper_comes_to_every_account_that_needs_it() {
        for (int i = 0; i < 250; i++) {
            CreditLedger ledger = ledgers().of(AccountId.of("account-" + i), storage);
            ledger.grant(terms(10).expiring(T0.plusSeconds(60)), BOUGHT, newKey());
        }
        assertThat(ledgers().sweep(storage)).isZero();
        pass(Duration.ofSeconds(60));
        assertThat(ledgers().isOverdue(storage, Duration.ofSeconds(1))).isFalse();
        assertThat(ledgers().isOverdue(storage, Duration.ZERO)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(ledgers().isOverdue(storage, Duration.ofSeconds(1))).isTrue();
        assertThat(ledgers().sweep(storage)).isEqualTo(250);
        assertThat(ledgers().isOverdue(storage, Duration.ofSeconds(1))).isFalse();
        pass(DAY.multipliedBy(31));
        assertThat(ledgers().sweep(storage)).as("the keys").isEqualTo(250);
    }

    @Test
    void the_sweeper_forgets_answers_of_every_account() {
        holds().complete(open("key"), "answer");
        pass(DAY.plus(MICRO));
        assertThat(ledgers().sweep(storage)).isEqualTo(1);
        assertThat(again("key")).isEqualTo(new OpenResult.Replayed(Optional.empty()));
    }

    @Test
    void entries_are_told_page_by_page() {
        for (int i = 0; i < 1_001; i++) {
            grant(1);
        }
        assertThat(ledger().entries(0, 2)).isEqualTo(stored.entries.subList(0, 2));
        assertThat(ledger().entries(999, 10)).isEqualTo(stored.entries.subList(999, 1_001));
        assertThat(ledger().entries(0, 5_000)).isEqualTo(stored.entries.subList(0, CreditLedger.ENTRIES_MAX));
    }
}
