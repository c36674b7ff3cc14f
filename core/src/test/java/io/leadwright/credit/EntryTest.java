package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Entry.Cause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Cause BOUGHT = Cause.of(EntryKind.GRANT, new GrantId("grant"), "bought");

    @Test
    void every_kind_of_entry_sums_to_zero_and_granted_is_all_the_others_together() {
        Balance balance = Balance.ZERO;
        List<List<Posting>> journal = List.of(
                Postings.grant(Credits.of(100)),
                Postings.hold(Credits.of(30)),
                Postings.settle(Credits.of(20), Credits.of(15)),
                Postings.release(Credits.of(10)),
                Postings.refund(Credits.of(5)),
                Postings.grantExpire(Credits.of(40)),
                Postings.grantVoid(Credits.of(20)));
        for (List<Posting> postings : journal) {
            assertThat(postings.stream().mapToLong(Posting::millis).sum()).isZero();
            balance = balance.after(postings);
        }
        assertThat(balance).isEqualTo(new Balance(30_000, 0, 10_000, 40_000));
        assertThat(balance.granted()).as("100 less the 20 taken back").isEqualTo(80_000);
    }

    @Test
    void what_is_held_is_posted_but_not_available() {
        Balance balance = Balance.ZERO.after(Postings.grant(Credits.of(10))).after(Postings.hold(Credits.of(4)));
        assertThat(balance.posted()).isEqualTo(10_000);
        assertThat(balance.available()).isEqualTo(6_000);
        assertThat(balance.held()).isEqualTo(4_000);
    }

    @Test
    void spending_nothing_or_all_of_a_hold_posts_no_empty_line() {
        assertThat(Postings.settle(Credits.of(4), Credits.of(4))).hasSize(2);
        assertThat(Postings.settle(Credits.of(4), Credits.ZERO)).isEqualTo(Postings.release(Credits.of(4)));
    }

    @Test
    void no_book_can_be_overdrawn() {
        Balance ten = Balance.ZERO.after(Postings.grant(Credits.of(10)));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.after(Postings.hold(new Credits(10_001))));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.after(Postings.release(new Credits(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.after(Postings.refund(new Credits(1))));
    }

    @Test
    void an_entry_that_makes_or_loses_credits_cannot_be() {
        List<Posting> fromNowhere = List.of(new Posting(Book.AVAILABLE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(1, BOUGHT, fromNowhere, Balance.ZERO, NOW))
                .withMessageContaining("zero");
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(1, BOUGHT, List.of(), Balance.ZERO, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(0, BOUGHT, Postings.grant(Credits.of(1)), Balance.ZERO, NOW));
    }
}
