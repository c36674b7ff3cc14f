package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The rule of {@link LeadStore} that a transaction sees its own work, and is written whole or not at all. */
abstract class LeadTransactionContract extends LeadDeletionContract {

    private static final Lead STAYS = at("stays", "stays@example.com");
    private static final Lead CHANGES = at("changes", "changes@example.com");
    private static final Lead GOES = at("goes", "goes@example.com");
    private static final Lead WENT = at("went", "went@example.com");
    private static final Lead ABSORBED = at("absorbed", "absorbed@example.com");
    private static final Lead NEW = SampleLeads.complete("new");
    private static final Merge MERGED_BEFORE = new Merge(STAYS, WENT, STAMP);
    private static final Merge MERGED = new Merge(STAYS, ABSORBED, STAMP);

    /** What a host's own code may throw. */
    private static final class HostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A store with something of everything in it. */
    private WritingStore filled() {
        WritingStore store = empty();
        store.add(List.of(STAYS, CHANGES, GOES, WENT, ABSORBED));
        assertTrue(store.absorb(MERGED_BEFORE), "absorbed");
        List.of(STAYS, GOES, ABSORBED).forEach(lead -> store.describe(lead.id(), SampleFacts.COMPLETE));
        return store;
    }

    /** Does something of everything. */
    private static String everything(LeadTransaction transaction) {
        transaction.add(List.of(NEW));
        transaction.replace(next(CHANGES, "changed"));
        transaction.delete(GOES);
        transaction.absorb(MERGED);
        transaction.forget(MERGED_BEFORE);
        transaction.describe(STAYS.id(), Facts.NONE);
        transaction.describe(CHANGES.id(), SampleFacts.COMPLETE);
        return "done";
    }

    private static void assertSeesEverything(LeadTransaction transaction) {
        assertEquals(Optional.of(NEW), transaction.get(NEW.id()), "added");
        assertEquals(Optional.of(next(CHANGES, "changed")), transaction.get(CHANGES.id()), "replaced");
        assertEquals(Optional.empty(), transaction.get(GOES.id()), "deleted");
        assertEquals(Optional.empty(), transaction.get(ABSORBED.id()), "absorbed");
        assertEquals(Optional.of(MERGED), transaction.mergeOf(ABSORBED.id()), "kept");
        assertEquals(Optional.empty(), transaction.mergeOf(WENT.id()), "forgotten");
        assertEquals(SampleFacts.COMPLETE, transaction.facts(CHANGES.id()), "described");
        for (Lead lead : List.of(STAYS, GOES, ABSORBED)) {
            assertEquals(Facts.NONE, transaction.facts(lead.id()), "no more");
        }
        assertEquals(List.of(duplicateOf(NEW, LeadField.ID)), transaction.add(List.of(NEW)), "added twice");
        assertEquals(
                new ReplaceResult.Stale(CHANGES.id()), transaction.replace(next(CHANGES, "again")), "replaced twice");
    }

    @Test
    void rule_11_a_transaction_sees_what_it_has_done_and_all_of_it_is_written() {
        WritingStore store = filled();
        String answer = store.atomically(STAMP, transaction -> {
            String done = everything(transaction);
            assertSeesEverything(transaction);
            return done;
        });
        assertEquals("done", answer);
        assertStored(NEW, store);
        assertStored(next(CHANGES, "changed"), store);
        StoreState state = StoreState.of(store);
        assertEquals(
                List.of("changes", "new", "stays"),
                state.leads().stream().map(lead -> lead.id().value()).toList());
        assertEquals(List.of(MERGED), state.merges());
    }

    @Test
    void rule_11_a_lead_passes_through_many_states_in_one_transaction() {
        WritingStore store = empty();
        Lead first = at("lead", "one@example.com");
        Lead back = first.toBuilder().version(3).build();
        Lead last = withEmail(back, "two@example.com");
        store.atomically(STAMP, transaction -> {
            transaction.add(List.of(first));
            transaction.replace(next(first, "second"));
            assertTrue(transaction.delete(next(first, "second")), "deleted");
            assertEquals(List.of(added(back)), transaction.add(List.of(first)));
            return transaction.replace(last);
        });
        assertStored(last, store);
    }

    @Test
    void rule_11_nothing_is_written_if_the_work_throws_which_the_caller_is_thrown() {
        List<Throwable> thrown =
                List.of(new IllegalArgumentException("no"), new HostException(), new AssertionError("no"));
        for (Throwable failure : thrown) {
            WritingStore store = filled();
            StoreState before = StoreState.of(store);
            Throwable caught = assertThrows(
                    failure.getClass(),
                    () -> store.atomically(STAMP, transaction -> {
                        everything(transaction);
                        return thrown(failure);
                    }));
            assertSame(failure, caught);
            assertEquals(before, StoreState.of(store), () -> "after " + failure);
        }
    }

