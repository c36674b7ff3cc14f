package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.describe;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.LeadBook;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.MergeResult;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rule of {@link LeadStore} that a merge is kept, and that with it the merge is undone. */
abstract class LeadMergeContract extends LeadChangesContract {

    private static final Stamp LATER =
            new Stamp(Author.person("Zoë '\"\\ 😀"), Instant.parse("2024-01-20T15:30:00.000001Z"));

    static Optional<Merge> kept(WritingStore store, LeadId absorbed) {
        return store.atomically(STAMP, transaction -> transaction.mergeOf(absorbed));
    }

    static boolean forget(WritingStore store, Merge merge) {
        return store.atomically(STAMP, transaction -> {
            transaction.forget(merge);
            return true;
        });
    }

    private static void assertKept(Merge expected, WritingStore store) {
        Merge kept = kept(store, expected.absorbed().id()).orElseThrow();
        assertEquals(describe(expected.survivor()), describe(kept.survivor()), "the survivor");
        assertEquals(describe(expected.absorbed()), describe(kept.absorbed()), "the absorbed");
        assertEquals(expected.stamp(), kept.stamp());
    }

    /** Another person than the complete lead, with a value in nearly every field. */
    private static Lead other(String id) {
        return SampleLeads.complete(id).toBuilder()
                .text(TextField.EMAIL, "other@example.com")
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/other")
                .text(TextField.PHONE, null)
                .byPerson(EnumSet.of(LeadField.COMPANY))
                .build();
    }

    @Test
    void rule_14_a_merge_is_kept_as_it_was() {
        WritingStore store = empty();
        Lead complete = SampleLeads.complete("complete");
        Lead other = other("other");
        Lead odd = named("odd")
                .text(TextField.NOTES, String.join("", SampleLeads.ODD_TEXTS))
                .build();
        store.add(List.of(complete, other, odd));
        List<Merge> merges = List.of(new Merge(odd, complete, LATER), new Merge(complete, other, STAMP));
        merges.forEach(merge -> assertTrue(store.absorb(merge), merge::toString));
        merges.forEach(merge -> assertKept(merge, store));
        Merge last = new Merge(other, odd, LATER);
        assertTrue(store.absorb(last), "the last lead there was");
        assertKept(last, store);
    }

    @Test
    void rule_14_a_merge_is_kept_until_the_survivor_is_deleted() {
        WritingStore store = empty();
        Lead survivor = named("survivor").build();
        Lead absorbed = at("absorbed", "john@example.com");
        store.add(List.of(survivor, absorbed));
        Merge merge = new Merge(survivor, absorbed, STAMP);
        store.absorb(merge);
        Lead merged = merge.merged();
        store.replace(merged);
        assertKept(merge, store);
        store.delete(merged);
        assertEquals(Optional.empty(), kept(store, absorbed.id()));
    }

