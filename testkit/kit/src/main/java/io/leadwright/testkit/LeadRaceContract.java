package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.port.Newcomer;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeadStore} that many threads may break. */
abstract class LeadRaceContract extends LeadFactsContract {

    static final int THREADS = 50;
    private static final PageRequest EVERYTHING = PageRequest.first(1_000).total(Total.exact());

    static <R> List<R> only(Class<R> kind, List<?> results) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void rule_02_a_page_and_its_total_are_of_one_moment() throws InterruptedException {
        WritingStore store = empty();
        List<List<Page<Lead>>> seen = AtOnce.run(4, thread -> {
            List<Page<Lead>> pages = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                store.add(List.of(named("lead-" + thread + "-" + i).build()));
                pages.add(store.page(LeadQuery.all(), EVERYTHING));
            }
            return pages;
        });
        for (Page<Lead> page : seen.stream().flatMap(List::stream).toList()) {
            assertEquals(page.items().size(), page.total().atLeast(), "the total beside so many leads");
        }
    }

    @Test
    void rule_05_two_leads_never_share_an_email_however_many_write_at_once() throws InterruptedException {
        WritingStore store = empty();
        List<AddResult> results = AtOnce.run(
                THREADS,
                thread -> store.add(List.of(at("lead-" + thread, "John@example.com")))
                        .get(0));
        List<AddResult.Added> winners = only(AddResult.Added.class, results);
        assertEquals(1, winners.size(), () -> "added " + winners);
        LeadId winner = winners.get(0).lead().id();
        only(AddResult.Duplicate.class, results).forEach(loser -> assertEquals(winner, loser.existing()));
        assertEquals(1, store.page(LeadQuery.all(), EVERYTHING).items().size());
    }

    @Test
    void rule_05_replacements_at_once_never_share_an_email() throws InterruptedException {
        WritingStore store = empty();
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            leads.add(named("lead-" + i).build());
        }
        store.add(leads);
        List<ReplaceResult> results = AtOnce.run(
                THREADS,
                thread -> store.replace(next(leads.get(thread), "now John").toBuilder()
                        .text(TextField.EMAIL, "john@example.com")
                        .build()));
        List<ReplaceResult.Replaced> winners = only(ReplaceResult.Replaced.class, results);
        assertEquals(1, winners.size(), () -> "replaced " + winners);
        LeadId winner = winners.get(0).lead().id();
        assertEquals(
                Collections.nCopies(THREADS - 1, new ReplaceResult.Duplicate(winner, LeadField.EMAIL)),
                only(ReplaceResult.Duplicate.class, results));
    }

    @Test
    void rule_06_batches_in_opposite_orders_add_each_lead_once() throws InterruptedException {
        WritingStore store = empty();
        List<Lead> forwards = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            forwards.add(at("lead-" + i, "person-" + i + "@example.com"));
        }
        List<Lead> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        List<List<AddResult>> results = AtOnce.run(8, thread -> store.add(thread % 2 == 0 ? forwards : backwards));
        List<LeadId> added = only(
                        AddResult.Added.class,
                        results.stream().flatMap(List::stream).toList())
                .stream()
                .map(result -> result.lead().id())
                .sorted()
                .toList();
        assertEquals(forwards.stream().map(Lead::id).sorted().toList(), added);
    }

    @Test
    void rule_07_of_those_that_follow_the_same_version_one_replaces_it() throws InterruptedException {
        WritingStore store = empty();
        Lead first = named("lead").build();
        store.add(List.of(first));
        List<ReplaceResult> results = AtOnce.run(THREADS, thread -> store.replace(next(first, "by thread " + thread)));
        List<ReplaceResult.Replaced> winners = only(ReplaceResult.Replaced.class, results);
        assertEquals(1, winners.size(), () -> "replaced " + winners);
        assertEquals(
                Collections.nCopies(THREADS - 1, new ReplaceResult.Stale(first.id())),
                only(ReplaceResult.Stale.class, results));
        assertStored(winners.get(0).lead(), store);
    }

    @Test
    void rule_07_no_change_is_lost_when_each_writer_reads_again() throws InterruptedException {
        WritingStore store = empty();
        Lead lead = named("counter").build();
        store.add(List.of(lead));
        AtOnce.run(8, thread -> {
            for (int done = 0; done < 10; ) {
                Lead stored = store.get(lead.id()).orElseThrow();
                Lead changed = next(stored, "version " + (stored.version() + 1));
                done += store.replace(changed) instanceof ReplaceResult.Replaced ? 1 : 0;
            }
            return thread;
        });
        assertEquals(1 + 8 * 10, store.get(lead.id()).orElseThrow().version());
    }

    @Test
    void rule_09_what_a_thread_wrote_is_on_every_page_it_then_asks_for() throws InterruptedException {
        WritingStore store = empty();
        List<Boolean> found = AtOnce.run(8, thread -> {
            boolean all = true;
            for (int i = 0; i < 10; i++) {
                Lead lead = named("lead-" + thread + "-" + i).build();
                store.add(List.of(lead));
                all &= store.page(LeadQuery.all(), EVERYTHING).items().contains(lead);
                Lead changed = next(lead, "changed");
                store.replace(changed);
                all &= store.page(LeadQuery.all(), EVERYTHING).items().contains(changed);
            }
            return all;
        });
        for (int thread = 0; thread < found.size(); thread++) {
            assertTrue(found.get(thread), "thread " + thread + " missed a lead it had written");
        }
    }

    @Test
    void rule_20_of_fifty_who_add_half_as_many_people_at_once_each_is_answered_as_if_alone()
            throws InterruptedException {
        WritingStore store = empty();
        List<AddResult> results = AtOnce.run(THREADS, thread -> store.add(by(thread), newcomer(thread)));
        Map<LeadId, Author> added = new HashMap<>();
        for (int thread = 0; thread < THREADS; thread++) {
            if (results.get(thread) instanceof AddResult.Added winner) {
                assertEquals(LeadId.of("lead-" + thread), winner.lead().id());
                added.put(winner.lead().id(), by(thread).author());
            } else if (results.get(thread) instanceof AddResult.Duplicate known) {
                assertEquals(LeadId.of("lead-" + (thread + THREADS / 2) % THREADS), known.existing());
            }
        }
        assertEquals(THREADS / 2, added.size(), results::toString);
        assertEquals(THREADS / 2, only(AddResult.Duplicate.class, results).size(), results::toString);
        Map<LeadId, Author> told = store.changes(0, 100).stream()
                .collect(Collectors.toMap(Change::lead, change -> change.stamp().author()));
        assertEquals(added, told);
    }

    private static Stamp by(int thread) {
        return new Stamp(Author.machine("adder " + thread), SampleLeads.T0.plusSeconds(thread));
    }

    private static Newcomer newcomer(int thread) {
        return new Newcomer(at("lead-" + thread, "person-" + thread % (THREADS / 2) + "@example.com"), Set.of());
    }
}
