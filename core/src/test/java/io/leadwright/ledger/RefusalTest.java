package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Admitted;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.ledger.OpenResult.Opened;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.OpenResult.Refusal.RateLimited;
import io.leadwright.ledger.OpenResult.Refused;
import io.leadwright.ledger.OpenResult.Replayed;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When paid work does not begin: for want of credits, or because the window admits no more leads yet. */
class RefusalTest extends LedgerCase {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HOLD_TIME = LedgerRules.DEFAULT.holdTime();

    private OpenResult ask(String key, long... prices) {
        return holds().open(opening(key, prices));
    }

    private static Refused insufficient(long remaining, long required) {
        return new Refused(new Insufficient(credits(remaining), credits(required)));
    }

    private static Refused limited(Instant retryAt, Instant resetAt) {
        return new Refused(new RateLimited(retryAt, resetAt));
    }

    @Test
    void a_new_account_has_nothing() {
        assertThat(withoutWriting(() -> ask("key", 1, 2))).isEqualTo(insufficient(0, 3));
        assertThat(ask("free", 0, 0)).isInstanceOf(Opened.class);
    }

    @Test
    void all_holds_of_a_request_are_made_or_none() {
        grant(9);
        assertThat(withoutWriting(() -> ask("key", 4, 4, 2))).isEqualTo(insufficient(9, 10));
        assertThat(ask("key", 4, 4, 1)).isInstanceOf(Opened.class);
        assertBooks(0, 9, 0, 0);
    }

    @Test
    void what_remains_is_what_can_be_drawn_on_now() {
        grant(2);
        grant(terms(3).priority(5));
        grant(terms(10).effective(T0.plusSeconds(60)));
        grant(terms(20).expiring(T0.plusSeconds(30)));
        hold(1);
        assertThat(withoutWriting(() -> ask("key", 25))).isEqualTo(insufficient(24, 25));
        pass(Duration.ofSeconds(30));
        assertThat(ask("key", 25)).isEqualTo(insufficient(5, 25));
        assertBooks(15, 1, 0, 19);
        pass(Duration.ofSeconds(30));
        assertThat(withoutWriting(() -> ask("key", 16))).isEqualTo(insufficient(15, 16));
        assertThat(ask("key", 15)).isInstanceOf(Opened.class);
    }

