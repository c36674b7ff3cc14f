package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLedger.T0;
import static io.leadwright.testkit.SampleLedger.admitted;
import static io.leadwright.testkit.SampleLedger.answered;
import static io.leadwright.testkit.SampleLedger.counted;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.grant;
import static io.leadwright.testkit.SampleLedger.hold;
import static io.leadwright.testkit.SampleLedger.inFlight;
import static io.leadwright.testkit.SampleLedger.terms;
import static io.leadwright.testkit.SampleLedger.write;
import static io.leadwright.testkit.SampleLedger.writing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.port.LedgerStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of {@link LedgerStore} on what an update sees and when it is written. */
abstract class LedgerUpdateContract extends LedgerListsContract {

    private static final int THREADS = 50;

    /** What a ledger is to begin with. */
    private static final List<LedgerWrite> SOMETHING = List.of(
            entry(1),
            grant(1, terms(10)),
            hold(1, T0),
            answered("goes", T0),
            inFlight("changes", T0),
            admitted(1, 1),
            admitted(3, 3));

    /** Something of everything. */
    private static final List<LedgerWrite> EVERYTHING = List.of(
            entry(2),
            entry(3),
            grant(1, terms(10)).take(Credits.of(1)),
            grant(2, terms(10)),
            SampleLedger.ended(hold(1, T0), Hold.State.RELEASED),
            hold(2, T0),
            new FreedKey(answered("goes", T0).key()),
            answered("changes", T0),
            answered("comes", T0),
            new OutdatedAdmissions(T0.plusSeconds(1)),
            admitted(2, 2));

    /** What a host's own code may throw. */
    private static final class HostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private LedgerStore filled() {
        LedgerStore store = empty();
        store.update(view -> new Decision<>("done", counted(1), SOMETHING));
        return store;
    }

    @Test
    void rule_02_a_decision_is_written_whole_and_its_result_is_the_answer() {
        LedgerStore store = filled();
        assertEquals("answer", store.update(view -> new Decision<>("answer", counted(2), EVERYTHING)));
        LedgerContent expected = new LedgerContent(
                counted(2),
                List.of(entry(1), entry(2), entry(3)),
                List.of(grant(1, terms(10)).take(Credits.of(1)), grant(2, terms(10))),
                List.of(SampleLedger.ended(hold(1, T0), Hold.State.RELEASED), hold(2, T0)),
                List.of(answered("changes", T0), answered("comes", T0)),
                List.of(admitted(2, 2), admitted(3, 3)));
        assertEquals(expected, LedgerContent.of(store));
    }

    @Test
    void rule_02_nothing_is_written_if_the_work_throws_which_the_caller_is_thrown() {
        List<Throwable> thrown =
                List.of(new IllegalArgumentException("no"), new HostException(), new AssertionError("no"));
        for (Throwable failure : thrown) {
            LedgerStore store = filled();
            LedgerContent before = LedgerContent.of(store);
            assertSame(failure, assertThrows(failure.getClass(), () -> store.update(view -> thrown(failure))));
            assertSame(failure, assertThrows(failure.getClass(), () -> store.read(view -> thrown(failure))));
            assertEquals(before, LedgerContent.of(store));
            assertEquals("done", store.update(writing(EVERYTHING)), "afterwards");
        }
    }

    private static Decision<String> thrown(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        throw (Error) failure;
    }

    @Test
    void rule_03_each_update_sees_all_that_others_have_written() throws InterruptedException {
        LedgerStore store = empty();
        int each = 20;
        List<List<Long>> seen = AtOnce.run(
                THREADS,
                thread -> IntStream.range(0, each)
                        .mapToObj(i -> store.update(LedgerUpdateContract::oneMore))
                        .toList());
        List<Long> numbers = new ArrayList<>();
        for (List<Long> ofThread : seen) {
            assertEquals(ofThread.stream().sorted().toList(), ofThread, "a thread sees what it wrote before");
            numbers.addAll(ofThread);
        }
        Collections.sort(numbers);
        int all = THREADS * each;
        assertEquals(IntStream.rangeClosed(1, all).mapToObj(Long::valueOf).toList(), numbers, "no update lost");
        LedgerContent content = LedgerContent.of(store);
        assertEquals(counted(all), content.state());
        assertEquals(
                numbers, content.entries().stream().map(entry -> entry.number()).toList());
        assertEquals(
                numbers,
                content.holds().stream().map(hold -> hold.id().number()).toList());
    }

