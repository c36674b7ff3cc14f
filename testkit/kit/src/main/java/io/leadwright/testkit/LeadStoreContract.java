package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Cursor;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link LeadStore} as tests, each named after its rule's number: to be run on every adapter.
 *
 * <pre>{@code
 * class OurStoreTest extends LeadStoreContract {
 *     protected LeadStore open(AccountId account) { return new OurStore(account); }
 * }
 * }</pre>
 *
 * <p>Rule 8, that what was written survives the process, is not tested here: it takes a process to kill. Rule 1 is tested on
 * chosen examples here and on random ones by {@link PagingLaws}; {@link ExportLaws} and {@link TextLaws} stand beside it.
 */
public abstract class LeadStoreContract extends LeadFeedRaceContract {

    /** For a subclass, which says how to open its store. */
    protected LeadStoreContract() {}

    /**
     * Opens the store of this account: empty the first time, with what was written before after that. All the accounts of a
     * run may be in one database; the tests never use an account of each other.
     */
    @Override
    protected abstract LeadStore open(AccountId account);

    private static void assertAnswersAsTheEngine(
            LeadStore store, List<Lead> leads, LeadQuery query, PageRequest request) {
        assertEquals(QueryEngine.page(leads, query, request), store.page(query, request), () -> query + " " + request);
    }

    /** Follows a query from page to page, comparing each. */
    private static void assertWalksAsTheEngine(LeadStore store, List<Lead> leads, LeadQuery query) {
        Optional<PageRequest> request = Optional.of(PageRequest.first(2));
        while (request.isPresent()) {
            assertAnswersAsTheEngine(store, leads, query, request.get());
            request = store.page(query, request.get()).next();
        }
    }

