package io.leadwright.testkit;

import static io.leadwright.testkit.SampleFacts.COMPLETE;
import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.LeadBook;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.port.LeadStore;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeadStore} about what is believed of leads. */
abstract class LeadFactsContract extends LeadAccountContract {

    private static final Lead LEAD = named("lead").build();
    private static final Filter SKILLED = FactFilter.skill("JAVA");

    private static void assertBelieved(Facts expected, WritingStore store) {
        assertEquals(SampleFacts.describe(expected), SampleFacts.describe(store.facts(LEAD.id())));
        Map<LeadId, Facts> read = store.facts(List.of(LEAD.id(), LeadId.of("nobody")));
        assertEquals(expected.equals(Facts.NONE) ? Map.of() : Map.of(LEAD.id(), expected), read);
    }

    private static List<LeadId> found(LeadStore store, Filter filter) {
        return store.page(LeadQuery.where(filter), PageRequest.first(10)).items().stream()
                .map(Lead::id)
                .toList();
    }

    /** A store with a lead that everything is believed of. */
    private WritingStore described() {
        WritingStore store = empty();
        store.add(List.of(LEAD));
        assertTrue(store.describe(LEAD.id(), COMPLETE), "described");
        return store;
    }

    @Test
    void rule_15_what_is_believed_is_read_back_as_it_was_described_last() {
        WritingStore store = empty();
        store.add(List.of(LEAD));
        List<Facts> different = List.of(
                Facts.NONE,
                COMPLETE,
                COMPLETE.skills(List.of("Java")),
                Facts.NONE.companySize(new CompanySize(0, CompanySize.OPEN)),
                Facts.NONE.industry("x".repeat(Facts.TEXT_CODE_POINTS_MAX)),
                Facts.NONE.skills(IntStream.range(0, Facts.SKILLS_MAX)
                        .mapToObj(i -> "skill " + i)
                        .toList()),
                Facts.NONE.emailStatus(EmailStatus.UNKNOWN),
                Facts.NONE.shares(0, null),
                Facts.NONE.shares(null, 1_000));
        for (Facts before : different) {
            for (Facts facts : different) {
                store.describe(LEAD.id(), before);
                store.describe(LEAD.id(), facts);
                assertBelieved(facts, store);
            }
        }
    }

    @Test
    void rule_15_nothing_is_believed_of_a_lead_that_is_not_there() {
        WritingStore store = empty();
        assertFalse(store.describe(LEAD.id(), COMPLETE), "described");
        assertBelieved(Facts.NONE, store);
        store.add(List.of(LEAD));
        assertBelieved(Facts.NONE, store);
    }

    @Test
    void rule_15_it_is_no_change_of_the_lead() {
        WritingStore store = empty();
        store.add(List.of(LEAD));
        StoreState before = StoreState.of(store);
        store.describe(LEAD.id(), COMPLETE);
        StoreState after = StoreState.of(store);
        assertStored(LEAD, store);
        assertEquals(before.changes(), after.changes());
        assertEquals(before.leads(), after.leads());
    }

    @Test
    void rule_15_it_stays_while_the_lead_is_replaced() {
        WritingStore store = described();
        store.replace(next(LEAD, "changed"));
        assertBelieved(COMPLETE, store);
        assertEquals(List.of(LEAD.id()), found(store, SKILLED));
    }

    @Test
    void rule_15_it_goes_with_the_lead_and_does_not_come_back() {
        Lead other = named("other").build();
        for (boolean isMerged : List.of(false, true)) {
            WritingStore store = described();
            store.add(List.of(other));
            assertTrue(isMerged ? store.absorb(new Merge(other, LEAD, STAMP)) : store.delete(LEAD), "gone");
            assertBelieved(Facts.NONE, store);
            store.add(List.of(LEAD));
            assertBelieved(Facts.NONE, store);
            assertEquals(List.of(), found(store, SKILLED));
        }
    }

    @Test
    void rule_15_a_merge_leaves_the_survivor_what_is_believed_of_it_or_else_of_the_other() {
        Facts own = Facts.NONE.skills(List.of("its own"));
        for (Facts before : List.of(Facts.NONE, own)) {
            WritingStore store = described();
            Lead survivor = at("survivor", "survivor@example.com");
            store.add(List.of(survivor));
            store.describe(survivor.id(), before);
            LeadBook book = OneStore.book(store, 15);
            book.duplicates().merge(survivor.id(), LEAD.id()).orElseThrow();
            Facts after = before.equals(own) ? own : COMPLETE;
            assertEquals(after, store.facts(survivor.id()));
            book.duplicates().unmerge(LEAD.id()).orElseThrow();
            assertEquals(after, store.facts(survivor.id()), "undone");
            assertBelieved(Facts.NONE, store);
        }
    }

    @Test
    void rule_03_what_one_account_believes_another_does_not() {
        WritingStore ours = described();
        WritingStore theirs = empty();
        theirs.add(List.of(LEAD));
        assertBelieved(Facts.NONE, theirs);
        assertEquals(List.of(), found(theirs, SKILLED));
        theirs.describe(LEAD.id(), Facts.NONE.skills(List.of("cobol")));
        assertEquals(List.of(LEAD.id()), found(ours, SKILLED));
        assertEquals(List.of(), found(ours, FactFilter.skill("cobol")));
    }

    @Test
    void rule_01_a_range_is_within_bounds_only_if_all_of_it_is() {
        WritingStore store = described();
        for (int from : List.of(0, 99, 100)) {
            assertEquals(List.of(LEAD.id()), found(store, FactFilter.companySizeFrom(from)), "from " + from);
        }
        assertEquals(List.of(), found(store, FactFilter.companySizeFrom(101)));
        assertEquals(List.of(LEAD.id()), found(store, FactFilter.companySizeTo(500)));
        assertEquals(List.of(), found(store, FactFilter.companySizeTo(499)));
        assertEquals(List.of(LEAD.id()), found(store, Filter.not(FactFilter.companySizeTo(499))));
        store.describe(LEAD.id(), Facts.NONE);
        assertEquals(List.of(), found(store, FactFilter.companySizeFrom(0)));
        assertEquals(List.of(LEAD.id()), found(store, Filter.not(FactFilter.companySizeFrom(0))));
    }
}
