package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That what triggers keep beside the leads is what is stored, and nothing else. */
class PostgresSearchTest {

    private static final AccountId OURS = AccountId.of("ours");
    private static final AccountId THEIRS = AccountId.of("theirs");

    private final TemporarySchema temporary = TemporarySchema.make();
    private final JdbiStorage storage = temporary.storage();

    @AfterEach
    void close() {
        temporary.close();
    }

    private WritingStore leads(AccountId account) {
        return WritingStore.over(storage.leads(account));
    }

    private long total(AccountId account, String search) {
        return total(storage, account, Filter.search(search));
    }

    private static long total(JdbiStorage where, AccountId account, Filter filter) {
        return where.leads(account)
                .page(LeadQuery.where(filter), PageRequest.first(1).total(Total.exact()))
                .total()
                .atLeast();
    }

    private void execute(String... statements) {
        try (Handle handle = temporary.handle()) {
            for (String statement : statements) {
                handle.execute(statement);
            }
        }
    }

    private List<String> select(String sql) {
        try (Handle handle = temporary.handle()) {
            return handle.select(sql).mapTo(String.class).list();
        }
    }

    @Test
    void words_of_any_characters_are_found_where_they_are_and_nowhere_else() {
        List<Lead> stored = new ArrayList<>();
        for (String hard : SearchIndexTest.HARD) {
            stored.add(Leads.named("title" + stored.size())
                    .text(TextField.TITLE, hard)
                    .build());
            stored.add(Leads.named("company" + stored.size())
                    .text(TextField.COMPANY, hard)
                    .build());
        }
        leads(OURS).add(stored);
        for (String index : List.of("SELECT 1", "DROP INDEX lead_search_text")) {
            execute(index);
            for (String hard : SearchIndexTest.HARD) {
                for (Filter filter : List.of(
                        new Filter.Search(List.of(hard)), Filter.titleContains(hard), Filter.companyContains(hard))) {
                    LeadQuery query = LeadQuery.where(filter);
                    PageRequest request = PageRequest.first(1).total(Total.exact());
                    assertThat(storage.leads(OURS).page(query, request))
                            .as("%s", query)
                            .isEqualTo(QueryEngine.page(stored, query, request));
                }
            }
        }
    }

    @Test
    void an_account_is_a_wall() {
        leads(THEIRS).add(Leads.many("theirs", 50));
        leads(OURS).add(Leads.many("ours", 3));
        for (String search : List.of("doe", "do", "doe example", "o doe")) {
            assertThat(total(OURS, search)).as(search).isEqualTo(3);
            assertThat(total(THEIRS, search)).as(search).isEqualTo(50);
            assertThat(total(AccountId.of("nobody"), search)).as(search).isZero();
        }
    }

    @Test
    void a_total_is_as_fresh_as_its_page_whoever_writes() {
        leads(OURS).add(Leads.many("lead", 50));
        try (JdbiStorage other = JdbiStorage.postgres(EmbeddedServer.pool())
                .schema(temporary.name())
                .migrate()) {
            WritingStore others = WritingStore.over(other.leads(OURS));
            for (long expected = 50; expected < 54; expected++) {
                assertThat(total(OURS, "doe")).isEqualTo(expected);
                assertThat(total(other, OURS, Filter.search("doe"))).isEqualTo(expected);
                others.add(List.of(Leads.named("new" + expected).build()));
            }
            Lead lead = others.get(Leads.named("new50").build().id()).orElseThrow();
            others.replace(lead.toBuilder()
                    .version(2)
                    .text(TextField.LAST_NAME, "Smith")
                    .build());
            assertThat(total(OURS, "doe")).isEqualTo(53);
            assertThat(total(OURS, "smith")).isOne();
        }
    }

    @Test
    void what_an_older_library_writes_is_counted_and_found() {
        leads(OURS).add(Leads.many("lead", 30));
        assertThat(total(OURS, "doe")).isEqualTo(30);
        execute(
                "UPDATE lead SET last_name = 'Smith', search_text = replace(search_text, 'doe', 'smith'),"
                        + " status = 'cold' WHERE id IN ('lead1', 'lead2', 'lead3')",
                "DELETE FROM lead WHERE id = 'lead3'",
                "UPDATE lead SET status = 'replied' WHERE id = 'lead2'");
        assertThat(total(OURS, "smith")).isEqualTo(2);
        assertThat(total(OURS, "sm")).isEqualTo(2);
        assertThat(total(OURS, "doe")).isEqualTo(27);
        LeadQuery replied = LeadQuery.where(Filter.search("smith"), Filter.status(LeadStatus.REPLIED));
        assertThat(storage.leads(OURS).page(replied, PageRequest.first(5)).items())
                .hasSize(1);
        assertThat(storage.leads(OURS).counts(Filter.everything()).byStatus())
                .containsEntry(LeadStatus.REPLIED, 1L)
                .containsEntry(LeadStatus.COLD, 1L)
                .containsEntry(LeadStatus.NEW, 27L);
    }

