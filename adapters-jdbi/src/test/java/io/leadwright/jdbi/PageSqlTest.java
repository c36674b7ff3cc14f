package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.Cursor;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageSqlTest {

    private static final Lead LEAD = Leads.named("lead")
            .text(TextField.FIRST_NAME, "John")
            .text(TextField.COMPANY, "Tech Corp")
            .lastContactedAt(Leads.T0)
            .build();

    private final JdbiStorage storage;

    PageSqlTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    static Stream<Sort> sorts() {
        return Arrays.stream(SortKey.values()).flatMap(key -> Stream.of(key.asc(), key.desc()));
    }

    private String plan(LeadQuery query, PageRequest request) {
        PageSql page = new PageSql(Dialect.SQLITE, AccountId.DEFAULT, query, request);
        return storage.connections().reads().read(handle -> {
            List<Object> values = new ArrayList<>(page.rows().values());
            values.add(request.limit());
            values.add(request.offset());
            return String.join(
                    "\n",
                    handle.select("EXPLAIN QUERY PLAN " + page.rowsSql(), values.toArray())
                            .map((row, context) -> row.getString("detail"))
                            .list());
        });
    }

    private static String index(Sort sort) {
        return "USING INDEX lead_" + LeadColumn.of(sort.key()).sql() + " (account=?";
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_first_page_walks_the_index_of_its_key_and_sorts_nothing(Sort sort) {
        assertThat(plan(LeadQuery.all().orderBy(sort), PageRequest.first(10)))
                .contains(index(sort))
                .doesNotContain("TEMP B-TREE");
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_page_at_a_cursor_walks_the_same_index_both_ways(Sort sort) {
        LeadQuery query = LeadQuery.all().orderBy(sort);
        Cursor cursor = Cursor.at(LEAD, query);
        for (PageRequest request : List.of(PageRequest.after(cursor, 10), PageRequest.before(cursor, 10))) {
            assertThat(plan(query, request)).contains(index(sort)).doesNotContain("TEMP B-TREE");
        }
    }

    @Test
    void a_page_behind_a_place_in_time_begins_there() {
        LeadQuery query = LeadQuery.all();
        assertThat(plan(query, PageRequest.after(Cursor.at(LEAD, query), 10)))
                .contains("lead_created_at (account=? AND created_at<?)");
    }

    @Test
    void a_walk_by_id_goes_along_the_primary_key_from_where_it_is() {
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
    void company_tag_and_custom_field_are_looked_up() {
        assertThat(plan(LeadQuery.where(Filter.company("Tech Corp")), PageRequest.first(10)))
                .contains("lead_company_exact (account=? AND company_exact=?)")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(LeadQuery.where(Filter.tag("vip")), PageRequest.first(10)))
                .contains("lead_tag_by_tag (account=? AND tag=?)");
        assertThat(plan(LeadQuery.where(Filter.customField("size", "5")), PageRequest.first(10)))
                .contains("lead_custom_field_by_text (account=? AND name=? AND text=?)");
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
    void the_widest_and_the_deepest_filters_are_understood() {
        List<Lead> stored = List.of(
                LEAD,
                Leads.named("vip")
                        .tags(List.of("vip"))
                        .text(TextField.FIRST_NAME, "Ann")
                        .build());
        WritingStore leads = WritingStore.over(storage.leads(AccountId.DEFAULT));
        leads.add(stored);
        int matching = 0;
        Filter leaf = Filter.tag("vip");
        Filter deep = leaf;
        for (int i = 0; i < 15; i++) {
            deep = Filter.not(Filter.or(deep, leaf, leaf));
        }
        for (Filter filter : List.of(
                new Filter.And(Collections.nCopies(998, leaf)),
                new Filter.Or(Collections.nCopies(498, Filter.not(Filter.search("john smith")))),
                deep)) {
            LeadQuery query = LeadQuery.where(filter);
            assertThat(leads.page(query, PageRequest.first(10)))
                    .isEqualTo(QueryEngine.page(stored, query, PageRequest.first(10)));
            matching += QueryEngine.page(stored, query, PageRequest.first(10))
                    .items()
                    .size();
        }
        assertThat(matching).isPositive();
    }

    @Test
    void a_numbered_page_that_shows_the_end_counts_nothing() {
        List<Lead> stored = Leads.many("lead", 5);
        WritingStore.over(storage.leads(AccountId.DEFAULT)).add(stored);
        assertThat(counts(stored, LeadQuery.all(), PageRequest.first(4))).isOne();
        assertThat(counts(stored, LeadQuery.all(), PageRequest.first(5))).isZero();
        assertThat(counts(stored, LeadQuery.where(Filter.tag("none")), PageRequest.first(5)))
                .isZero();
        assertThat(counts(stored, LeadQuery.all(), PageRequest.number(2, 3))).isZero();
        assertThat(counts(stored, LeadQuery.all(), PageRequest.number(3, 3))).isPositive();
        PageRequest after = PageRequest.after(Cursor.at(stored.get(4), LeadQuery.all()), 10);
        assertThat(counts(stored, LeadQuery.all(), after)).isPositive();
    }

    /** How many statements counted something, for a page that is right. */
    private long counts(List<Lead> stored, LeadQuery query, PageRequest request) {
        List<String> statements = new ArrayList<>();
        Page<Lead> page = storage.connections().reads().read(handle -> {
            handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    statements.add(context.getRenderedSql());
                }
            });
            return new PageSql(Dialect.SQLITE, AccountId.DEFAULT, query, request).read(handle);
        });
        assertThat(page).isEqualTo(QueryEngine.page(stored, query, request));
        return statements.stream().filter(sql -> sql.contains("count(*)")).count();
    }

    @Test
    void no_text_of_a_filter_is_in_the_statement() {
        String text = "x' OR 1=1 --";
        LeadQuery query = LeadQuery.where(
                Filter.search(text),
                Filter.company(text),
                Filter.titleContains(text),
                Filter.companyContains(text),
                FactFilter.industry(text),
                FactFilter.skill(text),
                Filter.tag(text),
                Filter.customField(text, text),
                Filter.companyExactly(text));
        PageSql page = new PageSql(Dialect.SQLITE, AccountId.of(text), query, PageRequest.first(10));
        assertThat(page.rowsSql()).doesNotContain("x'").doesNotContain("1=1");
    }
}
