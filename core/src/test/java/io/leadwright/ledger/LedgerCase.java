package io.leadwright.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Allocation;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.port.LeadwrightListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;

/** A ledger in maps, a clock that is moved by hand, and what to say of both. After each test the books agree. */
abstract class LedgerCase {

    static final Instant T0 = Instant.parse("2026-11-01T12:00:00Z");
    static final AccountId ACCOUNT = AccountId.of("account");
    static final Reason BOUGHT = new Reason(Author.person("ana"), "bought");

    final MapStorage storage = new MapStorage();
    final MapLedger stored = storage.ledger(ACCOUNT);

    LedgerRules rules = LedgerRules.DEFAULT;
    LeadwrightListener listener = LeadwrightListener.NONE;
    Instant now = T0;

    private int keys;

    final CreditLedgers ledgers() {
        return new CreditLedgers(rules, () -> now, listener);
    }

    final CreditLedger ledger() {
        return ledgers().of(ACCOUNT, storage);
    }

    final Holds holds() {
        return ledger().holds();
    }

    @AfterEach
    void the_books_agree() {
        assertThat(ledger().verify().faults()).isEmpty();
    }

    final void pass(Duration time) {
        now = now.plus(time);
    }

    final IdempotencyKey newKey() {
        return new IdempotencyKey("key-" + ++keys);
    }

    static Credits credits(long credits) {
        return Credits.of(credits);
    }

    static GrantTerms terms(long credits) {
        return GrantTerms.of(credits(credits));
    }

    final Grant grant(GrantTerms terms) {
        return ledger().grant(terms, BOUGHT, newKey()).orElseThrow();
    }

    final Grant grant(long credits) {
        return grant(terms(credits));
    }

    final Grant stored(Grant grant) {
        return requireNonNull(stored.grants.get(grant.id()));
    }

    final Hold stored(Hold hold) {
        return requireNonNull(stored.holds.get(hold.id()));
    }

    /** A request of this name for leads at these prices. */
    static Opening opening(String key, long... prices) {
        OperationKey name = new OperationKey(OperationKind.ENRICH, new IdempotencyKey(key));
        List<Credits> amounts =
                LongStream.of(prices).mapToObj(LedgerCase::credits).toList();
        return new Opening(name, "asked", amounts, prices.length);
    }

    final Work open(String key, long... prices) {
        return holds().open(opening(key, prices)).orElseThrow();
    }

    /** A single hold. */
    final Hold hold(long price) {
        return open(newKey().value(), price).holds().get(0);
    }

    final HoldResult settle(Hold hold, long credits) {
        return holds().settle(hold.id(), credits(credits), hold.lease().fence());
    }

    final HoldResult release(Hold hold) {
        return holds().release(hold.id(), hold.lease().fence());
    }

    final void assertBooks(long available, long held, long consumed, long expired) {
        assertThat(stored.state.balance())
                .isEqualTo(new Balance(credits(available), credits(held), credits(consumed), credits(expired)));
    }

    /** The kinds of the entries, in their order. */
    final List<EntryKind> journal() {
        return stored.entries.stream().map(entry -> entry.cause().kind()).toList();
    }

    final Entry lastEntry() {
        return stored.entries.get(stored.entries.size() - 1);
    }

    static Allocation part(Grant grant, long credits) {
        return new Allocation(grant.id(), credits(credits));
    }

    static Allocation part(long grant, long credits) {
        return new Allocation(new GrantId(grant), credits(credits));
    }

    /** Nothing is written by this. */
    final <R> R withoutWriting(Supplier<R> step) {
        int before = stored.writes;
        R result = step.get();
        assertThat(stored.writes).as("writes").isEqualTo(before);
        return result;
    }
}
