package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadwright.LeadBook;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.Merge;
import io.leadwright.lead.MergeResult;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.PatchResult;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeadStore} about transactions, changes and counts that many threads may break. */
abstract class LeadFeedRaceContract extends LeadPairRaceContract {

    private static final int WRITERS = 8;

    private static NewLead john(int thread) {
        return NewLead.email("John@example.com").tags("tag " + thread);
    }

    private static ReplaceResult upserted(LeadTransaction transaction, int thread) {
        Lead fresh = john(thread).toLead(LeadId.of("lead-" + thread), SampleLeads.T0);
        if (transaction.add(List.of(fresh)).get(0) instanceof AddResult.Duplicate known) {
            Lead stored = transaction.get(known.existing()).orElseThrow();
            return transaction.replace(john(thread).onto(stored, STAMP.at()));
        }
        return new ReplaceResult.Replaced(fresh);
    }

    private static void assertOneLeadWithEveryTag(WritingStore store) {
        List<Lead> leads = StoreState.leads(store);
        assertEquals(1, leads.size(), leads::toString);
        assertEquals(THREADS, leads.get(0).tags().size(), "tags");
        assertEquals(THREADS, leads.get(0).version(), "version");
        assertEquals(versions(leads), replayed(StoreState.changes(store)));
    }

