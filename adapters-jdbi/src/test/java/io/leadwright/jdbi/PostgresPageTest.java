package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.query.Cursor;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGStatement;

/** By which indexes PostgreSQL reads pages. */
class PostgresPageTest {

    private static final int LEADS = 1_000;

    private static TemporarySchema temporary;

    @BeforeAll
    static void make() {
        temporary = TemporarySchema.make();
        WritingStore.over(temporary.storage().leads(AccountId.DEFAULT))
                .add(IntStream.range(0, LEADS).mapToObj(PostgresPageTest::lead).toList());
        try (Handle handle = temporary.handle()) {
            for (String table : List.of("lead", "lead_search", "lead_tag", "lead_custom_field")) {
                handle.execute("VACUUM ANALYZE " + table);
            }
        }
    }

    @AfterAll
    static void close() {
        temporary.close();
    }

    private static Lead lead(int number) {
        return Lead.builder(LeadId.of("lead" + number), Leads.T0.plusSeconds(number))
                .text(TextField.LAST_NAME, "Last" + number)
                .text(TextField.FIRST_NAME, "First" + number)
                .text(TextField.COMPANY, number % 3 == 0 ? null : "Company" + number % 200)
                .text(TextField.TITLE, number % 100 == 0 ? "Okonkwo" : "Engineer")
                .status(number % 2 == 0 ? LeadStatus.NEW : LeadStatus.COLD)
                .source(LeadSource.API)
                .tags(List.of(number % 2 == 0 ? "even" : "odd"))
                .customFields(new CustomFields(Map.of("size", CustomValue.of(number % 5))))
                .lastContactedAt(number % 2 == 0 ? null : Leads.T0.plusSeconds(number))
                .build();
    }

    static Stream<Sort> sorts() {
        return Arrays.stream(LeadSort.values()).flatMap(key -> Stream.of(key.asc(), key.desc()));
    }

    private static String first(LeadQuery query) {
        FirstPage page = FirstPage.of(Dialect.POSTGRES, AccountId.DEFAULT, query, PageRequest.first(10))
                .orElseThrow();
        return plans(handle -> assertThat(page.read(handle)).isPresent());
    }

    private static String later(LeadQuery query, PageRequest request) {
        IndexedPage page = new IndexedPage(Dialect.POSTGRES, AccountId.DEFAULT, query, request);
        return plans(handle -> page.read(handle, new SearchTotals()));
    }

