package io.leadwright.testkit;

import static io.leadwright.testkit.SampleRuns.chunk;
import static io.leadwright.testkit.SampleRuns.id;
import static io.leadwright.testkit.SampleRuns.leads;
import static io.leadwright.testkit.SampleRuns.rewrite;
import static io.leadwright.testkit.SampleRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Rewrite;
import io.leadwright.lead.TextField;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import io.leadwright.run.SkippedLead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The rules of {@link RunStore} about the leads of runs. */
abstract class RunLeadContract {

    /** Opens a storage, the same each time if it likes; the tests never use an account of each other and close nothing. */
    protected abstract Storage open();

    RunStore empty() {
        return open().runs(FreshAccounts.next());
    }

    RunStore with(Run run) {
        RunStore store = empty();
        assertTrue(store.add(run));
        return store;
    }

    static Run read(RunStore store, String run) {
        return store.read(id(run), RunView::run).orElseThrow();
    }

    static List<RunChunk> chunks(RunStore store, String run) {
        return store.read(id(run), RunView::chunks).orElseThrow();
    }

    static void change(RunStore store, String run, UnaryOperator<RunChange<String>> change) {
        assertEquals(
                "changed",
                store.update(id(run), view -> change.apply(RunChange.of("changed", view.run())))
                        .orElseThrow());
    }

    static SkippedLead skipped(String lead, String code) {
        return new SkippedLead(LeadId.of(lead), code);
    }

    @Test
    void rule_06_leads_that_failed_are_listed_page_by_page() {
        RunStore store = with(run("a"));
        change(store, "a", change -> change.taking(chunk(1, "ann", "a", "B", "c", "d")));
        change(
                store,
                "a",
                change -> change.ending(
                        List.of(1L),
                        Map.of(LeadId.of("c"), "NOT_FOUND", LeadId.of("B"), "TIMEOUT", LeadId.of("d"), "TIMEOUT")));
        assertEquals(List.of(skipped("B", "TIMEOUT"), skipped("c", "NOT_FOUND")), store.skipped(id("a"), null, 2));
        assertEquals(List.of(skipped("d", "TIMEOUT")), store.skipped(id("a"), LeadId.of("c"), 2));
        assertEquals(List.of(), store.skipped(id("b"), null, 2));
    }