    @Test
    void rule_02_all_the_counts_are_of_one_moment() throws InterruptedException {
        WritingStore store = empty();
        List<List<LeadCounts>> seen = AtOnce.run(4, thread -> {
            List<LeadCounts> counts = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Lead lead =
                        named("lead-" + thread + "-" + i).tags(List.of("all")).build();
                store.add(List.of(lead));
                counts.add(store.counts(Filter.everything()));
                store.replace(next(lead, "called").toBuilder()
                        .status(LeadStatus.CONTACTED)
                        .build());
                counts.add(store.counts(Filter.everything()));
            }
            return counts;
        });
        for (LeadCounts counts : seen.stream().flatMap(List::stream).toList()) {
            long bySource = counts.bySource().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertEquals(counts.total(), bySource, counts::toString);
            assertEquals(counts.total(), counts.byTag().get("all"), counts::toString);
        }
    }

    @Test
    void rule_05_of_fifty_who_write_one_person_in_a_transaction_each_change_is_kept() throws InterruptedException {
        WritingStore store = empty();
        List<ReplaceResult> results =
                AtOnce.run(THREADS, thread -> store.atomically(STAMP, transaction -> upserted(transaction, thread)));
        assertEquals(THREADS, only(ReplaceResult.Replaced.class, results).size(), results::toString);
        assertOneLeadWithEveryTag(store);
    }

    @Test
    void rule_05_of_fifty_who_upsert_one_person_through_a_book_each_change_is_kept() throws InterruptedException {
        WritingStore store = empty();
        LeadBook book = OneStore.book(store, 5);
        AtOnce.run(THREADS, thread -> book.leads().upsert(john(thread)).lead());
        assertOneLeadWithEveryTag(store);
    }

    @Test
    void rule_07_of_those_who_delete_absorb_or_replace_the_same_version_one_does() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            WritingStore store = empty();
            Lead lead = at("lead", "john@example.com");
            store.add(List.of(lead));
            List<Boolean> done = AtOnce.run(12, thread -> switch (thread % 3) {
                case 0 -> store.delete(lead);
                case 1 -> store.absorb(new Merge(named("survivor-" + thread).build(), lead, STAMP));
                default -> store.replace(next(lead, "by " + thread)) instanceof ReplaceResult.Replaced;
            });
            assertEquals(1, Collections.frequency(done, true), done::toString);
            assertEquals(2, store.changes(0, 100).size());
        }
    }

    @Test
    void rule_07_of_two_leads_that_are_merged_into_each_other_at_once_one_stays() throws InterruptedException {
        WritingStore store = empty();
        LeadBook book = OneStore.book(store, 7);
        for (int round = 0; round < 10; round++) {
            Lead one = named("one-" + round).build();
            Lead two = named("two-" + round).build();
            store.add(List.of(one, two));
            List<MergeResult> results = AtOnce.run(
                    2,
                    thread -> thread == 0
                            ? book.duplicates().merge(one.id(), two.id())
                            : book.duplicates().merge(two.id(), one.id()));
            assertEquals(1, only(MergeResult.Done.class, results).size(), results::toString);
            assertEquals(1, only(MergeResult.Missing.class, results).size(), results::toString);
            assertEquals(round + 1, StoreState.leads(store).size());
        }
    }

    @Test
    void rule_11_what_a_transaction_has_read_nobody_else_changes_until_it_ends() throws InterruptedException {
        WritingStore store = empty();
        Lead counter = named("counter").build();
        store.add(List.of(counter));
        AtOnce.run(WRITERS, thread -> {
            for (int i = 0; i < 10; i++) {
                ReplaceResult result = store.atomically(STAMP, transaction -> {
                    Lead stored = transaction.get(counter.id()).orElseThrow();
                    return transaction.replace(next(stored, "version " + (stored.version() + 1)));
                });
                assertEquals(ReplaceResult.Replaced.class, result.getClass());
            }
            return thread;
        });
        assertEquals(1 + WRITERS * 10, store.get(counter.id()).orElseThrow().version());
    }

    @Test
    void rule_11_the_failures_of_some_leave_the_writes_of_others_whole() throws InterruptedException {
        WritingStore store = empty();
        AtOnce.run(WRITERS, thread -> {
            for (int i = 0; i < 20; i++) {
                writeTwo(store, thread, i);
            }
            return thread;
        });
        List<Lead> leads = StoreState.leads(store);
        assertEquals(WRITERS * 20 / 2 * 2, leads.size());
        leads.forEach(lead -> assertEquals("kept", lead.notes()));
        assertEquals(versions(leads), replayed(StoreState.changes(store)));
    }

    /** Every second time in vain: by turns thrown and rolled back. */
    private static void writeTwo(WritingStore store, int thread, int turn) {
        boolean isKept = turn % 2 == 0;
        List<Lead> two = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            two.add(next(named(side + "-" + thread + "-" + turn).build(), isKept ? "kept" : "in vain").toBuilder()
                    .version(1)
                    .build());
        }
        if (turn % 4 == 1) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.atomically(STAMP, transaction -> {
                        transaction.add(two);
                        throw new IllegalArgumentException("in vain");
                    }));
        } else {
            store.atomically(STAMP, transaction -> {
                transaction.add(two);
                if (!isKept) {
                    transaction.rollBack();
                }
                return true;
            });
        }
    }

    @Test
    void rule_11_of_many_who_patch_a_version_one_does_and_the_others_are_told() throws InterruptedException {
        WritingStore store = empty();
        LeadBook book = OneStore.book(store, 11);
        Lead lead = named("lead").build();
        store.add(List.of(lead));
        LeadPatch first = LeadPatch.none().status(LeadStatus.REPLIED).ifVersion(1);
        List<PatchResult> results =
                AtOnce.run(WRITERS, thread -> book.leads().patch(lead.id(), first.tags(List.of("tag " + thread))));
        assertEquals(1, only(PatchResult.Applied.class, results).size(), results::toString);
        assertEquals(WRITERS - 1, only(PatchResult.Stale.class, results).size(), results::toString);
    }

    @Test
    void rule_12_who_follows_the_feed_while_many_write_misses_none_and_sees_none_twice() throws InterruptedException {
        WritingStore store = empty();
        List<Lead> first = RandomWriter.toBeginWith(20);
        store.add(first);
        List<LeadId> ids = first.stream().map(Lead::id).toList();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<List<Change>> seen = AtOnce.run(
                WRITERS + 2,
                thread -> thread < WRITERS
                        ? written(new RandomWriter(OneStore.book(store, thread), ids, thread), writing)
                        : followed(new FeedReader(store), 3 + thread, writing));
        List<Change> all = StoreState.changes(store);
        assertEquals(all, seen.get(WRITERS), "as they came");
        assertEquals(all, seen.get(WRITERS + 1), "as they came to another");
        assertEquals(versions(StoreState.leads(store)), replayed(all));
        lines(all);
    }

    private static List<Change> written(RandomWriter writer, AtomicInteger writing) {
        try {
            for (int i = 0; i < 40; i++) {
                writer.write();
            }
        } finally {
            writing.decrementAndGet();
        }
        return List.of();
    }

    private static List<Change> followed(FeedReader reader, int limit, AtomicInteger writing) {
        while (writing.get() > 0) {
            if (!reader.goOn(limit)) {
                Thread.onSpinWait();
            }
        }
        return reader.toTheEnd(limit);
    }
}
