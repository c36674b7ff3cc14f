package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.TimeField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rule of {@link LeadStore} that counts are what the query engine counts. */
abstract class LeadCountsContract extends LeadMergeContract {

    private static final List<String> TAGS =
            List.of("vip", "VIP", "größe", "gro\u0308ße", "a;b,c", "100%", "😀", " x ");

    private static final List<LeadStatus> STATUSES = List.of(LeadStatus.values());
    private static final List<LeadSource> SOURCES = List.of(LeadSource.values());

    private static List<Lead> mixed() {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            leads.add(named("lead-" + i)
                    .text(TextField.FIRST_NAME, i % 2 == 0 ? "Ana" : null)
                    .text(TextField.COMPANY, i % 3 == 0 ? "Tech Corp" : "TECH  córp")
                    .text(TextField.TITLE, "Head of 100% " + i)
                    .status(STATUSES.get(i % 5))
                    .source(SOURCES.get(i / 5 % 5))
                    .tags(TAGS.subList(i % TAGS.size(), Math.min(TAGS.size(), i % TAGS.size() + i % 4)))
                    .customFields(i % 4 == 0 ? CustomFields.NONE : new CustomFields(Map.of("n", CustomValue.of(i % 4))))
                    .lastContactedAt(i % 6 == 0 ? null : SampleLeads.T0.minus(Duration.ofDays(i % 6)))
                    .build());
        }
        return leads;
    }

    private static List<Filter> filters() {
        List<Filter> filters = new ArrayList<>(List.of(
                Filter.everything(),
                Filter.or(),
                Filter.search("ana"),
                Filter.search("tech head"),
                Filter.company("tech corp"),
                Filter.companyExactly("Tech Corp"),
                Filter.titleContains("100%"),
                Filter.companyContains("h CO"),
                Filter.missing(TextField.FIRST_NAME),
                Filter.neverContacted(),
                Filter.customField("n", "1"),
                Filter.customField("n", "none"),
                Filter.tag("vip", "😀"),
                Filter.allTags(List.of("vip", "VIP"))));
        for (LeadStatus status : LeadStatus.values()) {
            filters.add(Filter.status(status));
            filters.add(Filter.and(Filter.status(status), Filter.tag("vip")));
        }
        for (LeadSource source : LeadSource.values()) {
            filters.add(Filter.source(source));
        }
        for (String tag : TAGS) {
            filters.add(Filter.tag(tag));
        }
        for (int days = 0; days < 7; days++) {
            filters.add(new Filter.TimeIn(
                    TimeField.LAST_CONTACTED_AT, SampleLeads.T0.minus(Duration.ofDays(days)), SampleLeads.T0));
        }
        filters.addAll(filters.stream().map(Filter::not).toList());
        return filters;
    }

    static void assertCountsAsTheEngine(LeadStore store, List<Lead> leads, Filter filter) {
        LeadCounts expected = QueryEngine.counts(leads, filter);
        LeadCounts counts = store.counts(filter);
        assertEquals(expected, counts, filter::toString);
        assertEquals(
                List.copyOf(expected.byTag().keySet()),
                List.copyOf(counts.byTag().keySet()),
                "in order");
    }

    @Test
    void rule_01_the_counts_are_those_of_the_engine_under_every_filter() {
        WritingStore store = empty();
        List<Lead> leads = mixed();
        store.add(leads);
        filters().forEach(filter -> assertCountsAsTheEngine(store, leads, filter));
    }

    @Test
    void rule_01_the_sizes_are_those_of_the_engine_under_every_filter() {
        WritingStore store = empty();
        List<Lead> leads = mixed();
        store.add(leads);
        assertEquals(
                filters().stream()
                        .map(filter -> leads.stream()
                                .filter(QueryEngine.matching(filter))
                                .count())
                        .toList(),
                store.sizes(filters()));
        assertEquals(List.of(), store.sizes(List.of()));
        List<Filter> tooMany = Collections.nCopies(LeadStore.SIZES_MAX + 1, Filter.everything());
        assertThrows(IllegalArgumentException.class, () -> store.sizes(tooMany));
    }

    @Test
    void rule_01_no_leads_are_none_of_every_kind() {
        assertCountsAsTheEngine(empty(), List.of(), Filter.everything());
    }

    @Test
    void rule_01_of_very_many_tags_the_most_frequent_are_told() {
        WritingStore store = empty();
        List<Lead> leads = new ArrayList<>();
        List<String> beginnings = List.of("a", "B", "é", "\ue000", "\uffff", "😀");
        for (int i = 0; i < 12; i++) {
            List<String> tags = new ArrayList<>(List.of("frequent", "zz " + i % 2));
            for (int tag = 0; tag < 98; tag++) {
                tags.add(beginnings.get(tag % beginnings.size()) + (1_000 * i + tag));
            }
            leads.add(named("lead-" + i).tags(tags).build());
        }
        store.add(leads);
        assertEquals(
                LeadCounts.TAGS_MAX, store.counts(Filter.everything()).byTag().size());
        assertCountsAsTheEngine(store, leads, Filter.everything());
    }

    @Test
    void rule_09_counts_are_of_the_leads_as_they_are_now() {
        WritingStore store = empty();
        List<Lead> leads = new ArrayList<>(mixed());
        store.add(leads);
        for (int i = 0; i < 20; i++) {
            Lead changed = next(leads.get(i), "changed").toBuilder()
                    .status(LeadStatus.CONVERTED)
                    .source(LeadSource.IMPORT)
                    .tags(List.of("new", "vip"))
                    .build();
            store.replace(changed);
            leads.set(i, changed);
            store.delete(leads.remove(leads.size() - 1));
            assertCountsAsTheEngine(store, leads, Filter.everything());
            assertCountsAsTheEngine(store, leads, Filter.tag("vip"));
        }
    }
}
