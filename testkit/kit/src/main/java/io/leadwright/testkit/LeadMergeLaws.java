package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.LeadBook;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.port.LeadStore;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * What a merge gives back when it is undone, tried with any two leads: to be run on every adapter.
 *
 * <pre>{@code
 * class OurMergeTest extends LeadMergeLaws {
 *     protected LeadStore open(AccountId account) { return new OurStore(account); }
 * }
 * }</pre>
 */
@Domain(LeadDomain.class)
public abstract class LeadMergeLaws {

    /** For a subclass, which says how to open its store. */
    protected LeadMergeLaws() {}

    /** Opens the empty store of this account. Every try has an account of its own; all may be in one database. */
    protected abstract LeadStore open(AccountId account);

    @Property
    void a_merge_undone_gives_both_leads_back_with_every_field(@ForAll Merge merge) {
        WritingStore store = WritingStore.over(open(FreshAccounts.next()));
        LeadBook book = OneStore.book(store, 1);
        LeadId absorbed = merge.absorbed().id();
        store.add(List.of(merge.survivor(), merge.absorbed()));
        Lead merged = book.duplicates().merge(merge.survivor().id(), absorbed).orElseThrow();
        assertEquals(List.of(merged), StoreState.leads(store), "one is left");
        book.duplicates().unmerge(absorbed).orElseThrow();
        int versions = merged.equals(merge.survivor()) ? 0 : 2;
        assertGivenBack(merge.survivor(), versions, store);
        assertGivenBack(merge.absorbed(), 2, store);
    }

    private static void assertGivenBack(Lead before, int versions, LeadStore store) {
        Lead expected = before.toBuilder().version(before.version() + versions).build();
        Lead after = store.get(before.id()).orElseThrow();
        assertEquals(SampleLeads.describe(expected), SampleLeads.describe(after));
    }
}