    @Test
    void the_holds_of_a_dead_worker_are_freed_before_anybody_is_refused() {
        grant(10);
        Hold lost = hold(4);
        Hold alsoLost = hold(6);
        pass(HOLD_TIME);
        assertThat(ask("key", 10)).isInstanceOf(Opened.class);
        assertThat(stored(lost).state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(stored(alsoLost).state()).isEqualTo(Hold.State.EXPIRED);
        assertBooks(0, 10, 0, 0);
    }

    @Test
    void who_has_enough_ends_nothing_for_others() {
        grant(10);
        Hold lost = hold(4);
        pass(HOLD_TIME);
        assertThat(ask("key", 6)).isInstanceOf(Opened.class);
        assertThat(stored(lost).state()).isEqualTo(Hold.State.PENDING);
    }

    @Test
    void what_comes_back_to_a_grant_that_has_run_out_helps_nobody() {
        grant(terms(10).expiring(T0.plusSeconds(1)));
        hold(4);
        pass(HOLD_TIME);
        assertThat(ask("key", 1)).isEqualTo(insufficient(0, 1));
        assertThat(journal().subList(2, 4)).containsExactly(EntryKind.HOLD_EXPIRE, EntryKind.GRANT_EXPIRE);
        assertBooks(0, 0, 0, 10);
    }

    @Test
    void however_much_is_due_all_of_it_is_freed_before_anybody_is_refused() {
        grant(2_500);
        for (int i = 0; i < 25; i++) {
            long[] prices = new long[100];
            Arrays.fill(prices, 1);
            open("lost-" + i, prices);
        }
        pass(HOLD_TIME);
        assertThat(ask("key", 2_501)).isEqualTo(insufficient(2_500, 2_501));
        assertThat(ask("key", 2_500)).isInstanceOf(Opened.class);
    }

    @Test
    void the_grant_of_the_lowest_priority_pays_first_then_the_one_that_runs_out_first() {
        grant(1);
        grant(terms(1).priority(-1));
        grant(terms(1).expiring(T0.plusSeconds(60)));
        List<GrantId> drawn = List.of(hold(1), hold(1), hold(1)).stream()
                .map(hold -> hold.allocations().parts().get(0).grant())
                .toList();
        assertThat(drawn).containsExactly(new GrantId(2), new GrantId(3), new GrantId(1));
    }

    @Test
    void the_window_admits_no_more_leads_and_says_exactly_when_it_will() {
        rules = rules.window(new AdmissionWindow(5, HOUR));
        grant(100);
        ask("first", 1, 1);
        pass(Duration.ofMinutes(10));
        ask("second", 1, 1, 1);
        pass(Duration.ofMinutes(10));
        Instant retryAt = T0.plus(HOUR);
        Instant resetAt = retryAt.plus(Duration.ofMinutes(10));
        assertThat(withoutWriting(() -> ask("third", 1))).isEqualTo(limited(retryAt, resetAt));
        assertThat(withoutWriting(() -> ask("third", 1, 1, 1))).isEqualTo(limited(resetAt, resetAt));
        now = retryAt.minusNanos(1_000);
        assertThat(ask("third", 1)).isEqualTo(limited(retryAt, resetAt));
        now = retryAt;
        assertThat(ask("third", 1, 1)).isInstanceOf(Opened.class);
        assertThat(stored.admitted)
                .as("what counts no more is forgotten")
                .containsExactly(new Admitted(T0.plus(Duration.ofMinutes(10)), 3), new Admitted(retryAt, 2));
    }

    @Test
    void a_request_for_more_leads_than_the_window_ever_admits_is_refused_for_good() {
        rules = rules.window(new AdmissionWindow(2, HOUR));
        grant(100);
        assertThatIllegalArgumentException().isThrownBy(() -> ask("key", 1, 1, 1));
        assertThat(stored.operations).hasSize(1);
        assertThat(ask("key", 1, 1)).isInstanceOf(Opened.class);
    }

    @Test
    void neither_who_is_short_of_credits_nor_a_replay_nor_a_takeover_is_counted_by_the_window() {
        rules = rules.window(new AdmissionWindow(3, HOUR));
        grant(2);
        assertThat(ask("short", 1, 1, 1)).isEqualTo(insufficient(2, 3));
        assertThat(stored.admitted).isEmpty();
        open("key", 1, 1);
        pass(rules.lease());
        holds().complete(open("key", 1, 1), "done");
        assertThat(ask("key", 1, 1)).isEqualTo(new Replayed(Optional.of("done")));
        assertThat(stored.admitted).containsExactly(new Admitted(T0, 2));
        assertThat(ask("another", 1)).isInstanceOf(Opened.class);
    }

    @Test
    void work_that_is_given_up_stays_admitted() {
        rules = rules.window(new AdmissionWindow(1, HOUR));
        grant(2);
        holds().abandon(open("key", 1));
        assertThat(ask("another", 1)).isEqualTo(limited(T0.plus(HOUR), T0.plus(HOUR)));
    }

    @Test
    void a_request_that_counts_no_leads_needs_no_admission() {
        rules = rules.window(new AdmissionWindow(1, HOUR));
        grant(10);
        open("key", 1);
        Opening uncounted = new Opening(opening("uncounted").key(), "asked", List.of(credits(1)), 0);
        assertThat(holds().open(uncounted)).isInstanceOf(Opened.class);
        assertThat(stored.admitted).hasSize(1);
    }

    @Test
    void who_is_over_the_limit_and_short_of_credits_is_told_of_the_limit() {
        rules = rules.window(new AdmissionWindow(1, HOUR));
        grant(1);
        open("key", 1);
        assertThat(ask("another", 5)).isEqualTo(limited(T0.plus(HOUR), T0.plus(HOUR)));
    }
}
