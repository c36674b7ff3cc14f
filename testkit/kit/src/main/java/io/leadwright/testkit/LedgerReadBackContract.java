package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLedger.MOST;
import static io.leadwright.testkit.SampleLedger.ODD_TIMES;
import static io.leadwright.testkit.SampleLedger.T0;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.key;
import static io.leadwright.testkit.SampleLedger.terms;
import static io.leadwright.testkit.SampleLedger.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Book;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Entry.Cause;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Posting;
import io.leadwright.credit.Postings;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.StoredText;
import io.leadwright.port.LedgerStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule of {@link LedgerStore} that what was written is read back as it was, every field of it. */
abstract class LedgerReadBackContract {

    protected abstract LedgerStore open(AccountId account);

    final LedgerStore empty() {
        return open(FreshAccounts.next());
    }

    @Test
    void rule_05_a_ledger_is_new_and_empty_at_first() {
        LedgerContent nothing =
                new LedgerContent(LedgerState.NEW, List.of(), List.of(), List.of(), List.of(), List.of());
        assertEquals(nothing, LedgerContent.of(empty()));
    }

    @Test
    void rule_05_every_state_is_read_back() {
        LedgerStore store = empty();
        Credits none = Credits.ZERO;
        List<Balance> balances = List.of(
                new Balance(MOST, none, none, none),
                new Balance(none, MOST, none, none),
                new Balance(none, none, MOST, none),
                new Balance(none, none, none, MOST),
                new Balance(new Credits(1), new Credits(20), new Credits(300), new Credits(4_000)));
        for (int i = 0; i < balances.size(); i++) {
            long number = Long.MAX_VALUE - i;
            LedgerState state = new LedgerState(balances.get(i), number, number - 10, ODD_TIMES.get(i));
            store.update(view -> new Decision<>("done", state, List.of(new Admitted(T0, 1))));
            assertEquals(state, LedgerContent.of(store).state());
        }
    }

