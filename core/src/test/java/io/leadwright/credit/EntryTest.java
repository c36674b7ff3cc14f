package io.leadwright.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.credit.Entry.Cause;
import io.leadwright.lead.Author;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Cause BOUGHT = Cause.of(EntryKind.GRANT, new GrantId(1), new Reason(Author.DEFAULT, "bought"));

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
        assertThat(balance).isEqualTo(new Balance(Credits.of(30), Credits.ZERO, Credits.of(10), Credits.of(40)));
        assertThat(balance.granted()).as("100 less the 20 taken back").isEqualTo(Credits.of(80));
    }

    @Test
    void what_is_held_is_posted_but_not_available() {
        Balance balance = Balance.ZERO.after(Postings.grant(Credits.of(10))).after(Postings.hold(Credits.of(4)));
        assertThat(balance.posted()).isEqualTo(Credits.of(10));
        assertThat(balance.available()).isEqualTo(Credits.of(6));
        assertThat(balance.held()).isEqualTo(Credits.of(4));
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
    void all_books_together_are_no_more_than_an_amount() {
        Credits most = new Credits(Credits.MAX_MILLIS);
        Credits more = new Credits(1);
        for (Balance balance : List.of(
                new Balance(most, Credits.ZERO, Credits.ZERO, Credits.ZERO),
                new Balance(Credits.ZERO, most, Credits.ZERO, Credits.ZERO),
                new Balance(Credits.ZERO, Credits.ZERO, most, Credits.ZERO),
                new Balance(Credits.ZERO, Credits.ZERO, Credits.ZERO, most))) {
            assertThat(balance.granted()).isEqualTo(most);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(most, more, Credits.ZERO, Credits.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(most, Credits.ZERO, more, Credits.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(most, Credits.ZERO, Credits.ZERO, more));
        assertThat(Postings.grant(most)).contains(new Posting(Book.FUNDING, -Credits.MAX_MILLIS));
    }

    @Test
    void an_entry_is_the_same_in_whatever_order_its_postings_came() {
        List<Posting> postings = Postings.settle(Credits.of(4), Credits.of(1));
        Entry entry = new Entry(1, BOUGHT, postings, Balance.ZERO, NOW);
        assertThat(entry.postings())
                .extracting(Posting::book)
                .containsExactly(Book.AVAILABLE, Book.HELD, Book.CONSUMED);
        assertThat(List.of(Book.values())).extracting(entry::change).containsExactly(0L, 3_000L, -4_000L, 1_000L, 0L);
        assertThat(new Entry(1, BOUGHT, entry.postings(), Balance.ZERO, NOW)).isEqualTo(entry);
    }

    @Test
    void an_entry_that_makes_or_loses_credits_cannot_be() {
        List<Posting> fromNowhere = List.of(new Posting(Book.AVAILABLE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(1, BOUGHT, fromNowhere, Balance.ZERO, NOW))
                .withMessageContaining("zero");
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(1, BOUGHT, List.of(), Balance.ZERO, NOW));
        List<Posting> twice =
                List.of(new Posting(Book.AVAILABLE, 1), new Posting(Book.AVAILABLE, 1), new Posting(Book.FUNDING, -2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(1, BOUGHT, twice, Balance.ZERO, NOW))
                .withMessageContaining("once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(0, BOUGHT, Postings.grant(Credits.of(1)), Balance.ZERO, NOW));
    }
}
