package io.leadwright.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Entry.Cause;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.Postings;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever of a ledger is tampered with, the audit notes it. */
class AuditTest extends LedgerCase {

    private static final GrantId PAYS = new GrantId(1);
    private static final GrantId ENDED = new GrantId(2);
    private static final GrantId VOIDED = new GrantId(3);
    private static final HoldId SETTLED = new HoldId(1);
    private static final HoldId RELEASED = new HoldId(2);
    private static final HoldId PENDING = new HoldId(3);

    private List<Entry> entriesBefore = List.of();
    private LedgerState before = LedgerState.NEW;
    private List<Grant> grantsBefore = List.of();
    private List<Hold> holdsBefore = List.of();

    @BeforeEach
    void something_of_everything() {
        grant(100);
        grant(terms(10).expiring(T0.plusSeconds(1)));
        Grant voided = grant(10);
        ledger().voidGrant(voided.id(), BOUGHT, newKey());
        pass(Duration.ofSeconds(1));
        ledger().sweep();
        Work work = open("key", 10, 20, 30);
        settle(work.holds().get(0), 7);
        release(work.holds().get(1));
        ledger().refund(SETTLED, credits(2), BOUGHT, newKey());
        ledger().correct(new Correction(Correction.Direction.GIVE, credits(5)), BOUGHT, newKey());
        ledger().correct(new Correction(Correction.Direction.TAKE, credits(3)), BOUGHT, newKey());
        assertThat(ledger().verify()).isEqualTo(new Verification(stored.entries.size(), List.of()));
        assertThat(ledger().verify().isSound()).isTrue();
        entriesBefore = List.copyOf(stored.entries);
        before = stored.state;
        grantsBefore = List.copyOf(stored.grants.values());
        holdsBefore = List.copyOf(stored.holds.values());
    }

    /** Something is noted that has this in it; then all is as it was. */
    private void assertNoted(String fault) {
        Verification verification = ledger().verify();
        assertThat(verification.isSound()).isFalse();
        assertThat(verification.faults()).anySatisfy(noted -> assertThat(noted).contains(fault));
        stored.entries.clear();
        stored.entries.addAll(entriesBefore);
        stored.state = before;
        stored.grants.clear();
        grantsBefore.forEach(grant -> stored.grants.put(grant.id(), grant));
        stored.holds.clear();
        holdsBefore.forEach(hold -> stored.holds.put(hold.id(), hold));
        assertThat(ledger().verify().faults()).isEmpty();
    }

    private void tamper(int entry, UnaryOperator<Entry> change) {
        stored.entries.set(entry, change.apply(stored.entries.get(entry)));
    }

    private void tamper(GrantId id, UnaryOperator<Grant> change) {
        stored.grants.put(id, change.apply(requireNonNull(stored.grants.get(id))));
    }

    private void tamper(HoldId id, UnaryOperator<Hold> change) {
        stored.holds.put(id, change.apply(requireNonNull(stored.holds.get(id))));
    }

    private static Entry with(Entry entry, Cause cause) {
        return new Entry(entry.number(), cause, entry.postings(), entry.balance(), entry.at());
    }

    @Test
    void an_entry_that_is_missing_doubled_or_out_of_order() {
        stored.entries.remove(3);
        assertNoted("the number of an entry");
        stored.entries.add(4, stored.entries.get(3));
        assertNoted("the number of an entry");
        stored.entries.remove(stored.entries.size() - 1);
        assertNoted("the number of the last entry");
    }

    @Test
    void an_entry_that_moves_another_amount() {
        tamper(0, entry -> new Entry(1, entry.cause(), Postings.grant(credits(101)), entry.balance(), entry.at()));
        assertNoted("the balance after entry 1");
        tamper(0, entry -> new Entry(1, entry.cause(), Postings.grant(credits(101)), entry.balance(), entry.at()));
        assertNoted("the stored balance");
        tamper(0, entry -> new Entry(1, entry.cause(), Postings.grant(credits(101)), entry.balance(), entry.at()));
        assertNoted("what came in by grant 1");
    }

    @Test
    void an_entry_that_tells_another_balance() {
        Balance wrong = new Balance(credits(1), credits(2), credits(3), credits(4));
        tamper(2, entry -> new Entry(3, entry.cause(), entry.postings(), wrong, entry.at()));
        assertNoted("the balance after entry 3: is " + wrong);
    }

    @Test
    void an_entry_that_overdraws_a_book() {
        tamper(0, entry -> new Entry(1, entry.cause(), Postings.hold(credits(1)), Balance.ZERO, entry.at()));
        assertNoted("entry 1 overdraws a book");
    }

    @Test
    void an_entry_of_another_hold_or_grant_or_of_one_that_is_not_there() {
        Entry held = stored.entries.get(5);
        assertThat(held.cause().kind()).isEqualTo(EntryKind.HOLD);
        tamper(5, entry -> with(entry, Cause.of(EntryKind.HOLD, RELEASED, null)));
        assertNoted("what hold 2 had before it was made");
        tamper(5, entry -> with(entry, Cause.of(EntryKind.HOLD, new HoldId(99), null)));
        assertNoted("held by the entries of each hold");
        tamper(5, entry -> with(entry, Cause.of(EntryKind.HOLD, new HoldId(99), null)));
        assertNoted("what hold 1 leaves the book with");
        tamper(0, entry -> with(entry, Cause.of(EntryKind.GRANT, new GrantId(99), null)));
        assertNoted("grants that there are not");
        tamper(4, entry -> with(entry, Cause.of(EntryKind.GRANT_EXPIRE, PAYS, null)));
        assertNoted("what ended of grant 1");
    }

