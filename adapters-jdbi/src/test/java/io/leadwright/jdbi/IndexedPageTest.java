package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.Cursor;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.CustomSort;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By which indexes SQLite reads pages. */
class IndexedPageTest {

    private static final Lead LEAD = Leads.named("lead")
            .text(TextField.FIRST_NAME, "John")
            .text(TextField.COMPANY, "Tech Corp")
            .lastContactedAt(Leads.T0)
            .build();

    private final JdbiStorage storage;
    private final RecordedStatements statements;

    IndexedPageTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
        statements = new RecordedStatements(folder.resolve("leads.db"));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    static Stream<Sort> sorts() {
        return Arrays.stream(LeadSort.values()).flatMap(key -> Stream.of(key.asc(), key.desc()));
    }

    private String plan(LeadQuery query, PageRequest request) {
        IndexedPage page = new IndexedPage(Dialect.SQLITE, AccountId.DEFAULT, query, request);
        return statements.plans(handle -> page.read(handle, new SearchTotals()));
    }

    private static String index(Sort sort) {
        return "INDEX lead_" + LeadColumn.of((LeadSort) sort.key()).sql() + " (account";
    }

    private void store(int leads) {
        WritingStore.over(storage.leads(AccountId.DEFAULT)).add(Leads.many("lead", leads));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_first_page_walks_the_index_of_its_key_and_sorts_nothing(Sort sort) {
        WritingStore.over(storage.leads(AccountId.DEFAULT)).add(List.of(LEAD));
        for (LeadQuery query : List.of(
                LeadQuery.all(),
                LeadQuery.where(Filter.status(LeadStatus.NEW)),
                LeadQuery.where(Filter.status(LeadStatus.NEW, LeadStatus.COLD)),
                LeadQuery.where(Filter.source(LeadSource.API)))) {
            assertThat(plan(query.orderBy(sort), PageRequest.first(10)))
                    .contains(index(sort))
                    .doesNotContain("TEMP B-TREE");
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_deep_page_looks_at_no_lead_that_it_skips(Sort sort) {
        store(20);
        for (long number : new long[] {3, 8}) {
            assertThat(plan(LeadQuery.all().orderBy(sort), PageRequest.number(number, 2)))
                    .contains("COVERING " + index(sort))
                    .doesNotContain("SCAN lead");
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_page_at_a_cursor_begins_in_the_middle_of_the_index(Sort sort) {
        LeadQuery query = LeadQuery.all().orderBy(sort);
        Cursor cursor = Cursor.at(LEAD, query);
        for (PageRequest request : List.of(PageRequest.after(cursor, 10), PageRequest.before(cursor, 10))) {
            String key = LeadColumn.of((LeadSort) sort.key()).sql();
            assertThat(plan(query, request))
                    .containsAnyOf(index(sort) + "=? AND " + key + ">?", index(sort) + "=? AND " + key + "<?")
                    .contains(index(sort) + "=? AND " + key + "=? AND id")
                    .doesNotContain("TEMP B-TREE");
        }
    }

    static Stream<Sort> sideSorts() {
        return Stream.of(
                        SortKey.of(CustomField.number("size")),
                        SortKey.of(CustomField.text("size")),
                        SortKey.of(CustomField.date("size")),
                        SortKey.of(CustomField.truth("size")),
                        SortKey.COMPANY_SIZE,
                        SortKey.COMPLETENESS,
                        SortKey.CONFIDENCE)
                .flatMap(key -> Stream.of(key.asc(), key.desc()));
    }

    private static String sideIndex(Sort sort) {
        return "INDEX " + SideKey.of(sort.key()).orElseThrow().index() + " (account=?";
    }

    @ParameterizedTest
    @MethodSource("sideSorts")
    void a_first_page_walks_the_index_of_a_key_beside_the_leads(Sort sort) {
        store(20);
        for (LeadQuery query : List.of(LeadQuery.all(), LeadQuery.where(Filter.status(LeadStatus.NEW)))) {
            assertThat(plan(query.orderBy(sort), PageRequest.first(10)))
                    .contains(sideIndex(sort))
                    .contains("SEARCH lead USING INDEX sqlite_autoindex_lead_1 (account=? AND id=?)")
                    .contains("SEARCH lead USING INDEX sqlite_autoindex_lead_1 (account=?)")
                    .doesNotContain("TEMP B-TREE");
        }
    }

    @ParameterizedTest
    @MethodSource("sideSorts")
    void a_page_at_a_cursor_begins_in_the_middle_of_the_index_beside_the_leads(Sort sort) {
        LeadQuery query = LeadQuery.all().orderBy(sort);
        CustomField field = sort.key() instanceof CustomSort custom ? custom.field() : CustomField.number("size");
        Lead valued = Leads.named("lead")
                .customFields(new CustomFields(Map.of(
                        "size",
                        field.read(
                                field.kind() == CustomKind.DATE
                                        ? "2026-01-31"
                                        : field.kind() == CustomKind.TRUTH ? "true" : "5"))))
                .build();
        Facts facts = Facts.NONE.companySize(new CompanySize(5, 5)).shares(5, 5);
        Cursor cursor = Cursor.at(valued, facts, query);
        String column = SideKey.of(sort.key()).orElseThrow().column();
        for (PageRequest request : List.of(PageRequest.after(cursor, 10), PageRequest.before(cursor, 10))) {
            assertThat(plan(query, request))
                    .contains(sideIndex(sort))
                    .containsAnyOf(column + ">?)", column + "<?)")
                    .contains(column + "=? AND lead_id")
                    .doesNotContain("TEMP B-TREE");
        }
    }

    @Test
    void many_of_a_custom_field_are_counted_beside_the_leads_and_looked_up_one_by_one() {
        WritingStore.over(storage.leads(AccountId.DEFAULT))
                .add(Leads.many("lead", 300).stream()
                        .map(lead -> lead.toBuilder()
                                .customFields(new CustomFields(Map.of("size", CustomValue.of(5))))
                                .build())
                        .toList());
        for (Filter filter : List.of(
                Filter.customField("size", "5"), CustomFieldIn.from(CustomField.number("size"), CustomValue.of(5)))) {
            assertThat(plan(LeadQuery.where(filter), PageRequest.first(10)))
                    .contains("lead USING INDEX lead_created_at")
                    .contains("lead_custom_field USING PRIMARY KEY (account=? AND lead_id=? AND name=?")
                    .doesNotContain("LIST SUBQUERY");
        }
    }

    @Test
    void a_walk_by_id_goes_along_the_primary_key_from_where_it_is() {
        WritingStore.over(storage.leads(AccountId.DEFAULT)).add(List.of(LEAD));
        LeadQuery byId = LeadQuery.all().byId();
        assertThat(plan(byId, PageRequest.first(10)))
                .contains("lead USING INDEX sqlite_autoindex_lead_1 (account=?)")
                .doesNotContain("TEMP B-TREE");
        Cursor cursor = Cursor.at(LEAD, byId);
        assertThat(plan(byId, PageRequest.after(cursor, 10)))
                .contains("lead USING INDEX sqlite_autoindex_lead_1 (account=? AND id>?)")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(byId, PageRequest.before(cursor, 10)))
                .contains("lead USING INDEX sqlite_autoindex_lead_1 (account=? AND id<?)")
                .doesNotContain("TEMP B-TREE");
    }

    @Test
    void a_company_and_a_kind_are_walked_by_time() {
        assertThat(plan(LeadQuery.where(Filter.company("Tech Corp")), PageRequest.first(10)))
                .contains("lead_company_exact (account=? AND company_exact=?)")
                .doesNotContain("TEMP B-TREE");
        LeadQuery kind = LeadQuery.where(
                Filter.status(LeadStatus.NEW), Filter.source(LeadSource.API), Filter.createdFrom(Leads.T0));
        assertThat(plan(kind.orderBy(SortKey.LAST_CONTACTED_AT.asc()), PageRequest.first(10)))
                .contains("lead_kind_last_contacted_at (account=? AND status=? AND source=?)")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(kind, PageRequest.first(10)))
                .contains("lead_kind_created_at (account=? AND status=? AND source=? AND created_at>?)")
                .doesNotContain("TEMP B-TREE");
    }

    @Test
    void few_that_are_found_are_sorted_and_many_are_walked_to() {
        store(300);
        assertThat(plan(LeadQuery.where(Filter.search("lead77@ doe")), PageRequest.first(10)))
                .contains("SCAN lead_text VIRTUAL TABLE")
                .contains("lead USING INDEX lead_seq (seq=?)")
                .doesNotContain("lead_created_at");
        assertThat(plan(LeadQuery.where(Filter.search("doe")), PageRequest.first(10)))
                .contains("SCAN lead_text VIRTUAL TABLE")
                .contains("lead USING INDEX lead_created_at")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(LeadQuery.where(Filter.search("do")), PageRequest.first(10)))
                .contains("SCAN lead_pair VIRTUAL TABLE")
                .contains("lead USING INDEX lead_created_at")
                .doesNotContain("TEMP B-TREE");
    }

    @Test
    void what_was_counted_is_counted_no_more() {
        store(300);
        SearchTotals totals = new SearchTotals();
        IndexedPage page = new IndexedPage(
                Dialect.SQLITE,
                AccountId.DEFAULT,
                LeadQuery.where(Filter.search("doe")),
                PageRequest.first(10).total(Total.exact()));
        assertThat(statements.plans(handle -> page.read(handle, totals))).contains("SCAN lead_text");
        assertThat(statements.plans(handle -> page.read(handle, totals))).doesNotContain("SCAN lead_text");
        WritingStore.over(storage.leads(AccountId.DEFAULT)).add(List.of(LEAD));
        assertThat(statements.plans(handle -> page.read(handle, totals))).contains("SCAN lead_text");
    }

    @Test
    void what_was_counted_beside_the_leads_is_counted_no_more() {
        WritingStore store = WritingStore.over(storage.leads(AccountId.DEFAULT));
        CustomFields fields = new CustomFields(Map.of("size", CustomValue.of(5)));
        List<Lead> leads = Leads.many("lead", 300).stream()
                .map(lead -> lead.toBuilder().customFields(fields).build())
                .toList();
        store.add(leads);
        SearchTotals totals = new SearchTotals();
        IndexedPage page = new IndexedPage(
                Dialect.SQLITE,
                AccountId.DEFAULT,
                LeadQuery.where(Filter.customField("size", "5")),
                PageRequest.first(10));
        String counted = "lead_custom_field_by_text";
        assertThat(statements.plans(handle -> page.read(handle, totals))).contains(counted);
        assertThat(statements.plans(handle -> page.read(handle, totals))).doesNotContain(counted);
        store.delete(leads.get(0));
        assertThat(statements.plans(handle -> page.read(handle, totals))).contains(counted);
        store.add(List.of(leads.get(0)));
        assertThat(statements.plans(handle -> page.read(handle, totals))).contains(counted);
    }

    @Test
    void tag_and_custom_field_are_looked_up() {
        assertThat(plan(LeadQuery.where(Filter.tag("vip")), PageRequest.first(10)))
                .contains("lead_tag_by_tag (account=? AND tag=?)");
        assertThat(plan(LeadQuery.where(Filter.customField("size", "5")), PageRequest.first(10)))
                .contains("lead_custom_field_by_text (account=? AND name=? AND text=?)");
        assertThat(plan(
                        LeadQuery.where(CustomFieldIn.from(CustomField.number("size"), CustomValue.of(5))),
                        PageRequest.first(10)))
                .contains("lead_custom_field_by_order (account=? AND name=? AND ordered>? AND ordered<?)");
    }

    @Test
    void what_is_believed_is_looked_up() {
        assertThat(plan(LeadQuery.where(FactFilter.industry("software")), PageRequest.first(10)))
                .contains("lead_fact_by_industry (account=? AND industry=?)");
        assertThat(plan(LeadQuery.where(FactFilter.skill("java")), PageRequest.first(10)))
                .contains("lead_skill_by_skill (account=? AND skill=?)");
        assertThat(plan(LeadQuery.where(FactFilter.companySizeFrom(100)), PageRequest.first(10)))
                .contains("lead_fact_by_size (account=? AND size_from>?)");
        assertThat(plan(LeadQuery.where(FactFilter.emailStatus(EmailStatus.VALID)), PageRequest.first(10)))
                .contains("lead_fact_by_email_status (account=? AND email_status=?)");
        assertThat(plan(LeadQuery.where(FactFilter.completenessFrom(800)), PageRequest.first(10)))
                .contains("lead_fact_by_completeness (account=? AND completeness>?)");
        assertThat(plan(LeadQuery.where(FactFilter.confidenceFrom(800)), PageRequest.first(10)))
                .contains("lead_fact_by_confidence (account=? AND confidence>?)");
    }

    @Test
    void no_text_of_a_filter_is_in_a_statement() {
        String text = "x' OR 1=1 --";
        LeadQuery query = LeadQuery.where(
                Filter.search(text), Filter.company(text), Filter.titleContains(text), Filter.companyContains(text));
        IndexedPage page = new IndexedPage(Dialect.SQLITE, AccountId.of(text), query, PageRequest.first(10));
        assertThat(statements.of(handle -> page.read(handle, new SearchTotals())))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("x'") || sql.contains("1=1"));
    }
}