    private static String thrown(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        throw (Error) failure;
    }

    @Test
    void rule_11_nothing_is_written_if_it_is_rolled_back_and_the_work_goes_on_and_answers() {
        List<UnaryOperator<Consumer<LeadTransaction>>> moments = List.of(
                work -> transaction -> {
                    transaction.rollBack();
                    work.accept(transaction);
                },
                work -> transaction -> {
                    work.accept(transaction);
                    transaction.rollBack();
                    transaction.rollBack();
                });
        for (UnaryOperator<Consumer<LeadTransaction>> moment : moments) {
            WritingStore store = filled();
            StoreState before = StoreState.of(store);
            String answer = store.atomically(STAMP, transaction -> {
                moment.apply(LeadTransactionContract::everything).accept(transaction);
                assertSeesEverything(transaction);
                return "as if it had been";
            });
            assertEquals("as if it had been", answer);
            assertEquals(before, StoreState.of(store));
        }
    }

    @Test
    void rule_11_what_was_in_vain_can_be_done_again() {
        WritingStore store = filled();
        for (int i = 0; i < 3; i++) {
            store.atomically(STAMP, transaction -> {
                transaction.rollBack();
                return everything(transaction);
            });
            assertThrows(
                    HostException.class,
                    () -> store.atomically(STAMP, transaction -> {
                        everything(transaction);
                        throw new HostException();
                    }));
        }
        store.atomically(STAMP, transaction -> {
            everything(transaction);
            assertSeesEverything(transaction);
            return true;
        });
        assertStored(NEW, store);
    }

    @Test
    void rule_11_what_others_wrote_before_and_afterwards_stays() {
        WritingStore store = empty();
        Lead before = at("before", "before@example.com");
        Lead afterwards = at("afterwards", "afterwards@example.com");
        store.add(List.of(before));
        assertThrows(
                HostException.class,
                () -> store.atomically(STAMP, transaction -> {
                    transaction.add(List.of(NEW));
                    transaction.replace(next(before, "in vain"));
                    throw new HostException();
                }));
        store.add(List.of(afterwards));
        assertStored(before, store);
        assertStored(afterwards, store);
        assertEquals(2, StoreState.of(store).leads().size());
    }

    @Test
    void rule_11_a_transaction_that_does_nothing_writes_nothing() {
        WritingStore store = filled();
        StoreState before = StoreState.of(store);
        assertEquals("nothing", store.atomically(STAMP, transaction -> "nothing"));
        assertEquals(before, StoreState.of(store));
    }

    @Test
    void rule_11_a_transaction_that_has_ended_is_of_no_use() {
        WritingStore store = filled();
        LeadTransaction written = store.atomically(STAMP, transaction -> transaction);
        LeadTransaction rolledBack = store.atomically(STAMP, transaction -> {
            transaction.rollBack();
            return transaction;
        });
        StoreState before = StoreState.of(store);
        List<Consumer<LeadTransaction>> uses = List.of(
                transaction -> transaction.get(STAYS.id()),
                transaction -> transaction.add(List.of(NEW)),
                transaction -> transaction.add(List.of()),
                transaction -> transaction.replace(next(CHANGES, "changed")),
                transaction -> transaction.delete(GOES),
                transaction -> transaction.absorb(MERGED),
                transaction -> transaction.facts(STAYS.id()),
                transaction -> transaction.describe(STAYS.id(), Facts.NONE),
                transaction -> transaction.mergeOf(WENT.id()),
                transaction -> transaction.forget(MERGED_BEFORE),
                LeadTransaction::rollBack);
        for (LeadTransaction ended : List.of(written, rolledBack)) {
            for (int i = 0; i < uses.size(); i++) {
                Consumer<LeadTransaction> use = uses.get(i);
                assertThrows(IllegalStateException.class, () -> use.accept(ended), "use " + i);
            }
        }
        assertEquals(before, StoreState.of(store));
    }

    @Test
    void rule_11_a_transaction_begins_no_other() {
        WritingStore store = empty();
        Lead lead = named("lead").build();
        assertThrows(
                IllegalStateException.class,
                () -> store.atomically(STAMP, transaction -> {
                    transaction.add(List.of(lead));
                    return store.add(List.of(named("inner").build()));
                }));
        assertEquals(List.of(), StoreState.of(store).leads());
        assertEquals(List.of(added(lead)), store.add(List.of(lead)), "afterwards");
    }
}