    private static List<Lead> mixed() {
        List<Lead> leads = new ArrayList<>();
        List<String> names = List.of("Ana", "ana", "ÁNA", "Zoe", "zoë", " ", "\u0301", "\ufffd", "\ud800\udf30", "山");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            leads.add(named("lead-" + i)
                    .text(TextField.FIRST_NAME, name)
                    .text(TextField.LAST_NAME, "x" + name)
                    .text(TextField.COMPANY, i % 3 == 0 ? null : name)
                    .updatedAt(SampleLeads.T0.plus(Duration.ofNanos(1_000L * (i % 4))))
                    .lastContactedAt(i % 2 == 0 ? null : SampleLeads.T0.minusSeconds(i % 3))
                    .build());
        }
        return leads;
    }

    @Test
    void rule_01_each_key_orders_both_ways_and_leads_without_a_value_come_last() {
        WritingStore store = empty();
        List<Lead> leads = mixed();
        store.add(leads);
        for (LeadSort key : LeadSort.values()) {
            assertWalksAsTheEngine(store, leads, LeadQuery.all().orderBy(key.asc()));
            assertWalksAsTheEngine(store, leads, LeadQuery.all().orderBy(key.desc()));
        }
    }

    @Test
    void rule_01_custom_fields_order_by_what_they_are_declared_as() {
        WritingStore store = empty();
        List<CustomValue> values = new ArrayList<>();
        List.of("10", "9", "-9", "-10", "0.5", "9999999999999999999999999999999999999999")
                .forEach(number -> values.add(new CustomValue.Decimal(new BigDecimal(number))));
        List.of("b", "B", "\u00E1", "2026-01-31", "2025-12-31", " ").forEach(text -> values.add(CustomValue.of(text)));
        List.of(true, false).forEach(truth -> values.add(CustomValue.of(truth)));
        values.add(new CustomValue.Items(List.of(CustomValue.of(5), CustomValue.of("b"))));
        List<Lead> leads = new ArrayList<>(List.of(named("none").build()));
        for (CustomValue value : values) {
            leads.add(named("lead-" + leads.size())
                    .customFields(new CustomFields(Map.of("budget", value)))
                    .build());
        }
        store.add(leads);
        for (CustomKind kind : CustomKind.values()) {
            SortKey key = SortKey.of(new CustomField("budget", kind));
            assertWalksAsTheEngine(store, leads, LeadQuery.all().orderBy(key.asc()));
            assertWalksAsTheEngine(store, leads, LeadQuery.all().orderBy(key.desc(), SortKey.FIRST_NAME.asc()));
        }
    }

    @Test
    void rule_01_without_a_key_leads_are_ordered_by_id_alone() {
        WritingStore store = empty();
        List<Lead> leads = new ArrayList<>();
        for (String id : List.of("b", "a", "B", "_", "~", "10", "9", "lead_1", "lead-1")) {
            leads.add(named(id).build());
        }
        store.add(leads);
        assertWalksAsTheEngine(store, leads, LeadQuery.all().byId());
        for (Lead lead : leads) {
            Cursor cursor = Cursor.at(lead, LeadQuery.all().byId());
            assertAnswersAsTheEngine(store, leads, LeadQuery.all().byId(), PageRequest.before(cursor, 3));
        }
    }

    @Test
    void rule_01_many_keys_order_each_in_its_own_direction() {
        WritingStore store = empty();
        List<Lead> leads = mixed();
        store.add(leads);
        for (LeadSort first : LeadSort.values()) {
            for (LeadSort second : LeadSort.values()) {
                if (first != second) {
                    assertWalksAsTheEngine(store, leads, LeadQuery.all().orderBy(first.asc(), second.desc()));
                    assertWalksAsTheEngine(store, leads, LeadQuery.all().orderBy(first.desc(), second.asc()));
                }
            }
        }
    }

    @Test
    void rule_01_wildcards_and_quotes_are_ordinary_characters() {
        WritingStore store = empty();
        List<String> titles = List.of("100% a_b", "1000 axb", "c\\d", "cd", "O'Neil", "say \"x\"", "[a-z]*", "Größe");
        List<Lead> leads = new ArrayList<>();
        titles.forEach(title -> leads.add(named("lead-" + leads.size())
                .text(TextField.TITLE, title)
                .text(TextField.COMPANY, title)
                .build()));
        store.add(leads);
        for (String part : List.of("0%", "a_b", "%", "_", "\\", "c\\d", "'", "\"", "*", "[a-z]", "GROSSE", "größe")) {
            LeadQuery query = LeadQuery.where(Filter.titleContains(part));
            assertAnswersAsTheEngine(store, leads, query, PageRequest.first(100));
            LeadQuery company = LeadQuery.where(Filter.companyContains(part));
            assertAnswersAsTheEngine(store, leads, company, PageRequest.first(100));
            LeadQuery search = LeadQuery.where(Filter.search(part, 1));
            assertAnswersAsTheEngine(store, leads, search, PageRequest.first(100));
        }
    }

    @Test
    void rule_01_conditions_without_alternatives_describe_all_or_none() {
        WritingStore store = empty();
        List<Lead> leads = mixed();
        store.add(leads);
        for (Filter filter : List.of(
                Filter.and(),
                Filter.or(),
                Filter.not(Filter.and()),
                Filter.not(Filter.or(Filter.or(), Filter.and())))) {
            assertAnswersAsTheEngine(store, leads, LeadQuery.where(filter), PageRequest.first(3));
        }
    }

    @Test
    void rule_01_a_page_far_beyond_the_end_is_empty() {
        WritingStore store = empty();
        List<Lead> leads = mixed();
        store.add(leads);
        for (Total total : List.of(Total.exact(), Total.none(), Total.upTo(3))) {
            PageRequest last = PageRequest.number(Long.MAX_VALUE / PageRequest.LIMIT_MAX, PageRequest.LIMIT_MAX);
            assertAnswersAsTheEngine(store, leads, LeadQuery.all(), last.total(total));
            assertAnswersAsTheEngine(
                    store,
                    leads,
                    LeadQuery.where(Filter.or()),
                    PageRequest.number(2, 1).total(total));
        }
    }

    @Test
    void rule_09_a_replaced_lead_is_found_by_what_it_is_now() {
        WritingStore store = empty();
        Lead before = named("lead")
                .text(TextField.COMPANY, "Old")
                .tags(List.of("old"))
                .build();
        Lead after = next(before, "moved").toBuilder()
                .text(TextField.COMPANY, "New")
                .tags(List.of("new"))
                .build();
        store.add(List.of(before));
        store.replace(after);
        for (Filter filter : List.of(
                Filter.company("old"),
                Filter.company("new"),
                Filter.tag("old"),
                Filter.tag("new"),
                Filter.search("old"),
                Filter.search("new"))) {
            assertAnswersAsTheEngine(store, List.of(after), LeadQuery.where(filter), PageRequest.first(10));
        }
    }

    @Test
    void rule_19_a_store_that_may_not_be_late_at_all_shows_what_there_is() {
        WritingStore store = empty();
        WritingStore late = WritingStore.over(store.staleUpTo(Duration.ZERO));
        Lead lead = named("lead").build();
        late.add(List.of(lead));
        assertEquals(Optional.of(lead), late.get(lead.id()));
        assertAnswersAsTheEngine(late, List.of(lead), LeadQuery.all(), PageRequest.first(10));
        assertTrue(late.delete(lead));
        assertEquals(Optional.empty(), store.get(lead.id()));
    }

    @Test
    void rule_10_a_cursor_of_another_query_is_refused() {
        WritingStore store = empty();
        Lead lead = named("lead").build();
        store.add(List.of(lead));
        LeadQuery asked = LeadQuery.all().orderBy(SortKey.COMPANY.asc());
        Sort company = SortKey.COMPANY.asc();
        for (LeadQuery other : List.of(
                LeadQuery.all(),
                LeadQuery.all().orderBy(SortKey.COMPANY.desc()),
                LeadQuery.all().orderBy(SortKey.LAST_NAME.asc()),
                LeadQuery.all().orderBy(company, SortKey.CREATED_AT.asc()),
                LeadQuery.where(Filter.status(LeadStatus.NEW)).orderBy(company))) {
            Cursor cursor = Cursor.at(lead, other);
            for (PageRequest request : List.of(PageRequest.after(cursor, 1), PageRequest.before(cursor, 1))) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> store.page(asked, request),
                        () -> "the cursor of " + other + " in " + asked);
            }
        }
    }
}
