package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkUnderWayTest {

    private static final Duration HOLD_TIME = LedgerRules.DEFAULT.holdTime();

    private final MovableClock clock = MovableClock.startingAt(SampleLeads.T0);
    private final CreditLedger ledger =
            LedgerSide.ledger(new MemoryStorage().ledger(AccountId.DEFAULT), clock, LedgerRules.DEFAULT);

    private OpenResult open(String key, long... credits) {
        List<Credits> prices = Arrays.stream(credits).mapToObj(Credits::of).toList();
        return ledger.holds().open(new Opening(LedgerCommand.name(key), "asked", prices, 0));
    }

    private void grant(GrantTerms terms) {
        ledger.grant(
                        terms,
                        LedgerCommand.REASON,
                        new IdempotencyKey("grant-" + terms.amount().millis()))
                .orElseThrow();
    }

    @Test
    void holds_that_a_takeover_cannot_make_anew_expire_once() {
        grant(GrantTerms.of(Credits.of(5)).expiring(SampleLeads.T0.plus(HOLD_TIME)));
        grant(GrantTerms.of(Credits.of(1)));
        open("taken-over", 2, 3).orElseThrow();
        clock.advance(Duration.ofSeconds(1));
        open("another", 1).orElseThrow();
        clock.advance(HOLD_TIME.minusSeconds(1));
        assertThat(open("taken-over"))
                .isEqualTo(new OpenResult.Refused(new OpenResult.Refusal.Insufficient(Credits.ZERO, Credits.of(5))));
        assertThat(ledger.verify().faults()).isEmpty();
        assertThat(ledger.balance().held()).isEqualTo(Credits.of(1));
    }

    @Test
    void whoever_gave_work_up_ends_nothing_that_another_began_under_its_key() {
        grant(GrantTerms.of(Credits.of(5)));
        Work first = open("key", 2).orElseThrow();
        assertThat(ledger.holds().abandon(first)).isTrue();
        Work second = open("key", 2).orElseThrow();
        assertThat(ledger.holds().abandon(first)).isFalse();
        assertThat(ledger.holds().renew(first)).isEmpty();
        assertThat(ledger.holds().complete(first, "not theirs")).isFalse();
        assertThat(ledger.holds().complete(second, "theirs")).isTrue();
    }

    @Test
    void what_is_due_by_the_ledgers_own_time_has_ended_though_the_clock_went_back() {
        grant(GrantTerms.of(Credits.of(5)).expiring(SampleLeads.T0.plus(HOLD_TIME)));
        open("key", 2).orElseThrow();
        clock.advance(HOLD_TIME);
        grant(GrantTerms.of(Credits.of(1)));
        clock.advance(Duration.ofSeconds(-5));
        assertThat(ledger.expiringNext()).isEmpty();
        assertThat(ledger.balance().held()).isEqualTo(Credits.ZERO);
        assertThat(ledger.balance().expired()).isEqualTo(Credits.of(5));
    }
}
