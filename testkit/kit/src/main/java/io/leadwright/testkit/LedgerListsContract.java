package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLedger.T0;
import static io.leadwright.testkit.SampleLedger.answered;
import static io.leadwright.testkit.SampleLedger.ended;
import static io.leadwright.testkit.SampleLedger.grant;
import static io.leadwright.testkit.SampleLedger.hold;
import static io.leadwright.testkit.SampleLedger.inFlight;
import static io.leadwright.testkit.SampleLedger.terms;
import static io.leadwright.testkit.SampleLedger.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKind;
import io.leadwright.port.LedgerStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The rule of {@link LedgerStore} that lists come in the order that the view says, and have no more than were asked for. */
abstract class LedgerListsContract extends LedgerKeysContract {

    private static final Instant BEFORE = T0.minusNanos(1_000);
    private static final Instant AFTERWARDS = T0.plusNanos(1_000);

    private static List<Grant> drawable(LedgerStore store, Instant now, long credits) {
        return store.read(view -> view.grants().drawable(now, Credits.of(credits)));
    }

    /** The list has the first of these, as many as it takes for the amount, and maybe more of them. */
    private static void assertDrawable(List<Grant> all, int needed, List<Grant> list) {
        assertTrue(list.size() >= needed, () -> "at least " + needed + " of " + list);
        assertEquals(all.subList(0, Math.min(list.size(), all.size())), list);
    }

    /** Some of these are found, as many as were asked for. */
    private static <T> void assertSome(
            Collection<T> all, LedgerStore store, BiFunction<LedgerView, Integer, List<T>> find) {
        for (int limit : List.of(0, 1, all.size(), all.size() + 1, Integer.MAX_VALUE)) {
            List<T> found = store.read(view -> find.apply(view, limit));
            assertEquals(Math.min(limit, all.size()), found.size(), () -> limit + " asked for");
            assertEquals(found.size(), new HashSet<>(found).size(), "none twice");
            assertTrue(all.containsAll(found), () -> found + " of " + all);
        }
    }

    /** These are told in their order, page by page, wherever one begins. */
    private static <T> void assertPages(List<T> all, LedgerStore store, Pages<T> pages) {
        for (long after : List.of(Long.MIN_VALUE, -1L, 0L, 1L, 2L, 4L, (long) all.size(), Long.MAX_VALUE)) {
            List<T> behind = all.subList((int) Math.max(0, Math.min(after, all.size())), all.size());
            for (int limit : List.of(0, 1, 2, all.size(), Integer.MAX_VALUE)) {
                List<T> page = store.read(view -> pages.of(view, after, limit));
                assertEquals(behind.subList(0, Math.min(limit, behind.size())), page, () -> limit + " after " + after);
            }
        }
    }

    private interface Pages<T> {
        List<T> of(LedgerView view, long after, int limit);
    }

    @Test
    void rule_06_entries_grants_and_holds_are_told_by_their_numbers_page_by_page() {
        LedgerStore store = empty();
        List<Entry> entries =
                LongStream.rangeClosed(1, 12).mapToObj(SampleLedger::entry).toList();
        List<Grant> grants = LongStream.rangeClosed(1, 12)
                .mapToObj(id -> grant(id, terms(1)))
                .toList();
        List<Hold> holds =
                LongStream.rangeClosed(1, 12).mapToObj(id -> hold(id, T0)).toList();
        for (int i : List.of(9, 10, 1, 0, 11, 2, 8, 3, 7, 4, 6, 5)) {
            write(store, List.of(grants.get(i), holds.get(i)));
        }
        entries.forEach(entry -> write(store, entry));
        assertPages(entries, store, LedgerView::entries);
        assertPages(grants, store, (view, after, limit) -> view.grants().after(after, limit));
        assertPages(holds, store, (view, after, limit) -> view.holds().after(after, limit));
    }

    @Test
    void rule_06_the_grants_to_draw_on_come_in_their_order_and_are_enough() {
        List<Grant> first = List.of(
                grant(10, terms(10).priority(Integer.MIN_VALUE)),
                grant(9, terms(10).priority(-1)),
                grant(8, terms(10).expiring(AFTERWARDS)),
                grant(7, terms(10).expiring(T0.plusSeconds(60))),
                grant(6, terms(10).expiring(T0.plusSeconds(3_600))),
                Grant.of(new GrantId(11), terms(10), BEFORE),
                grant(2, terms(10)),
                grant(5, terms(10).effective(T0)),
                grant(1, terms(10).priority(1).expiring(T0.plusSeconds(60))),
                grant(3, terms(10).priority(Integer.MAX_VALUE)));
        LedgerStore store = empty();
        write(store, first.stream().sorted(Comparator.comparing(Grant::id)).toList());
        assertDrawable(first, 0, drawable(store, T0, 0));
        assertDrawable(first, 1, drawable(store, T0, 10));
        assertDrawable(first, 2, drawable(store, T0, 11));
        assertDrawable(first, 10, drawable(store, T0, 100));
        assertEquals(first, drawable(store, T0, 101), "all, if they have not so much");
        assertEquals(first, drawable(store, T0, Credits.MAX_MILLIS / 1_000));
    }