    /** The plans of all that a work reads by; without statistics of many leads, by indexes wherever there is a choice. */
    private static String plans(Consumer<Handle> work) {
        List<String> statements = new ArrayList<>();
        try (Handle handle = Database.jdbi(() -> recording(EmbeddedServer.pool().getConnection(), statements))
                        .open();
                Handle explaining = temporary.handle()) {
            handle.begin();
            handle.execute("SET LOCAL search_path TO " + temporary.name());
            statements.clear();
            work.accept(handle);
            handle.rollback();
            explaining.execute("SET enable_seqscan TO off");
            return statements.stream()
                    .flatMap(sql -> explaining.select("EXPLAIN " + sql).mapTo(String.class).list().stream())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** The driver's statements say what they are with the values that are bound. */
    private static Connection recording(Connection connection, List<String> statements) {
        return proxy(
                Connection.class,
                connection,
                (method, result) -> result instanceof PreparedStatement prepared
                        ? proxy(PreparedStatement.class, prepared, (name, answer) -> {
                            if (name.equals("executeQuery")) {
                                statements.add(unwrapped(prepared));
                            }
                            return answer;
                        })
                        : result);
    }

    private static String unwrapped(PreparedStatement statement) {
        try {
            return statement.unwrap(PGStatement.class).toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, T of, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                PostgresPageTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return answer.made(method.getName(), method.invoke(of, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private interface Answer {
        Object made(String method, Object result);
    }

    private static String index(Sort sort) {
        return "using lead_" + LeadColumn.of((LeadSort) sort.key()).sql() + " ";
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_first_page_is_found_in_the_index_of_its_key_by_one_statement_that_sorts_a_page(Sort sort) {
        for (LeadQuery query : List.of(
                LeadQuery.all(),
                LeadQuery.where(Filter.status(LeadStatus.NEW)),
                LeadQuery.where(Filter.source(LeadSource.API)))) {
            assertThat(first(query.orderBy(sort)))
                    .contains(index(sort))
                    .contains("Index Only Scan")
                    .containsOnlyOnce("Sort Key")
                    .doesNotContain("Seq Scan on lead ");
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_deep_page_looks_at_no_lead_that_it_skips(Sort sort) {
        for (long number : new long[] {20, 80}) {
            assertThat(later(LeadQuery.all().orderBy(sort), PageRequest.number(number, 10)))
                    .containsPattern("Index Only Scan (Backward )?" + index(sort))
                    .doesNotContain("Seq Scan on lead ");
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_page_at_a_cursor_begins_in_the_middle_of_the_index(Sort sort) {
        LeadQuery query = LeadQuery.all().orderBy(sort);
        Cursor cursor = Cursor.at(lead(1), query);
        String key = LeadColumn.of((LeadSort) sort.key()).sql();
        for (PageRequest request : List.of(PageRequest.after(cursor, 10), PageRequest.before(cursor, 10))) {
            assertThat(later(query, request))
                    .contains(index(sort))
                    .containsPattern(key + "( IS NOT NULL\\) AND \\(" + key + ")? [<>] ")
                    .doesNotContain("Sort Key");
        }
    }

    @Test
    void a_kind_is_walked_by_time() {
        LeadQuery kind = LeadQuery.where(
                Filter.status(LeadStatus.COLD), Filter.source(LeadSource.API), Filter.createdFrom(Leads.T0));
        assertThat(later(kind.orderBy(SortKey.LAST_CONTACTED_AT.asc()), PageRequest.first(10)))
                .contains("Index Only Scan using lead_kind_last_contacted_at");
        assertThat(later(kind, PageRequest.first(10))).contains("lead_kind_created_at");
    }

    @Test
    void three_letters_are_searched_by_the_index_and_two_never() {
        assertThat(later(LeadQuery.where(Filter.search("okonkwo")), exact())).contains("on lead_search_text");
        assertThat(later(LeadQuery.where(Filter.search("ok")), exact()))
                .contains("lead_search")
                .doesNotContain("lead_search_text");
        assertThat(later(LeadQuery.where(Filter.search("山田太郎")), exact())).doesNotContain("lead_search_text");
    }

    @Test
    void few_that_are_found_are_sorted_and_many_are_walked_to() {
        assertThat(later(LeadQuery.where(Filter.search("okonkwo")), exact())).doesNotContain("lead_created_at");
        assertThat(later(LeadQuery.where(Filter.search("engineer")), exact())).contains("using lead_created_at");
    }

    @Test
    void what_is_beside_many_is_looked_up_of_each_that_is_walked_to() {
        for (Filter filter : List.of(Filter.tag("even"), Filter.customField("size", "3"))) {
            assertThat(later(LeadQuery.where(filter), exact()))
                    .contains("using lead_created_at")
                    .contains("SubPlan")
                    .doesNotContain("Hash");
        }
    }

    @Test
    void equal_texts_are_counted_in_their_index_alone() {
        assertThat(later(LeadQuery.where(Filter.company("Company1")), PageRequest.first(1)))
                .contains("Index Only Scan using lead_company_exact");
        assertThat(later(LeadQuery.where(Filter.customField("size", "3")), exact()))
                .contains("Index Only Scan using lead_custom_field_by_text");
    }

    private static PageRequest exact() {
        return PageRequest.first(10).total(Total.exact());
    }

    @Test
    void a_lead_is_found_by_its_id() {
        assertThat(plans(handle -> new LeadTable(Dialect.POSTGRES, AccountId.DEFAULT, handle).get(LeadId.of("lead1"))))
                .contains("lead_pkey");
    }
}
