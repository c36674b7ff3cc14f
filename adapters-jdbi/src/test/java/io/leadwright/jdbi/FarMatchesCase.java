package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Cursor;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where what matches lies together, at one end of every order; and, for once, where it is everywhere. */
abstract class FarMatchesCase {

    /** Too many of them to be sorted for a page of one, and so few that those of them that lie far are not walked to. */
    private static final int MATCHING = 40;

    private static final List<Lead> LEADS =
            IntStream.range(0, 400).mapToObj(FarMatchesCase::lead).toList();

    private static final List<Filter> FILTERS = List.of(
            Filter.titleContains("buyer"),
            Filter.tag("far"),
            Filter.customField("region", "far"),
            Filter.tag("even"),
            Filter.not(Filter.tag("near")),
            Filter.or(Filter.tag("far"), Filter.customField("region", "far")),
            Filter.and(Filter.tag("far"), Filter.status(LeadStatus.NEW)),
            Filter.and(Filter.tag("far"), Filter.customField("region", "far")));

    abstract JdbiStorage storage();

    private LeadStore stored() {
        LeadStore store = storage().leads(AccountId.DEFAULT);
        WritingStore.over(store).add(LEADS);
        return store;
    }

    private static final List<Sort> SORTS = List.of(
            SortKey.CREATED_AT.asc(),
            SortKey.CREATED_AT.desc(),
            SortKey.LAST_CONTACTED_AT.desc(),
            SortKey.COMPANY.asc());

    private static Stream<LeadQuery> queries() {
        return FILTERS.stream()
                .flatMap(filter ->
                        SORTS.stream().map(sort -> LeadQuery.where(filter).orderBy(sort)));
    }

    private static Stream<LeadQuery> inAllOrders() {
        return Arrays.stream(LeadSort.values())
                .flatMap(key -> Stream.of(key.asc(), key.desc()))
                .map(sort -> LeadQuery.where(FILTERS.get(0)).orderBy(sort));
    }

    @Test
    void they_are_found_from_either_end_again_and_again() {
        LeadStore store = stored();
        Stream.concat(inAllOrders(), queries()).forEach(query -> {
            for (long number : new long[] {1, 2, 1, MATCHING, MATCHING + 1}) {
                isAsExpected(store, query, PageRequest.number(number, 1));
            }
        });
    }

    @Test
    void they_are_found_however_many_are_counted() {
        LeadStore store = stored();
        queries().forEach(query -> {
            for (Total total : List.of(Total.none(), Total.upTo(1), Total.upTo(MATCHING - 1), Total.exact())) {
                isAsExpected(store, query, PageRequest.first(2).total(total));
            }
        });
    }

    @Test
    void they_are_found_from_any_lead_on_either_way() {
        LeadStore store = stored();
        queries().forEach(query -> {
            for (int at : new int[] {0, MATCHING - 1, MATCHING, 399}) {
                Cursor cursor = Cursor.at(LEADS.get(at), query);
                isAsExpected(store, query, PageRequest.after(cursor, 1));
                isAsExpected(store, query, PageRequest.before(cursor, 1));
            }
        });
    }

    /** The second one of those with a value is far, and all of those without one, which come behind it, are near. */
    @Test
    void those_without_a_value_come_behind_all_others_that_are_far() {
        List<Lead> leads = LEADS.stream().map(FarMatchesCase::halfContacted).toList();
        LeadStore store = storage().leads(AccountId.DEFAULT);
        WritingStore.over(store).add(leads);
        for (Sort sort : List.of(SortKey.LAST_CONTACTED_AT.asc(), SortKey.LAST_CONTACTED_AT.desc())) {
            LeadQuery query = LeadQuery.where(Filter.tag("some")).orderBy(sort);
            for (PageRequest request : List.of(
                    PageRequest.first(2),
                    PageRequest.after(Cursor.at(leads.get(0), query), 2),
                    PageRequest.before(Cursor.at(leads.get(399), query), 2))) {
                assertThat(store.page(query, request)).isEqualTo(QueryEngine.page(leads, query, request));
            }
        }
    }

    private static Lead halfContacted(Lead lead) {
        int i = LEADS.indexOf(lead);
        boolean isContacted = i < LEADS.size() / 2;
        return lead.toBuilder()
                .lastContactedAt(isContacted ? lead.lastContactedAt() : null)
                .tags(List.of(i == 0 || i == 199 || !isContacted ? "some" : "other"))
                .build();
    }

    private static void isAsExpected(LeadStore store, LeadQuery query, PageRequest request) {
        Page<Lead> expected = QueryEngine.page(LEADS, query, request);
        assertThat(store.page(query, request)).isEqualTo(expected);
    }

    private static Lead lead(int i) {
        String name = String.valueOf(10_000 + i);
        return Leads.named("lead-" + name)
                .text(TextField.FIRST_NAME, name)
                .text(TextField.LAST_NAME, name)
                .text(TextField.COMPANY, name)
                .text(TextField.TITLE, i < MATCHING ? "Buyer" : "Engineer")
                .tags(List.of(i < MATCHING ? "far" : "near", i % 2 == 0 ? "even" : "odd"))
                .customFields(new CustomFields(Map.of("region", CustomValue.of(i < MATCHING ? "far" : "near"))))
                .createdAt(Leads.T0.plusSeconds(i))
                .updatedAt(Leads.T0.plusSeconds(i))
                .lastContactedAt(Leads.T0.plusSeconds(i))
                .build();
    }
}