    @Test
    void rule_06_grants_that_pay_nothing_now_are_not_to_be_drawn_on() {
        Grant part = grant(1, terms(10)).take(Credits.of(9));
        Grant starting = grant(2, terms(10).effective(AFTERWARDS));
        Grant late = Grant.of(new GrantId(3), terms(10), AFTERWARDS);
        Grant ending = grant(4, terms(10).expiring(T0.plusSeconds(1)));
        LedgerStore store = empty();
        write(
                store,
                List.of(
                        part,
                        starting,
                        late,
                        ending,
                        grant(5, terms(10)).take(Credits.of(10)),
                        grant(6, terms(10)).ended(Grant.End.EXPIRED).orElseThrow(),
                        grant(7, terms(10)).ended(Grant.End.VOIDED).orElseThrow(),
                        grant(8, terms(10)).take(Credits.of(4)).withdraw(Credits.of(6)),
                        grant(9, terms(10).expiring(T0))));
        assertEquals(List.of(ending, part), drawable(store, T0, 1_000));
        assertEquals(List.of(ending, part, starting, late), drawable(store, AFTERWARDS, 1_000));
        assertEquals(List.of(part, starting, late), drawable(store, T0.plusSeconds(1), 1_000));
    }

    @Test
    void rule_06_grants_are_due_from_the_moment_on_at_which_they_run_out() {
        Grant spent = grant(3, terms(10).expiring(T0)).take(Credits.of(10));
        List<Grant> due = List.of(grant(1, terms(1).expiring(T0)), grant(2, terms(1).expiring(BEFORE)), spent);
        LedgerStore store = empty();
        write(store, due);
        write(
                store,
                List.of(
                        grant(4, terms(1).expiring(AFTERWARDS)),
                        grant(5, terms(1)),
                        grant(6, terms(1).expiring(T0)).ended(Grant.End.EXPIRED).orElseThrow(),
                        grant(7, terms(1).expiring(T0)).ended(Grant.End.VOIDED).orElseThrow()));
        assertSome(due, store, (view, limit) -> view.grants().due(T0, limit));
        assertEquals(List.of(due.get(1)), store.read(view -> view.grants().due(BEFORE, 10)));
    }

    @Test
    void rule_06_of_the_grants_with_something_free_the_next_to_run_out_is_told() {
        Grant next = grant(5, terms(10).expiring(T0.plusSeconds(5))).take(Credits.of(9));
        Grant second = grant(4, terms(1).expiring(T0.plusSeconds(6)).effective(T0.plusSeconds(3)));
        LedgerStore store = empty();
        write(
                store,
                List.of(
                        grant(1, terms(1).expiring(T0)),
                        grant(2, terms(1).expiring(T0.plusSeconds(1))).take(Credits.of(1)),
                        grant(3, terms(1).expiring(T0.plusSeconds(1)))
                                .ended(Grant.End.VOIDED)
                                .orElseThrow(),
                        second,
                        next,
                        grant(6, terms(1))));
        assertEquals(Optional.of(next), store.read(view -> view.grants().nextToExpire(T0)));
        assertEquals(Optional.of(second), store.read(view -> view.grants().nextToExpire(T0.plusSeconds(5))));
        assertEquals(Optional.empty(), store.read(view -> view.grants().nextToExpire(T0.plusSeconds(6))));
        write(store, next.take(Credits.of(1)));
        assertEquals(Optional.of(second), store.read(view -> view.grants().nextToExpire(T0)));
    }

    @Test
    void rule_06_holds_are_due_from_the_moment_on_at_which_their_lease_is_over() {
        List<Hold> due = List.of(hold(1, T0), hold(2, BEFORE), hold(3, T0));
        LedgerStore store = empty();
        write(store, due);
        write(store, hold(4, AFTERWARDS));
        write(store, List.of(ended(hold(5, T0), Hold.State.RELEASED), ended(hold(6, T0), Hold.State.EXPIRED)));
        assertSome(due, store, (view, limit) -> view.holds().due(T0, limit));
        assertEquals(List.of(due.get(1)), store.read(view -> view.holds().due(BEFORE, 10)));
        write(store, List.of(ended(due.get(0), Hold.State.EXPIRED), due.get(2).leased(new Lease(2, AFTERWARDS))));
        assertSome(due.subList(1, 2), store, (view, limit) -> view.holds().due(T0, limit));
    }

    @Test
    void rule_06_enrichments_whose_answer_is_kept_are_found_strictly_behind_their_end() {
        List<Operation> found =
                List.of(answered("a", BEFORE), answered("b", BEFORE), answered("c", T0.minusSeconds(9)));
        LedgerStore store = empty();
        write(store, found);
        write(
                store,
                List.of(answered("now", T0), answered("without", BEFORE).withoutAnswer(), inFlight("open", BEFORE)));
        for (OperationKind kind : OperationKind.values()) {
            if (kind != OperationKind.ENRICH) {
                write(store, inFlight("of-" + kind, BEFORE, kind).completed(BEFORE, Optional.of("kept")));
            }
        }
        assertSome(found, store, (view, limit) -> view.operations().answered(T0, limit));
        write(store, found.get(0).withoutAnswer());
        assertSome(
                found.subList(1, 3), store, (view, limit) -> view.operations().answered(T0, limit));
    }

    @Test
    void rule_06_operations_have_ended_when_they_were_completed_or_else_when_their_lease_was_over() {
        List<Operation> found = List.of(
                answered("a", BEFORE),
                answered("b", BEFORE).withoutAnswer(),
                inFlight("c", BEFORE),
                inFlight("d", BEFORE, OperationKind.VOID),
                inFlight("e", AFTERWARDS).completed(BEFORE, Optional.empty()));
        LedgerStore store = empty();
        write(store, found);
        write(
                store,
                List.of(
                        answered("now", T0),
                        inFlight("until-now", T0),
                        inFlight("late", BEFORE).completed(T0, Optional.empty())));
        assertSome(found, store, (view, limit) -> view.operations().ended(T0, limit));
    }
}