    @Test
    void a_hold_that_leaves_the_book_twice() {
        Entry release = stored.entries.stream()
                .filter(entry -> entry.cause().kind() == EntryKind.RELEASE)
                .findFirst()
                .orElseThrow();
        Balance after = before.balance().after(release.postings());
        Entry again = new Entry(before.lastEntry() + 1, release.cause(), release.postings(), after, now);
        stored.entries.add(again);
        stored.state = before.after(again);
        assertNoted("what hold 2 leaves the book with: is null");
    }

    @Test
    void a_state_that_tells_another_balance_or_number() {
        stored.state = new LedgerState(Balance.ZERO, before.lastEntry(), before.lastHold(), before.clock());
        assertNoted("the stored balance: is " + Balance.ZERO);
        stored.state = new LedgerState(before.balance(), before.lastEntry() + 1, before.lastHold(), before.clock());
        assertNoted("the number of the last entry");
    }

    @Test
    void a_grant_that_is_missing_or_tells_other_amounts() {
        stored.grants.remove(PAYS);
        assertNoted("grants that there are not");
        stored.grants.remove(VOIDED);
        assertNoted("what came in by grants that there are not");
        tamper(PAYS, grant -> grant.take(credits(1)));
        assertNoted("what is taken of grant 1");
        tamper(PAYS, grant -> grant.giveBack(credits(1)));
        assertNoted("what is available");
        tamper(PAYS, grant -> grant.withdraw(credits(1)));
        assertNoted("what ended of grant 1");
        tamper(PAYS, grant -> new Grant(PAYS, terms(101), T0, grant.taken(), grant.ended(), grant.end()));
        assertNoted("what came in by grant 1");
        stored.grants.put(new GrantId(99), Grant.of(new GrantId(99), terms(1), T0));
        assertNoted("what came in by grant 99");
    }

    @Test
    void a_grant_that_has_ended_and_something_is_free_of_it() {
        tamper(ENDED, grant -> new Grant(ENDED, grant.terms(), T0, Credits.ZERO, credits(9), grant.end()));
        assertNoted("what is free of grant 2, which has ended");
        tamper(PAYS, grant -> new Grant(PAYS, grant.terms(), T0, grant.taken(), grant.ended(), Grant.End.VOIDED));
        assertNoted("what is free of grant 1, which has ended");
    }

    @Test
    void a_hold_that_is_missing_or_in_another_state() {
        stored.holds.remove(PENDING);
        assertNoted("what is held by the entries of each hold");
        stored.holds.remove(PENDING);
        assertNoted("what is held: is");
        stored.holds.remove(SETTLED);
        assertNoted("what is consumed");
        tamper(
                PENDING,
                hold -> new Hold(
                        PENDING, hold.allocations(), hold.lease(), Hold.State.RELEASED, Credits.ZERO, Credits.ZERO));
        assertNoted("what hold 3 has in the book");
        tamper(
                RELEASED,
                hold -> new Hold(
                        RELEASED, hold.allocations(), hold.lease(), Hold.State.PENDING, Credits.ZERO, Credits.ZERO));
        assertNoted("what hold 2 has in the book");
        stored.holds.put(
                new HoldId(99),
                new Hold(
                        new HoldId(99),
                        requireNonNull(stored.holds.get(PENDING)).allocations(),
                        requireNonNull(stored.holds.get(PENDING)).lease(),
                        Hold.State.PENDING,
                        Credits.ZERO,
                        Credits.ZERO));
        assertNoted("what hold 99 has in the book");
    }

    @Test
    void a_hold_that_tells_other_amounts_or_grants() {
        tamper(
                SETTLED,
                hold -> new Hold(SETTLED, hold.allocations(), hold.lease(), hold.state(), credits(8), hold.refunded()));
        assertNoted("what is consumed");
        tamper(
                SETTLED,
                hold -> new Hold(
                        SETTLED, hold.allocations(), hold.lease(), hold.state(), hold.settled(), Credits.ZERO));
        assertNoted("what is taken of grant 1");
        Allocations others = new Allocations(List.of(new Allocation(new GrantId(99), credits(30))));
        tamper(PENDING, hold -> Hold.of(PENDING, others, hold.lease()));
        assertNoted("what holds have taken of grants that there are not");
        Allocations less = new Allocations(List.of(new Allocation(PAYS, credits(29))));
        tamper(PENDING, hold -> Hold.of(PENDING, less, hold.lease()));
        assertNoted("what hold 3 has in the book");
    }

    @Test
    void what_is_noted_is_bounded_and_all_of_a_long_ledger_is_read() {
        for (int i = 0; i < 1_100; i++) {
            hold(0);
            grant(1);
        }
        assertThat(ledger().verify()).isEqualTo(new Verification(before.lastEntry() + 1_100, List.of()));
        List<Entry> all = List.copyOf(stored.entries);
        stored.entries.clear();
        assertThat(ledger().verify().faults()).hasSize(100);
        stored.entries.addAll(all);
        GrantId last = new GrantId(stored.entries.size());
        Grant known = requireNonNull(stored.grants.get(last));
        stored.grants.put(last, known.take(credits(1)));
        assertThat(ledger().verify().faults()).isNotEmpty();
        stored.grants.put(last, known);
    }
}
