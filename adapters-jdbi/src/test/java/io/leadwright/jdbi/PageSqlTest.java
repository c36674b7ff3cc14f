package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.query.Cursor;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        PageSql page = new PageSql(Dialect.POSTGRES, AccountId.of(text), query, PageRequest.first(10));
        assertThat(page.rowsSql()).doesNotContain("x'").doesNotContain("1=1");
    }
}