    @Test
    void what_many_writes_have_counted_is_put_together() {
        leads(OURS).add(Leads.many("lead", 250));
        for (int i = 0; i < 120; i++) {
            leads(OURS).add(List.of(Leads.named("late" + i).build()));
        }
        assertThat(select("SELECT sum(leads) FROM lead_count")).containsExactly("370");
        assertThat(select("SELECT count(*) < 110 FROM lead_count")).containsExactly("t");
        assertThat(storage.leads(OURS).counts(Filter.everything()).total()).isEqualTo(370);
    }

    private void assertInTime(List<Lead> stored) {
        for (Sort sort : List.of(SortKey.CREATED_AT.asc(), SortKey.CREATED_AT.desc())) {
            LeadQuery query = LeadQuery.where(Filter.search("doe")).orderBy(sort);
            for (long page : new long[] {1, 1, 2, 3, 4, 5, 1_000}) {
                PageRequest request = PageRequest.number(page, 7).total(Total.exact());
                assertThat(storage.leads(OURS).page(query, request))
                        .as("page %s by %s", page, sort)
                        .isEqualTo(QueryEngine.page(stored, query, request));
            }
        }
    }

    @Test
    void what_a_search_finds_is_in_the_order_of_time_whoever_changes_it() {
        List<Lead> stored = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(i -> Lead.builder(LeadId.of("lead" + i), Leads.T0.plusSeconds(i * 7 % 10))
                        .text(TextField.LAST_NAME, "Doe")
                        .build())
                .toList());
        leads(OURS).add(stored.subList(0, 29));
        leads(OURS).add(stored.subList(29, 30));
        assertInTime(stored);
        execute("UPDATE lead SET created_at = created_at - 60000000 WHERE id = 'lead17'");
        stored.set(17, storage.leads(OURS).get(LeadId.of("lead17")).orElseThrow());
        assertInTime(stored);
    }

    @Test
    void an_account_that_was_forgotten_leaves_nothing_behind_and_begins_anew() {
        leads(OURS).add(Leads.many("lead", 5));
        leads(THEIRS).add(Leads.many("their", 5));
        assertThat(total(OURS, "doe")).isEqualTo(5);
        storage.forget(OURS);
        for (String table : List.of("lead_search", "lead_count", "lead_account")) {
            assertThat(select("SELECT DISTINCT account FROM " + table)).containsExactly("theirs");
        }
        assertThat(total(OURS, "doe")).isZero();
        leads(OURS).add(List.of(Leads.named("lead").build()));
        assertThat(total(OURS, "doe")).isOne();
    }

    @Test
    void who_writes_by_hand_needs_no_search_path() {
        leads(OURS).add(Leads.many("lead", 2));
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("DELETE FROM " + temporary.name() + ".lead WHERE id = 'lead1'");
        }
        assertThat(total(OURS, "doe")).isOne();
        assertThat(storage.leads(OURS).counts(Filter.everything()).total()).isOne();
    }

    @Test
    void what_was_emptied_by_hand_is_empty() {
        leads(OURS).add(Leads.many("lead", 3));
        assertThat(total(OURS, "doe")).isEqualTo(3);
        execute("TRUNCATE lead CASCADE");
        assertThat(total(OURS, "doe")).isZero();
        assertThat(storage.leads(OURS).counts(Filter.everything()).total()).isZero();
    }

    @Test
    void many_who_write_at_once_are_all_counted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<AddResult>>> writes = IntStream.range(0, 80)
                    .<Callable<List<AddResult>>>mapToObj(i -> () ->
                            leads(OURS).add(List.of(Leads.named("lead" + i).build())))
                    .toList();
            for (Future<List<AddResult>> written : threads.invokeAll(writes)) {
                assertThat(written.get()).hasOnlyElementsOfType(AddResult.Added.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(total(OURS, "doe")).isEqualTo(80);
        assertThat(storage.leads(OURS).changes(0, 100)).hasSize(80);
    }

    @Test
    void what_is_answered_as_written_is_on_the_disk() {
        String end = storage.leads(OURS).atomically(WritingStore.STAMP, leads -> {
            leads.add(List.of(Leads.named("lead").build()));
            return select("SELECT pg_current_wal_insert_lsn()").get(0);
        });
        assertThat(select("SELECT pg_current_wal_flush_lsn() >= CAST('" + end + "' AS pg_lsn)"))
                .containsExactly("t");
    }
}
