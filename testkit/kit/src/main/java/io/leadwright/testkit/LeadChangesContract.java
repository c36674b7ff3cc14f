package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.LeadBook;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Change.What;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.Merge;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.StoredText;
import io.leadwright.port.LeadStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule of {@link LeadStore} that each write is one change in the feed. */
abstract class LeadChangesContract extends LeadTransactionContract {

    private static String line(LeadId lead, long version, What what, Stamp stamp) {
        return lead + " " + version + " " + what + " " + stamp.author().kind() + " "
                + stamp.author().name() + " " + stamp.at();
    }

    static String line(Lead lead, What what) {
        return line(lead.id(), lead.version(), what, STAMP);
    }

    /** The changes without their numbers, which must rise. */
    static List<String> lines(List<Change> changes) {
        long last = 0;
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            assertTrue(change.number() > last, "number " + change.number() + " behind " + last);
            last = change.number();
            lines.add(line(change.lead(), change.version(), change.what(), change.stamp()));
        }
        return lines;
    }

    /** The leads that there are by the feed, and their versions. */
    static Map<LeadId, Long> replayed(List<Change> changes) {
        Map<LeadId, Long> versions = new TreeMap<>();
        for (Change change : changes) {
            if (change.what() instanceof Change.Added) {
                assertEquals(null, versions.put(change.lead(), change.version()), () -> "added twice: " + change);
            } else if (change.what() instanceof Change.Changed) {
                Long before = versions.put(change.lead(), change.version());
                assertEquals(change.version() - 1, before, () -> "the version before " + change);
            } else {
                assertEquals(change.version(), versions.remove(change.lead()), () -> "the last version: " + change);
            }
        }
        return versions;
    }

    static Map<LeadId, Long> versions(List<Lead> leads) {
        return new TreeMap<>(leads.stream().collect(Collectors.toMap(Lead::id, Lead::version)));
    }

    @Test
    void rule_12_each_write_is_one_change() {
        WritingStore store = empty();
        Lead one = at("one", "one@example.com");
        Lead two = SampleLeads.complete("two");
        Lead three = named("three").build();
        Lead changed = next(one, "called").toBuilder()
                .status(LeadStatus.CONTACTED)
                .updatedAt(SampleLeads.T0.plusSeconds(1))
                .build();
        store.add(List.of(one, two, three));
        store.replace(changed);
        store.delete(two);
        store.absorb(new Merge(changed, three, STAMP));
        Set<LeadField> fields = Set.of(LeadField.NOTES, LeadField.STATUS);
        assertEquals(
                List.of(
                        line(one, new Change.Added()),
                        line(two, new Change.Added()),
                        line(three, new Change.Added()),
                        line(
                                changed,
                                new Change.Changed(
                                        fields, new Change.StatusMove(LeadStatus.NEW, LeadStatus.CONTACTED))),
                        line(two, new Change.Deleted()),
                        line(three, new Change.MergedInto(one.id()))),
                lines(store.changes(0, 100)));
    }

    @Test
    void rule_12_what_is_not_written_is_no_change() {
        WritingStore store = empty();
        Lead one = at("one", "one@example.com");
        Lead two = named("two").build();
        store.add(List.of(one, at("x", "one@example.com"), one));
        store.replace(one);
        store.delete(next(one, "never stored"));
        store.absorb(new Merge(two, next(one, "never stored"), STAMP));
        for (int i = 0; i < 3; i++) {
            store.atomically(STAMP, transaction -> {
                transaction.rollBack();
                transaction.delete(one);
                return transaction.add(List.of(two));
            });
        }
        store.add(List.of(two));
        store.replace(withEmail(two, "one@example.com"));
        assertEquals(
                List.of(line(one, new Change.Added()), line(two, new Change.Added())), lines(store.changes(0, 100)));
    }

    @Test
    void rule_12_the_changes_of_a_transaction_come_in_the_order_in_which_they_were_made() {
        WritingStore store = empty();
        Lead first = at("lead", "one@example.com");
        Lead second = withEmail(first, "two@example.com");
        Lead other = named("a-first-by-id").build();
        store.atomically(STAMP, transaction -> {
            transaction.add(List.of(first));
            transaction.replace(second);
            transaction.add(List.of(other));
            transaction.delete(second);
            return transaction.add(List.of(first));
        });
        assertEquals(
                List.of(
                        line(first, new Change.Added()),
                        line(second, new Change.Changed(Set.of(LeadField.EMAIL), null)),
                        line(other, new Change.Added()),
                        line(second, new Change.Deleted()),
                        line(first.toBuilder().version(3).build(), new Change.Added())),
                lines(store.changes(0, 100)));
    }

    @Test
    void rule_12_every_field_that_changed_is_named_and_every_step_of_the_status() {
        WritingStore store = empty();
        List<Lead> states = new ArrayList<>();
        states.add(named("lead").build());
        states.add(SampleLeads.complete("lead").toBuilder().version(2).build());
        states.add(next(states.get(1), "other notes"));
        states.add(states.get(2).toBuilder().version(4).updatedAt(Instant.EPOCH).build());
        for (LeadStatus from : LeadStatus.values()) {
            for (LeadStatus to : LeadStatus.values()) {
                for (LeadStatus status : List.of(from, to)) {
                    Lead last = states.get(states.size() - 1);
                    states.add(last.toBuilder()
                            .version(last.version() + 1)
                            .status(status)
                            .build());
                }
            }
        }
        store.add(states.subList(0, 1));
        List<String> expected = new ArrayList<>(List.of(line(states.get(0), new Change.Added())));
        for (int i = 1; i < states.size(); i++) {
            store.replace(states.get(i));
            expected.add(line(states.get(i), Change.Changed.between(states.get(i - 1), states.get(i))));
        }
        assertEquals(expected, lines(store.changes(0, 100)));
    }

    @Test
    void rule_12_every_stamp_is_read_back() {
        WritingStore store = empty();
        List<String> expected = new ArrayList<>();
        List<String> names = SampleLeads.ODD_TEXTS.stream()
                .filter(text -> !StoredText.isBlank(text))
                .toList();
        List<Instant> times = Stream.of(
                        "0000-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999Z",
                        "2024-02-29T12:00:00.000001Z",
                        "9999-12-31T23:59:59.999999Z")
                .map(Instant::parse)
                .toList();
        for (int i = 0; i < 2 * names.size(); i++) {
            String name = names.get(i / 2);
            Author author = i % 2 == 0 ? Author.person(name) : Author.machine(name);
            Stamp stamp = new Stamp(author, times.get(i % times.size()));
            Lead lead = named("lead-" + i).build();
            store.atomically(stamp, transaction -> transaction.add(List.of(lead)));
            expected.add(line(lead.id(), 1, new Change.Added(), stamp));
        }
        assertEquals(expected, lines(store.changes(0, 100)));
    }

    @Test
    void rule_12_no_more_changes_are_told_than_were_asked_for() {
        WritingStore store = empty();
        Lead lead = named("lead").build();
        for (int i = 0; i < 10; i++) {
            Lead added =
                    store.add(List.of(lead, named("other-" + i).build())).get(0).orElseThrow();
            store.delete(added);
        }
        List<Change> all = store.changes(0, 100);
        assertEquals(30, all.size());
        for (int limit = 1; limit <= 31; limit++) {
            assertEquals(all, new FeedReader(store).toTheEnd(limit));
            assertEquals(all.subList(0, Math.min(limit, 30)), store.changes(0, limit));
        }
        assertEquals(List.of(), store.changes(all.get(29).number(), 1));
        assertEquals(List.of(), store.changes(Long.MAX_VALUE, 1));
    }

    @Test
    void rule_12_a_lead_has_a_history_of_its_own_also_when_it_is_gone() {
        WritingStore store = empty();
        Lead lead = at("lead", "john@example.com");
        for (int i = 0; i < 5; i++) {
            store.add(List.of(lead, named("other-" + i).build()));
            store.replace(next(lead, "second"));
            store.delete(next(lead, "second"));
        }
        List<Change> own = store.changes(0, 100).stream()
                .filter(change -> change.lead().equals(lead.id()))
                .toList();
        assertEquals(own, store.changes(lead.id(), 0, 100));
        for (int i = 0; i < own.size(); i++) {
            long number = own.get(i).number();
            assertEquals(own.subList(i + 1, own.size()), store.changes(lead.id(), number, 100));
            assertEquals(own.subList(i, Math.min(i + 2, own.size())), store.changes(lead.id(), number - 1, 2));
        }
        assertEquals(List.of(), store.changes(LeadId.of("LEAD"), 0, 100), "of another");
    }

    @Test
    void rule_12_a_thousand_changes_are_told_at_once() {
        WritingStore store = empty();
        store.add(RandomWriter.toBeginWith(1_500));
        List<Change> first = store.changes(0, LeadStore.CHANGES_MAX);
        assertEquals(LeadStore.CHANGES_MAX, first.size());
        assertEquals(
                500,
                store.changes(first.get(999).number(), LeadStore.CHANGES_MAX).size());
    }

    @Test
    void rule_12_the_feed_done_again_gives_the_leads_that_are_stored() {
        WritingStore store = empty();
        LeadBook book = OneStore.book(store, 12);
        RandomWriter writer = new RandomWriter(book, List.of(), 12);
        for (int i = 0; i < 300; i++) {
            writer.write();
        }
        assertEquals(versions(StoreState.leads(store)), replayed(StoreState.changes(store)));
    }
}