    @Test
    void rule_14_a_lead_that_is_deleted_takes_with_it_all_who_went_into_it_in_any_number_of_steps() {
        WritingStore store = empty();
        List<Lead> leads = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            leads.add(named(id).build());
        }
        store.add(leads);
        Merge deepest = new Merge(leads.get(1), leads.get(0), STAMP);
        Merge deep = new Merge(leads.get(2), leads.get(1), STAMP);
        Merge beside = new Merge(leads.get(4), leads.get(3), STAMP);
        List.of(deepest, deep, beside).forEach(store::absorb);
        assertKept(deepest, store);
        store.delete(leads.get(2));
        assertEquals(Optional.empty(), kept(store, leads.get(0).id()));
        assertEquals(Optional.empty(), kept(store, leads.get(1).id()));
        assertKept(beside, store);
        store.delete(store.add(List.of(leads.get(3))).get(0).orElseThrow());
        assertEquals(Optional.empty(), kept(store, leads.get(3).id()), "its own life before");
    }

    @Test
    void rule_14_the_latest_merge_into_a_lead_is_told() {
        WritingStore store = empty();
        Lead one = named("one").build();
        Lead two = named("two").build();
        Lead three = named("three").build();
        store.add(List.of(one, two, three));
        assertEquals(Optional.empty(), lastInto(store, one));
        Merge second = new Merge(one, two, STAMP);
        store.absorb(new Merge(one, three, STAMP));
        store.absorb(second);
        assertEquals(Optional.of(second), lastInto(store, one));
        forget(store, second);
        assertEquals(
                Optional.of(three.id()),
                lastInto(store, one).map(merge -> merge.absorbed().id()));
        assertEquals(Optional.empty(), lastInto(store, two));
    }

    private static Optional<Merge> lastInto(WritingStore store, Lead survivor) {
        return store.atomically(STAMP, transaction -> transaction.lastMergeInto(survivor.id()));
    }

    @Test
    void rule_14_a_merge_is_kept_until_it_is_forgotten() {
        WritingStore store = empty();
        Lead one = named("one").build();
        Lead two = named("two").build();
        Lead three = named("three").build();
        store.add(List.of(one, two, three));
        Merge first = new Merge(one, two, STAMP);
        Merge second = new Merge(one, three, STAMP);
        store.absorb(first);
        store.absorb(second);
        forget(store, first);
        forget(store, first);
        assertEquals(Optional.empty(), kept(store, two.id()));
        assertKept(second, store);
        assertEquals(Optional.empty(), kept(store, one.id()), "of a lead that never went");
    }

    @Test
    void rule_14_a_lead_that_goes_again_goes_by_its_latest_merge() {
        WritingStore store = empty();
        Lead one = named("one").build();
        Lead two = named("two").build();
        Lead goes = at("goes", "john@example.com");
        store.add(List.of(one, two, goes));
        Merge first = new Merge(one, goes, STAMP);
        store.absorb(first);
        store.add(List.of(first.restored()));
        assertStored(first.restored(), store);
        assertKept(first, store);
        Merge second = new Merge(two, first.restored(), LATER);
        store.absorb(second);
        assertKept(second, store);
    }

    @Test
    void rule_14_a_merge_that_was_not_written_is_not_kept() {
        WritingStore store = empty();
        Lead one = named("one").build();
        Lead two = named("two").build();
        store.add(List.of(one, two));
        store.absorb(new Merge(one, next(two, "never stored"), STAMP));
        assertEquals(Optional.empty(), kept(store, two.id()));
        Merge merge = new Merge(one, two, STAMP);
        store.absorb(merge);
        store.add(List.of(merge.restored()));
        store.absorb(new Merge(one, two, LATER));
        assertKept(merge, store);
    }

    @Test
    void rule_14_a_merge_that_was_undone_leaves_both_leads_as_they_were() {
        WritingStore store = empty();
        LeadBook book = OneStore.book(store, 14).as(Author.person("anna"));
        Lead survivor = other("survivor");
        Lead absorbed = SampleLeads.complete("absorbed");
        store.add(List.of(survivor, absorbed));
        Lead merged = book.duplicates().merge(survivor.id(), absorbed.id()).orElseThrow();
        assertStored(merged, store);
        assertEquals(absorbed.email(), merged.email(), "a person's");
        assertEquals(absorbed.phone(), merged.phone(), "a blank");
        book.duplicates().unmerge(absorbed.id()).orElseThrow();
        assertStored(survivor.toBuilder().version(survivor.version() + 2).build(), store);
        assertStored(absorbed.toBuilder().version(absorbed.version() + 2).build(), store);
        assertEquals(new MergeResult.Missing(absorbed.id()), book.duplicates().unmerge(absorbed.id()), "twice");
        assertEquals(versions(StoreState.leads(store)), replayed(StoreState.changes(store)));
    }

    @Test
    void rule_14_a_merge_stays_undoable_if_a_key_was_taken_meanwhile() {
        WritingStore store = empty();
        LeadBook book = OneStore.book(store, 14);
        Lead survivor = at("survivor", "one@example.com");
        Lead absorbed = at("absorbed", "two@example.com");
        Lead heir = at("heir", "two@example.com");
        store.add(List.of(survivor, absorbed));
        book.duplicates().merge(survivor.id(), absorbed.id()).orElseThrow();
        store.add(List.of(heir));
        StoreState before = StoreState.of(store);
        assertEquals(
                new MergeResult.Duplicate(heir.id(), LeadField.EMAIL),
                book.duplicates().unmerge(absorbed.id()));
        assertEquals(before, StoreState.of(store));
        store.delete(heir);
        book.duplicates().unmerge(absorbed.id()).orElseThrow();
        assertStored(absorbed.toBuilder().version(3).build(), store);
    }
}
