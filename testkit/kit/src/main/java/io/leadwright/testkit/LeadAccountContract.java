package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule of {@link LeadStore} that each account stands behind a wall. */
abstract class LeadAccountContract extends LeadFunnelContract {

    @Test
    void rule_03_two_accounts_may_have_the_same_ids_and_keys() {
        WritingStore ours = empty();
        WritingStore theirs = empty();
        Lead lead = at("same", "john@example.com");
        assertEquals(List.of(added(lead)), ours.add(List.of(lead)));
        assertEquals(List.of(added(lead)), theirs.add(List.of(lead)));
        Lead changed = next(lead, "ours alone");
        assertEquals(new ReplaceResult.Replaced(changed), ours.replace(changed));
        assertStored(changed, ours);
        assertStored(lead, theirs);
    }

    @Test
    void rule_03_no_account_shows_or_changes_what_is_another_s() {
        WritingStore ours = empty();
        WritingStore theirs = empty();
        Lead lead = at("theirs", "john@example.com");
        theirs.add(List.of(lead));
        assertEquals(Optional.empty(), ours.get(lead.id()));
        assertEquals(
                QueryEngine.page(List.of(), LeadQuery.all(), PageRequest.first(10)),
                ours.page(LeadQuery.all(), PageRequest.first(10)));
        assertEquals(new ReplaceResult.Stale(lead.id()), ours.replace(next(lead, "taken over")));
        assertStored(lead, theirs);
    }

    @Test
    void rule_03_accounts_are_told_apart_character_by_character() {
        String unique = FreshAccounts.next().value();
        List<String> names = Stream.of("a", "A", "a ", " a", "%", "_", "é", "e\u0301", "😀", "'")
                .map(unique::concat)
                .toList();
        for (String name : names) {
            WritingStore.over(open(AccountId.of(name)))
                    .add(List.of(named("lead").text(TextField.NOTES, name).build()));
        }
        for (String name : names) {
            Optional<Lead> lead = open(AccountId.of(name)).get(LeadId.of("lead"));
            assertEquals(Optional.of(name), lead.map(Lead::notes), "account " + name);
        }
    }

    @Test
    void rule_03_no_transaction_reaches_what_is_another_s() {
        WritingStore ours = empty();
        WritingStore theirs = empty();
        Lead lead = at("theirs", "john@example.com");
        Lead absorbed = named("absorbed").build();
        Merge merge = new Merge(lead, absorbed, STAMP);
        theirs.add(List.of(lead, absorbed));
        theirs.absorb(merge);
        StoreState before = StoreState.of(theirs);
        ours.atomically(STAMP, transaction -> {
            assertEquals(Optional.empty(), transaction.get(lead.id()));
            assertFalse(transaction.delete(lead), "deleted");
            assertFalse(transaction.absorb(new Merge(absorbed, lead, STAMP)), "absorbed");
            assertEquals(Optional.empty(), transaction.mergeOf(absorbed.id()));
            transaction.forget(merge);
            return true;
        });
        assertEquals(before, StoreState.of(theirs));
        assertEquals(StoreState.of(empty()), StoreState.of(ours));
    }

    @Test
    void rule_03_changes_and_counts_are_of_one_account() {
        WritingStore ours = empty();
        WritingStore theirs = empty();
        Lead one = named("same").tags(List.of("ours")).build();
        Lead other = named("same").tags(List.of("theirs")).build();
        for (int i = 0; i < 5; i++) {
            Lead added = ours.add(List.of(one)).get(0).orElseThrow();
            theirs.add(List.of(other));
            assertCountsAsTheEngine(ours, List.of(added), Filter.everything());
            ours.delete(added);
            assertCountsAsTheEngine(theirs, List.of(other), Filter.everything());
        }
        assertEquals(10, ours.changes(0, 100).size());
        assertEquals(10, ours.changes(one.id(), 0, 100).size());
        assertEquals(List.of(line(other, new Change.Added())), lines(theirs.changes(0, 100)));
        assertEquals(List.of(line(other, new Change.Added())), lines(theirs.changes(other.id(), 0, 100)));
    }

    @Test
    void rule_03_the_same_merge_in_two_accounts_is_two_merges() {
        WritingStore ours = empty();
        WritingStore theirs = empty();
        Merge merge = new Merge(named("one").build(), named("two").build(), STAMP);
        for (WritingStore store : List.of(ours, theirs)) {
            store.add(List.of(merge.survivor(), merge.absorbed()));
            assertTrue(store.absorb(merge), "absorbed");
        }
        forget(ours, merge);
        assertEquals(Optional.empty(), kept(ours, merge.absorbed().id()));
        assertEquals(Optional.of(merge), kept(theirs, merge.absorbed().id()));
    }
}
