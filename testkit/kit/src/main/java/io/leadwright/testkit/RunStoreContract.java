package io.leadwright.testkit;

import static io.leadwright.testkit.SampleRuns.CAP;
import static io.leadwright.testkit.SampleRuns.T0;
import static io.leadwright.testkit.SampleRuns.chunk;
import static io.leadwright.testkit.SampleRuns.id;
import static io.leadwright.testkit.SampleRuns.leads;
import static io.leadwright.testkit.SampleRuns.rewrite;
import static io.leadwright.testkit.SampleRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.LeadId;
import io.leadwright.port.DueRuns.DueRun;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link RunStore} and of {@link io.leadwright.port.DueRuns} as tests, each named after its rule's number: to be run
 * on every adapter.
 *
 * <p>That what was written survives the process is not tested here: it takes a process to kill.
 */
public abstract class RunStoreContract extends RunLeadContract {

    /** For a subclass, which says how to open its storage. */
    protected RunStoreContract() {}

    @Test
    void rule_01_a_run_is_read_back_as_it_was_added() {
        for (Run run : List.of(run("plain"), SampleRuns.odd("odd"), SampleRuns.named("named", "a", "b\"c"))) {
            assertEquals(run, read(with(run), run.id().value()));
        }
    }

    @Test
    void rule_01_a_name_is_given_once() {
        RunStore store = with(run("a"));
        assertFalse(store.add(run("a", T0.plusSeconds(1))));
        assertEquals(T0, read(store, "a").terms().startedAt());
        assertTrue(store.read(id("b"), RunView::run).isEmpty());
        assertTrue(
                store.update(id("b"), view -> RunChange.of("never", view.run())).isEmpty());
    }

    @Test
    void rule_01_every_state_of_a_run_is_read_back() {
        RunStore store = with(SampleRuns.odd("a"));
        for (RunState state : RunState.values()) {
            Run next = SampleRuns.odd("a")
                    .with(read(store, "a")
                            .tally()
                            .plus(3, Map.of("NOT_FOUND", 2L))
                            .spending(CAP))
                    .with(read(store, "a").tally().restoring(Map.of(Restored.GONE, 1L, Restored.WHOLE, 2L)))
                    .at(read(store, "a")
                            .position()
                            .skip("cursor", state == RunState.DONE)
                            .counted())
                    .in(state)
                    .waitingUntil(T0.plusSeconds(5));
            store.update(id("a"), view -> RunChange.of("changed", next));
            assertEquals(next, read(store, "a"));
            if (state.isOver()) {
                assertNull(read(store, "a").request());
            }
        }
    }

    @Test
    void rule_02_the_newest_come_first() {
        RunStore store = empty();
        store.add(run("b", T0));
        store.add(run("c", T0.plusSeconds(1)));
        store.add(run("a", T0));
        List<String> names =
                store.newest(10).stream().map(run -> run.id().value()).toList();
        assertEquals(List.of("c", "b", "a"), names);
        assertEquals(1, store.newest(1).size());
        for (int limit : List.of(0, -1, 1_001)) {
            assertThrows(IllegalArgumentException.class, () -> store.newest(limit));
        }
    }