    @Test
    void rule_05_entries_of_every_kind_and_cause_are_read_back() {
        List<Optional<GrantId>> grants = List.of(Optional.empty(), Optional.of(new GrantId(Long.MAX_VALUE)));
        List<Optional<HoldId>> holds = List.of(Optional.empty(), Optional.of(new HoldId(Long.MAX_VALUE)));
        List<Entry> entries = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            for (Optional<GrantId> grant : grants) {
                for (Optional<HoldId> hold : holds) {
                    entries.add(entry(entries.size() + 1, new Cause(kind, grant, hold, Optional.empty())));
                }
            }
        }
        assertReadBack(entries);
    }

    @Test
    void rule_05_reasons_and_their_authors_are_read_back() {
        List<String> texts = new ArrayList<>(SampleLeads.ODD_TEXTS);
        texts.removeIf(StoredText::isBlank);
        texts.addAll(List.of("x".repeat(256), "😀".repeat(256)));
        List<Reason> reasons = new ArrayList<>(List.of(new Reason(Author.person("a"), "😀".repeat(1_000))));
        for (String text : texts) {
            reasons.add(new Reason(Author.person("somebody"), text));
            reasons.add(new Reason(Author.person(text), "why"));
            reasons.add(new Reason(Author.machine(text), "why"));
        }
        List<Entry> entries = new ArrayList<>();
        for (Reason reason : reasons) {
            entries.add(entry(entries.size() + 1, Cause.of(EntryKind.ADJUST, new GrantId(1), reason)));
        }
        assertReadBack(entries);
    }

    @Test
    void rule_05_postings_balances_and_times_are_read_back() {
        List<List<Posting>> postings = new ArrayList<>();
        for (Credits amount : List.of(new Credits(1), MOST)) {
            postings.addAll(List.of(
                    Postings.grant(amount),
                    Postings.hold(amount),
                    Postings.settle(amount, amount),
                    Postings.release(amount),
                    Postings.grantExpire(amount),
                    Postings.grantVoid(amount),
                    Postings.refund(amount)));
        }
        postings.add(Postings.settle(MOST, new Credits(1)));
        postings.add(Stream.of(Book.values())
                .map(book -> new Posting(book, book == Book.FUNDING ? -4 : 1))
                .toList());
        Balance balance = new Balance(new Credits(1), new Credits(20), new Credits(300), new Credits(4_000));
        List<Entry> entries = new ArrayList<>();
        for (List<Posting> each : postings) {
            Instant at = ODD_TIMES.get(entries.size() % ODD_TIMES.size());
            Cause cause = Cause.of(EntryKind.ADJUST, new GrantId(1), null);
            entries.add(new Entry(entries.size() + 1, cause, each, balance, at));
        }
        assertReadBack(entries);
    }

    private void assertReadBack(List<Entry> entries) {
        LedgerStore store = empty();
        write(store, entries);
        assertEquals(entries, LedgerContent.of(store).entries());
    }

    @Test
    void rule_05_grants_are_read_back_and_the_later_takes_the_place_of_the_earlier() {
        List<GrantTerms> terms = new ArrayList<>(List.of(
                terms(1),
                GrantTerms.of(MOST).priority(Integer.MAX_VALUE),
                GrantTerms.of(new Credits(1)).priority(Integer.MIN_VALUE),
                terms(1).effective(ODD_TIMES.get(0)).expiring(ODD_TIMES.get(ODD_TIMES.size() - 1))));
        ODD_TIMES.forEach(at -> terms.addAll(List.of(terms(1).effective(at), terms(1).expiring(at))));
        LedgerStore store = empty();
        List<Grant> grants = new ArrayList<>();
        for (GrantTerms each : terms) {
            Instant createdAt = ODD_TIMES.get(grants.size() % ODD_TIMES.size());
            grants.add(Grant.of(new GrantId(grants.size() + 1), each, createdAt));
        }
        grants.add(Grant.of(new GrantId(Long.MAX_VALUE), terms(1), T0));
        write(store, grants);
        assertEquals(grants, LedgerContent.of(store).grants());
        for (Grant.End end : Grant.End.values()) {
            List<Grant> later = grants.stream()
                    .map(grant -> new Grant(
                            grant.id(),
                            grant.terms(),
                            grant.createdAt(),
                            new Credits(end == Grant.End.OPEN ? 1 : 0),
                            Credits.ZERO,
                            end))
                    .toList();
            write(store, later);
            assertEquals(later, LedgerContent.of(store).grants());
        }
        Grant spent = new Grant(
                new GrantId(1), GrantTerms.of(MOST), T0, new Credits(1), MOST.minus(new Credits(1)), Grant.End.VOIDED);
        write(store, spent);
        assertEquals(Optional.of(spent), store.read(view -> view.grants().get(spent.id())));
        assertEquals(Optional.empty(), store.read(view -> view.grants().get(new GrantId(1_000))));
    }

    @Test
    void rule_05_holds_in_every_state_are_read_back_and_the_later_takes_the_place_of_the_earlier() {
        Allocations five = new Allocations(List.of(
                new Allocation(new GrantId(9), new Credits(1)), new Allocation(new GrantId(2), new Credits(4))));
        LedgerStore store = empty();
        for (Hold.State state : Hold.State.values()) {
            Credits settled = new Credits(state == Hold.State.SETTLED ? 3 : 0);
            Credits refunded = new Credits(state == Hold.State.SETTLED ? 2 : 0);
            List<Hold> holds = new ArrayList<>();
            for (Instant until : ODD_TIMES) {
                Lease lease = new Lease(Long.MAX_VALUE - holds.size(), until);
                holds.add(new Hold(new HoldId(holds.size() + 1), five, lease, state, settled, refunded));
            }
            Lease lease = new Lease(1, T0);
            holds.add(new Hold(new HoldId(Long.MAX_VALUE), five, lease, state, settled, refunded));
            write(store, holds);
            assertEquals(holds, LedgerContent.of(store).holds());
        }
        assertEquals(Optional.empty(), store.read(view -> view.holds().get(new HoldId(1_000))));
    }

    @Test
    void rule_05_holds_that_no_grant_one_or_many_pay_for_are_read_back_in_the_order_of_drawing() {
        List<Allocation> many = LongStream.rangeClosed(1, 1_000)
                .mapToObj(i -> new Allocation(new GrantId(i * 7 % 1_009), new Credits(i)))
                .toList();
        Allocation most = new Allocation(new GrantId(Long.MAX_VALUE), MOST);
        List<Hold> holds = new ArrayList<>();
        for (Allocations each : List.of(Allocations.NONE, new Allocations(List.of(most)), new Allocations(many))) {
            holds.add(Hold.of(new HoldId(holds.size() + 1), each, new Lease(1, T0)));
        }
        LedgerStore store = empty();
        write(store, holds);
        assertEquals(holds, LedgerContent.of(store).holds());
        List<Hold> fewer = holds.stream()
                .map(hold -> Hold.of(hold.id(), holds.get(1).allocations(), hold.lease()))
                .toList();
        write(store, fewer);
        assertEquals(fewer, LedgerContent.of(store).holds());
    }

    @Test
    void rule_05_operations_are_read_back_and_the_later_takes_the_place_of_the_earlier() {
        List<String> answers = new ArrayList<>(SampleLeads.ODD_TEXTS);
        answers.add("{\"text\": \"😀\"}".repeat(70_000));
        LedgerStore store = empty();
        for (OperationKind kind : OperationKind.values()) {
            Operation operation =
                    new Operation(key(kind, "key"), "f".repeat(100), new Lease(1, T0), List.of(), Optional.empty());
            List<HoldId> holds = LongStream.rangeClosed(1, 1_000)
                    .mapToObj(i -> new HoldId(i * 7 % 1_009))
                    .toList();
            assertReadBack(operation, store);
            assertReadBack(operation.leased(new Lease(Long.MAX_VALUE, ODD_TIMES.get(0))), store);
            assertReadBack(operation.holding(holds), store);
            assertReadBack(operation.holding(List.of(new HoldId(Long.MAX_VALUE))), store);
            ODD_TIMES.forEach(at -> assertReadBack(operation.completed(at, Optional.empty()), store));
            answers.forEach(answer -> assertReadBack(operation.completed(T0, Optional.of(answer)), store));
        }
    }

    private static void assertReadBack(Operation operation, LedgerStore store) {
        write(store, operation);
        assertEquals(
                Optional.of(operation), store.read(view -> view.operations().get(operation.key())));
    }
}