    @Test
    void rule_07_a_rewrite_is_kept_with_the_transaction_that_writes_the_lead() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        storage.runs(account).add(run("a"));
        storage.atomically(account, transaction -> {
            assertTrue(transaction.runs().keep(id("a"), rewrite("x", "CTO")));
            transaction.leads(WritingStore.STAMP).rollBack();
            return "nothing";
        });
        assertEquals(List.of(), storage.runs(account).rewrites(id("a"), null, 10));
        storage.atomically(account, transaction -> transaction.runs().keep(id("a"), rewrite("x", "CTO")));
        assertEquals(List.of(rewrite("x", "CTO")), storage.runs(account).rewrites(id("a"), null, 10));
    }

    @Test
    void rule_07_a_transaction_that_is_taken_back_leaves_runs_as_they_were() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        RunStore store = storage.runs(account);
        store.add(run("a"));
        change(store, "a", change -> change.taking(chunk(1, "ann", "x")));
        store.keep(id("a"), rewrite("x", "CTO"));
        assertThrows(
                ArithmeticException.class,
                () -> storage.atomically(account, transaction -> {
                    RunStore within = transaction.runs();
                    within.add(run("b"));
                    change(
                            within,
                            "a",
                            change -> change.taking(chunk(2, "ann", "y"))
                                    .ending(List.of(1L), Map.of(LeadId.of("x"), "TIMEOUT")));
                    assertEquals(List.of(chunk(2, "ann", "y")), chunks(within, "a"));
                    within.restored(id("a"), LeadId.of("x"), Restored.GONE);
                    within.forget(LeadId.of("x"));
                    throw new ArithmeticException("the host's");
                }));
        assertTrue(store.read(id("b"), RunView::run).isEmpty());
        assertEquals(List.of(chunk(1, "ann", "x")), chunks(store, "a"));
        assertEquals(List.of(rewrite("x", "CTO")), store.rewrites(id("a"), null, 10));
        assertEquals(List.of(), store.skipped(id("a"), null, 10));
        assertEquals(
                Set.of(), store.read(id("a"), view -> view.taken(leads("y"))).orElseThrow());
    }

    @Test
    void rule_07_of_two_rewrites_of_a_lead_the_sum_is_kept() {
        RunStore store = with(run("a"));
        Rewrite first = rewrite("x", "CTO");
        Rewrite second = new Rewrite(
                first.after().toBuilder().version(9).text(TextField.PHONE, "1").build(),
                first.after().toBuilder()
                        .version(10)
                        .text(TextField.PHONE, "1")
                        .text(TextField.TITLE, "CEO")
                        .build());
        store.keep(id("a"), first);
        store.keep(id("a"), second);
        Rewrite sum = store.rewrites(id("a"), null, 10).get(0);
        assertEquals(first.then(second), sum);
        assertEquals("1", sum.before().phone());
        assertNull(sum.before().title());
        assertEquals("CEO", sum.after().title());
    }

    @Test
    void rule_07_of_a_run_that_is_taken_back_nothing_is_kept() {
        RunStore store = with(run("a"));
        for (RunState state : List.of(RunState.UNDOING, RunState.UNDONE)) {
            change(store, "a", change -> RunChange.of("changed", change.run().in(state)));
            assertFalse(store.keep(id("a"), rewrite("x", "CTO")));
        }
        assertFalse(store.keep(id("b"), rewrite("x", "CTO")));
        assertEquals(List.of(), store.rewrites(id("a"), null, 10));
    }

    @Test
    void rule_08_rewrites_are_listed_until_they_are_restored() {
        RunStore store = with(run("a"));
        for (String lead : List.of("c", "a", "B", "d")) {
            store.keep(id("a"), rewrite(lead, "CTO"));
        }
        assertEquals(List.of(rewrite("B", "CTO"), rewrite("a", "CTO")), store.rewrites(id("a"), null, 2));
        assertEquals(List.of(rewrite("c", "CTO"), rewrite("d", "CTO")), store.rewrites(id("a"), LeadId.of("a"), 10));
        store.restored(id("a"), LeadId.of("B"), Restored.GONE);
        store.restored(id("a"), LeadId.of("a"), Restored.WHOLE);
        store.restored(id("a"), LeadId.of("c"), Restored.KEY_TAKEN);
        assertEquals(List.of(rewrite("d", "CTO")), store.rewrites(id("a"), null, 10));
        assertEquals(List.of(skipped("B", "GONE"), skipped("c", "KEY_TAKEN")), store.unrestored(id("a"), null, 10));
        assertEquals(List.of(skipped("c", "KEY_TAKEN")), store.unrestored(id("a"), LeadId.of("B"), 10));
    }

    @Test
    void rule_09_a_lead_that_is_forgotten_was_taken_and_no_more() {
        RunStore store = with(run("a"));
        store.add(run("b"));
        change(store, "a", change -> change.taking(chunk(1, "ann", "x", "y")));
        change(store, "a", change -> change.ending(List.of(1L), Map.of(LeadId.of("x"), "SUPPRESSED")));
        store.keep(id("b"), rewrite("x", "CTO"));
        store.keep(id("b"), rewrite("y", "CTO"));
        store.restored(id("a"), LeadId.of("x"), Restored.GONE);
        store.forget(LeadId.of("x"));
        assertEquals(List.of(), store.skipped(id("a"), null, 10));
        assertEquals(List.of(), store.unrestored(id("a"), null, 10));
        assertEquals(List.of(rewrite("y", "CTO")), store.rewrites(id("b"), null, 10));
        assertEquals(
                Set.copyOf(leads("x")),
                store.read(id("a"), view -> view.taken(leads("x"))).orElseThrow());
    }

    @Test
    void rule_09_a_lead_is_forgotten_by_one_of_its_images() {
        RunStore store = with(run("a"));
        store.add(run("b"));
        for (String lead : List.of("x", "y", "z")) {
            store.keep(id("a"), rewrite(lead, "CTO"));
            store.keep(id("b"), rewrite(lead, "CEO"));
        }
        store.forget(lead -> lead.id().equals(LeadId.of("y")) && lead.title() == null);
        store.forget(lead -> lead.id().equals(LeadId.of("z")) && "CEO".equals(lead.title()));
        assertEquals(List.of(rewrite("x", "CTO")), store.rewrites(id("a"), null, 10));
        assertEquals(List.of(rewrite("x", "CEO")), store.rewrites(id("b"), null, 10));
    }
}
