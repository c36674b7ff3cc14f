package io.leadwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Hold;
import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadwrightListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener is told of a ledger, and when. */
class LedgerNewsTest extends LedgerCase {

    private final List<String> heard = new ArrayList<>();
    private boolean isBroken;

    @BeforeEach
    void listen() {
        rules = rules.low(credits(5));
        listener = new LeadwrightListener() {
            @Override
            public void moved(AccountId account, Entry entry) {
                hear(account, entry.number() + " " + entry.cause().kind());
            }

            @Override
            public void runningLow(AccountId account, Balance balance) {
                hear(account, "low: " + balance.available());
            }

            @Override
            public void exhausted(AccountId account, Credits remaining, Credits required) {
                hear(account, "exhausted: " + remaining + " of " + required);
            }
        };
    }

    private void hear(AccountId account, String news) {
        assertThat(account).isEqualTo(ACCOUNT);
        heard.add(news);
        if (isBroken) {
            throw new IllegalStateException("a listener's own failure");
        }
    }

    private void assertHeard(String... news) {
        assertThat(heard).containsExactly(news);
        heard.clear();
    }

    @Test
    void everything_that_moves_is_told_in_its_order() {
        grant(10);
        Hold hold = hold(2);
        settle(hold, 1);
        settle(hold, 1);
        assertHeard("1 GRANT", "2 HOLD", "3 SETTLE");
        hold(2);
        pass(rules.holdTime());
        ledger().sweep();
        assertHeard("4 HOLD", "5 HOLD_EXPIRE");
    }

    @Test
    void that_credits_run_low_is_told_once_and_again_after_a_top_up() {
        grant(10);
        heard.clear();
        hold(5);
        assertHeard("2 HOLD");
        Hold hold = hold(1);
        assertHeard("3 HOLD", "low: 4 credits");
        hold(1);
        assertHeard("4 HOLD");
        release(hold);
        assertHeard("5 RELEASE");
        grant(1);
        assertHeard("6 GRANT");
        hold(5);
        assertHeard("7 HOLD", "low: 0 credits");
    }

    @Test
    void a_grant_to_an_account_that_was_low_is_no_news_of_that_kind() {
        grant(1);
        assertHeard("1 GRANT");
    }

    @Test
    void of_many_holds_the_one_that_crosses_the_line_tells() {
        grant(10);
        heard.clear();
        open("key", 3, 3, 3);
        assertHeard("2 HOLD", "3 HOLD", "low: 4 credits", "4 HOLD");
    }

    @Test
    void who_is_refused_for_want_of_credits_is_told_of_and_no_other_refusal_is() {
        grant(10);
        open("key", 8);
        heard.clear();
        holds().open(opening("another", 3));
        assertHeard("exhausted: 2 credits of 3 credits");
        holds().open(opening("key", 8));
        holds().open(new Opening(opening("key").key(), "asked otherwise", List.of(), 0));
        assertHeard();
    }

    @Test
    void a_listener_that_fails_changes_nothing_and_is_told_the_rest() {
        isBroken = true;
        grant(10);
        open("key", 6, 1);
        assertHeard("1 GRANT", "2 HOLD", "low: 4 credits", "3 HOLD");
        assertThat(holds().open(opening("another", 4))).isInstanceOf(OpenResult.Refused.class);
        assertHeard("exhausted: 3 credits of 4 credits");
        assertBooks(3, 7, 0, 0);
    }

    @Test
    void what_is_done_within_a_transaction_is_told_when_that_is_written() {
        grant(10);
        heard.clear();
        String answer = storage.atomically(ACCOUNT, transaction -> {
            CreditLedger within = ledger().within(transaction);
            Work work = within.holds().open(opening("key", 6)).orElseThrow();
            within.holds().settle(work.holds().get(0).id(), credits(6), work.fence());
            within.holds().open(opening("another", 6));
            assertHeard();
            assertThat(within.balance()).isEqualTo(ledger().balance());
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertHeard("2 HOLD", "low: 4 credits", "3 SETTLE", "exhausted: 4 credits of 6 credits");
    }

    @Test
    void a_ledger_is_no_part_of_the_transaction_of_another_account() {
        AccountId another = AccountId.of("another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.atomically(another, transaction -> ledger().within(transaction)))
                .withMessageContaining("another");
    }

    @Test
    void nothing_is_told_of_what_changes_nothing() {
        ledger().sweep();
        ledger().balance();
        pass(Duration.ofSeconds(1));
        holds().complete(open("key"), "answer");
        assertHeard();
    }
}