    /** Counts the updates, in the state, by an entry, by a hold and by what is taken of one grant. */
    private static Decision<Long> oneMore(LedgerView view) {
        LedgerState state = view.state();
        long next = state.lastHold() + 1;
        long entries = view.entries(0, Integer.MAX_VALUE).size();
        if (entries != next - 1 || view.holds().get(new HoldId(next)).isPresent()) {
            fail("update " + next + " sees " + entries + " entries");
        }
        return new Decision<>(
                next,
                counted(next),
                List.of(entry(next), grant(1, terms(10_000)).take(Credits.of(next)), hold(next, T0)));
    }

    @Test
    void rule_04_whoever_looks_meanwhile_sees_each_decision_whole() throws InterruptedException {
        LedgerStore store = empty();
        AtOnce.run(8, thread -> {
            for (int i = 0; i < 50; i++) {
                if (thread % 2 == 0) {
                    store.update(LedgerUpdateContract::oneMore);
                } else {
                    store.read(LedgerUpdateContract::wholeState);
                }
            }
            return thread;
        });
        assertEquals(200, LedgerContent.of(store).entries().size());
    }

    private static long wholeState(LedgerView view) {
        long holds = view.holds().after(0, Integer.MAX_VALUE).size();
        long entries = view.entries(0, Integer.MAX_VALUE).size();
        Credits taken =
                view.grants().get(new GrantId(1)).map(grant -> grant.taken()).orElse(Credits.ZERO);
        assertEquals(List.of(holds, Credits.of(holds)), List.of(entries, taken), "of one moment");
        long state = view.state().lastHold();
        assertEquals(holds, state, "of one moment");
        return state;
    }

    @Test
    void rule_04_a_view_is_of_no_use_after_its_end() {
        LedgerStore store = filled();
        List<LedgerView> ended = new ArrayList<>();
        ended.add(store.read(view -> view));
        ended.add(store.update(view -> new Decision<>(view, view.state(), List.of())));
        ended.add(store.update(view -> new Decision<>(view, counted(2), EVERYTHING)));
        AtomicReference<LedgerView> ofTheFailed = new AtomicReference<>();
        assertThrows(
                HostException.class,
                () -> store.update(view -> {
                    ofTheFailed.set(view);
                    throw new HostException();
                }));
        ended.add(ofTheFailed.get());
        List<Consumer<LedgerView>> uses = List.of(
                LedgerView::state,
                view -> view.admitted(T0),
                view -> view.entries(0, 1),
                view -> view.grants().get(new GrantId(1)),
                view -> view.grants().drawable(T0, Credits.of(1)),
                view -> view.grants().due(T0, 1),
                view -> view.grants().nextToExpire(T0),
                view -> view.grants().after(0, 1),
                view -> view.holds().get(new HoldId(1)),
                view -> view.holds().due(T0, 1),
                view -> view.holds().after(0, 1),
                view -> view.operations().get(answered("goes", T0).key()),
                view -> view.operations().answered(T0, 1),
                view -> view.operations().ended(T0, 1));
        for (LedgerView view : ended) {
            for (int i = 0; i < uses.size(); i++) {
                Consumer<LedgerView> use = uses.get(i);
                assertThrows(IllegalStateException.class, () -> use.accept(view), "use " + i);
            }
        }
    }

    @Test
    void rule_07_a_decision_without_writes_writes_nothing_and_its_result_is_the_answer() {
        LedgerStore fresh = empty();
        assertEquals("no", fresh.update(view -> new Decision<>("no", counted(9), List.of())));
        assertEquals(LedgerState.NEW, LedgerContent.of(fresh).state());
        LedgerStore store = filled();
        LedgerContent before = LedgerContent.of(store);
        assertEquals("no", store.update(view -> new Decision<>("no", counted(9), List.of())));
        assertEquals(before, LedgerContent.of(store));
    }

    @Test
    void rule_09_an_update_begins_no_other_and_neither_is_written() {
        LedgerStore store = filled();
        LedgerStore other = filled();
        LedgerContent before = LedgerContent.of(store);
        for (LedgerStore inner : List.of(store, other)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store.update(view -> {
                        write(inner, EVERYTHING);
                        return writing(EVERYTHING).apply(view);
                    }));
            assertEquals(before, LedgerContent.of(store));
            assertEquals(before, LedgerContent.of(other));
        }
        assertEquals("done", store.update(writing(EVERYTHING)), "afterwards");
    }
}
