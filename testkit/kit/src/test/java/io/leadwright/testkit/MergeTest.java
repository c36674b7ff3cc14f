package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** What a merge of any two leads keeps, fills and gives back. */
@Domain(LeadDomain.class)
class MergeTest {

    private static final Stamp LATER = new Stamp(Author.machine("test"), SampleLeads.T0.plusSeconds(1_000_000));

    /** Whether the other's value takes the place of the survivor's. */
    private static boolean yields(Merge merge, LeadField field) {
        return merge.absorbed().byPerson().contains(field)
                && !merge.survivor().byPerson().contains(field);
    }

    private static void assertRestored(Lead before, Lead after, long versions) {
        assertThat(SampleLeads.describe(after))
                .isEqualTo(SampleLeads.describe(
                        before.toBuilder().version(before.version() + versions).build()));
    }

    @Property
    void values_stay_unless_a_person_wrote_the_other_s_alone_and_blanks_are_filled(@ForAll Merge merge) {
        Lead survivor = merge.survivor();
        Lead absorbed = merge.absorbed();
        Lead merged = merge.merged();
        for (TextField text : TextField.values()) {
            boolean takes = !absorbed.isBlank(text) && (survivor.isBlank(text) || yields(merge, LeadField.of(text)));
            assertThat(merged.text(text)).as("%s", text).isEqualTo((takes ? absorbed : survivor).text(text));
            assertThat(merged.isBlank(text))
                    .as("%s is blank", text)
                    .isEqualTo(survivor.isBlank(text) && absorbed.isBlank(text));
        }
        assertThat(merged.status()).isEqualTo((yields(merge, LeadField.STATUS) ? absorbed : survivor).status());
        assertThat(merged.source()).isEqualTo((yields(merge, LeadField.SOURCE) ? absorbed : survivor).source());
        Statistics.label("a value yields")
                .collect(merged.byPerson().size() > survivor.byPerson().size());
        Statistics.label("a value yields").coverage(seen -> seen.check(true).percentage(share -> share > 10));
    }

    @Property
    void tags_custom_fields_and_contacts_are_those_of_both(@ForAll Merge merge) {
        Lead survivor = merge.survivor();
        Lead absorbed = merge.absorbed();
        Lead merged = merge.merged();
        assertThat(merged.tags()).containsAll(survivor.tags()).containsAll(absorbed.tags());
        assertThat(merged.tags().subList(0, survivor.tags().size())).isEqualTo(survivor.tags());
        Lead first = yields(merge, LeadField.CUSTOM_FIELDS) ? absorbed : survivor;
        assertThat(merged.customFields().values())
                .containsAllEntriesOf(first.customFields().values());
        Set<String> names = new HashSet<>(survivor.customFields().values().keySet());
        names.addAll(absorbed.customFields().values().keySet());
        assertThat(merged.customFields().values().keySet()).isEqualTo(names);
        for (Lead one : List.of(survivor, absorbed)) {
            if (one.lastContactedAt() != null) {
                assertThat(merged.lastContactedAt()).isAfterOrEqualTo(one.lastContactedAt());
            }
        }
        assertThat(merged.createdAt()).isEqualTo(survivor.createdAt());
        assertThat(merged.id()).isEqualTo(survivor.id());
    }

    @Property
    void merging_what_is_merged_changes_nothing(@ForAll Merge merge) {
        Lead merged = merge.merged();
        assertThat(new Merge(merged, merge.absorbed(), LATER).merged()).isSameAs(merged);
        assertThat(merged.version()).isEqualTo(merge.survivor().version() + (merged.equals(merge.survivor()) ? 0 : 1));
    }

    @Property
    void undone_at_once_both_leads_are_as_they_were(@ForAll Merge merge) {
        Lead merged = merge.merged();
        Lead undone = merge.undone(merged, LATER);
        assertRestored(merge.survivor(), undone, merged.equals(merge.survivor()) ? 0 : 2);
        assertRestored(merge.absorbed(), merge.restored(), 2);
    }

    @Property
    void undone_after_later_edits_those_stay_and_the_rest_is_as_it_was(@ForAll Merge merge, @ForAll NewLead edits) {
        Lead merged = merge.merged();
        Lead edited = edits.onto(merged, SampleLeads.T0.plusSeconds(1)).writtenBy(Author.person("anna"), merged);
        Lead undone = merge.undone(edited, LATER);
        Set<LeadField> kept = EnumSet.noneOf(LeadField.class);
        kept.addAll(LeadField.differing(merged, edited));
        Set<LeadField> fields = EnumSet.complementOf(EnumSet.of(LeadField.ID, LeadField.UPDATED_AT));
        for (LeadField field : fields) {
            Lead from = kept.contains(field) ? edited : merge.survivor();
            assertThat(LeadField.differing(undone, from)).as("as it was").doesNotContain(field);
            assertThat(undone.byPerson().contains(field))
                    .as("%s is a person's", field)
                    .isEqualTo(from.byPerson().contains(field));
        }
        assertThat(undone.version()).isEqualTo(edited.version() + (undone.equals(edited) ? 0 : 1));
    }

    @Property
    void a_chain_of_merges_is_undone_the_latest_first(@ForAll("three") List<Lead> three) {
        TestLeadwright leadwright = TestLeadwright.create();
        WritingStore store = WritingStore.over(leadwright.storage().leads(AccountId.DEFAULT));
        LeadBook book = leadwright.book();
        List<LeadId> ids = three.stream().map(Lead::id).toList();
        store.add(three);
        for (int survivor = 0; survivor < 2; survivor++) {
            book.duplicates().merge(ids.get(0), ids.get(1)).orElseThrow();
            book.duplicates()
                    .merge(ids.get(2 * survivor), ids.get(2 - 2 * survivor))
                    .orElseThrow();
            assertThat(StoreState.leads(store)).hasSize(1);
            book.duplicates().unmerge(ids.get(2 - 2 * survivor)).orElseThrow();
            book.duplicates().unmerge(ids.get(1)).orElseThrow();
            for (Lead lead : three) {
                Lead after = store.get(lead.id()).orElseThrow();
                assertRestored(lead, after, after.version() - lead.version());
            }
        }
    }

    @Provide
    Arbitrary<List<Lead>> three() {
        return LeadArbitraries.leads(3);
    }
}