    @Test
    void rule_03_of_many_updates_at_once_each_sees_those_before() {
        RunStore store = with(run("a"));
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> change(
                        store,
                        "a",
                        same -> RunChange.of(
                                "changed", same.run().with(same.run().tally().plus(1, Map.of())))));
        assertEquals(40, read(store, "a").tally().enriched());
    }

    @Test
    void rule_04_a_decision_that_throws_writes_nothing() {
        RunStore store = with(run("a"));
        assertThrows(
                ArithmeticException.class,
                () -> store.update(id("a"), view -> {
                    throw new ArithmeticException("the host's");
                }));
        assertEquals(run("a"), read(store, "a"));
    }

    @Test
    void rule_04_a_view_is_of_no_use_afterwards() {
        RunStore store = with(run("a"));
        RunView kept = store.read(id("a"), view -> view).orElseThrow();
        assertThrows(IllegalStateException.class, kept::run);
        assertThrows(IllegalStateException.class, kept::chunks);
        assertThrows(IllegalStateException.class, () -> kept.taken(leads("a")));
    }

    @Test
    void rule_05_a_chunk_is_there_until_it_is_ended() {
        RunStore store = with(run("a"));
        change(store, "a", change -> change.taking(chunk(2, "ann", "x", "y")));
        change(store, "a", change -> change.taking(chunk(1, "bob", "z")));
        assertEquals(List.of(chunk(1, "bob", "z"), chunk(2, "ann", "x", "y")), chunks(store, "a"));
        change(store, "a", change -> change.taking(chunk(2, "bob", "x", "y")));
        assertEquals(List.of(chunk(1, "bob", "z"), chunk(2, "bob", "x", "y")), chunks(store, "a"));
        change(store, "a", change -> change.ending(List.of(2L, 3L), Map.of()));
        assertEquals(List.of(chunk(1, "bob", "z")), chunks(store, "a"));
    }

    @Test
    void rule_05_a_chunk_that_was_put_back_is_there_with_how_often() {
        RunStore store = with(run("a"));
        change(store, "a", change -> change.taking(chunk(1, "ann", "x", "y")));
        RunChunk back = chunk(1, "ann", "x", "y").again(leads("y"), T0.plusSeconds(90), RunBill.NOTHING);
        change(store, "a", change -> change.taking(back));
        assertEquals(List.of(back), chunks(store, "a"));
        RunChunk.Holder bob = new RunChunk.Holder("bob", T0, T0.plusSeconds(9));
        change(store, "a", change -> change.taking(back.heldBy(bob, CAP)));
        assertEquals(List.of(back.heldBy(bob, CAP)), chunks(store, "a"));
        assertEquals(1, chunks(store, "a").get(0).tries());
    }

    @Test
    void rule_05_a_lead_counts_as_taken_for_ever() {
        RunStore store = with(run("a"));
        change(store, "a", change -> change.taking(chunk(1, "ann", "x", "y")));
        change(store, "a", change -> change.ending(List.of(1L), Map.of()));
        store.add(run("b"));
        assertEquals(
                Set.copyOf(leads("x", "y")),
                store.read(id("a"), view -> view.taken(leads("w", "x", "y", "z")))
                        .orElseThrow());
        assertEquals(
                Set.of(),
                store.read(id("b"), view -> view.taken(leads("x", "y"))).orElseThrow());
        assertEquals(Set.of(), store.read(id("a"), view -> view.taken(leads())).orElseThrow());
    }

    @Test
    void rule_10_accounts_do_not_see_each_other() {
        RunStore store = with(run("a"));
        store.keep(id("a"), rewrite("x", "CTO"));
        RunStore other = with(run("a", T0.plusSeconds(1)));
        assertEquals(T0.plusSeconds(1), read(other, "a").terms().startedAt());
        assertEquals(List.of(), other.rewrites(id("a"), null, 10));
        other.forget(LeadId.of("x"));
        assertEquals(1, store.rewrites(id("a"), null, 10).size());
    }

    @Test
    void due_01_a_run_is_found_while_it_is_at_work_and_does_not_wait() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        RunStore store = storage.runs(account);
        assertFalse(isDue(storage, account));
        store.add(run("a"));
        assertTrue(isDue(storage, account));
        for (RunState state : RunState.values()) {
            change(store, "a", change -> RunChange.of("changed", run("a").in(state)));
            assertEquals(state.isAtWork(), isDue(storage, account), state.name());
        }
        change(store, "a", change -> RunChange.of("changed", run("a").waitingUntil(T0.plusSeconds(1))));
        assertFalse(isDue(storage, account));
        change(store, "a", change -> RunChange.of("changed", run("a").waitingUntil(T0)));
        assertTrue(isDue(storage, account));
    }

    @Test
    void due_01_a_run_that_was_cancelled_is_found_while_a_chunk_of_it_is_left() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        RunStore store = storage.runs(account);
        store.add(run("a"));
        RunChunk held = chunk(1, "ann", "x");
        change(
                store,
                "a",
                change ->
                        RunChange.of("changed", change.run().cancelledAtWork()).taking(held));
        assertNotNull(read(store, "a").request());
        assertFalse(isDue(storage, account));
        change(
                store,
                "a",
                change -> change.taking(held.heldBy(new RunChunk.Holder("ann", T0.minusSeconds(9), T0), CAP)));
        assertTrue(isDue(storage, account));
        change(store, "a", change -> change.ending(List.of(1L), Map.of()));
        assertFalse(isDue(storage, account));
    }

    @Test
    void due_02_runs_come_in_their_order_behind_the_one_that_is_named() {
        Storage storage = open();
        AccountId first = FreshAccounts.next();
        AccountId second = FreshAccounts.next();
        for (AccountId account : List.of(first, second)) {
            storage.runs(account).add(run("b"));
            storage.runs(account).add(run("a"));
        }
        List<DueRun> ours = Stream.of(first, second)
                .sorted(Comparator.comparing(AccountId::value))
                .flatMap(account -> Stream.of("a", "b").map(run -> new DueRun(account, id(run))))
                .toList();
        List<DueRun> found = storage.dueRuns().find(T0, null, 1_000);
        assertEquals(ours, found.stream().filter(ours::contains).toList());
        List<DueRun> behind = storage.dueRuns().find(T0, ours.get(0), 1_000);
        assertEquals(ours.subList(1, 4), behind.stream().filter(ours::contains).toList());
        assertEquals(1, storage.dueRuns().find(T0, null, 1).size());
    }

    private static boolean isDue(Storage storage, AccountId account) {
        return storage.dueRuns().find(T0, null, 1_000).contains(new DueRun(account, id("a")));
    }
}
