package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the indexes behind a search have what is stored, and nothing else. */
class SearchIndexTest {

    private static final AccountId OURS = AccountId.of("ours");
    private static final AccountId THEIRS = AccountId.of("theirs");

    /** What could be taken for something else: by the language of the index, by its tokenizers, by SQL. */
    static final List<String> HARD = List.of(
            "a\"b\"\"c",
            "near(ab",
            "x and y or",
            "abc*",
            "a%c",
            "ab_d%",
            "\\ab\\\\%c",
            "^abc",
            "title_part:abc",
            "{abc}-def",
            "s01",
            "'; drop",
            "\u001f\u001e\u001d",
            "\ufffdab",
            "\ufffeab",
            "\uffffab",
            "\uffff\ufffe",
            "\ufffd\uffff",
            "😀😀",
            "😀😁😂",
            "\ud800\udf30\ue000",
            "山田太郎",
            "ﷺﷺ",
            "long".repeat(40),
            "long".repeat(39) + "lone");

    @TempDir
    Path folder;

    private JdbiStorage storage;

    @BeforeEach
    void open() {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private WritingStore leads(AccountId account) {
        return WritingStore.over(storage.leads(account));
    }

    private static long total(JdbiStorage where, AccountId account, String search) {
        return total(where, account, Filter.search(search));
    }

    private static long total(JdbiStorage where, AccountId account, Filter filter) {
        return where.leads(account)
                .page(LeadQuery.where(filter), PageRequest.first(1).total(Total.exact()))
                .total()
                .atLeast();
    }

    @Test
    void pairs_are_the_same_here_and_in_the_database() throws SQLException {
        List<Lead> leads = new ArrayList<>();
        for (String hard : HARD) {
            leads.add(Leads.named("lead-" + leads.size())
                    .text(TextField.TITLE, hard + "é" + hard)
                    .build());
        }
        WritingStore.over(storage.leads(OURS)).add(leads);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("leads.db"));
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT search_text, pairs FROM lead JOIN lead_indexed USING (seq)")) {
            while (row.next()) {
                assertThat(SearchPairs.of(row.getString(1))).isEqualTo(row.getString(2));
            }
        }
        assertThat(List.of(SearchPairs.of(""), SearchPairs.of("a"), SearchPairs.of("ab")))
                .containsExactly("", "61", "6162");
    }

    @Test
    void words_of_any_characters_are_found_where_they_are_and_nowhere_else() {
        List<Lead> stored = new ArrayList<>();
        for (String hard : HARD) {
            stored.add(Leads.named("title" + stored.size())
                    .text(TextField.TITLE, hard)
                    .build());
            stored.add(Leads.named("company" + stored.size())
                    .text(TextField.COMPANY, hard)
                    .build());
        }
        leads(OURS).add(stored);
        for (String hard : HARD) {
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

    @Test
    void an_account_is_a_wall() {
        leads(THEIRS).add(Leads.many("theirs", 50));
        leads(OURS).add(Leads.many("ours", 3));
        leads(THEIRS).add(Leads.many("late", 50));
        for (String search : List.of("doe", "do", "doe example", "o")) {
            String all = search + " doe";
            assertThat(total(storage, OURS, all)).as(all).isEqualTo(3);
            assertThat(total(storage, THEIRS, all)).as(all).isEqualTo(100);
            assertThat(total(storage, AccountId.of("nobody"), all)).as(all).isZero();
        }
    }

    @Test
    void a_total_is_as_fresh_as_its_page_whoever_writes() {
        leads(OURS).add(Leads.many("lead", 50));
        try (JdbiStorage other = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate()) {
            WritingStore others = WritingStore.over(other.leads(OURS));
            for (long expected = 50; expected < 54; expected++) {
                assertThat(total(storage, OURS, "doe")).isEqualTo(expected);
                assertThat(total(other, OURS, "doe")).isEqualTo(expected);
                others.add(List.of(Leads.named("new" + expected).build()));
            }
            Lead lead = others.get(Leads.named("new50").build().id()).orElseThrow();
            others.replace(lead.toBuilder()
                    .version(2)
                    .text(TextField.LAST_NAME, "Smith")
                    .build());
            assertThat(total(storage, OURS, "doe")).isEqualTo(53);
            assertThat(total(storage, OURS, "smith")).isOne();
        }
    }

    @Test
    void a_total_is_fresh_where_a_text_only_went_to_another_field() {
        Lead mistaken = Leads.named("mistaken")
                .text(TextField.EMAIL, null)
                .text(TextField.FIRST_NAME, "Mo")
                .text(TextField.LAST_NAME, "Zeta")
                .text(TextField.COMPANY, null)
                .build();
        leads(OURS)
                .add(Leads.many("lead", 50).stream()
                        .map(lead -> lead.toBuilder()
                                .text(TextField.COMPANY, "Zeta Inc")
                                .build())
                        .toList());
        leads(OURS).add(List.of(mistaken));
        assertThat(total(storage, OURS, Filter.companyContains("zeta"))).isEqualTo(50);
        leads(OURS)
                .replace(mistaken.toBuilder()
                        .version(2)
                        .text(TextField.LAST_NAME, null)
                        .text(TextField.COMPANY, "Zeta")
                        .build());
        assertThat(total(storage, OURS, Filter.companyContains("zeta"))).isEqualTo(51);
    }

    @Test
    void what_an_older_library_writes_is_found_and_put_in_by_the_next_writer() {
        leads(OURS).add(Leads.many("lead", 30));
        try (Handle handle = new Sqlite(folder.resolve("leads.db")).openWriter()) {
            handle.execute("UPDATE lead SET last_name = 'Smith', search_text = replace(search_text, 'doe', 'smith'),"
                    + " status = 'cold' WHERE id IN ('lead1', 'lead2', 'lead3')");
            handle.execute("DELETE FROM lead WHERE id = 'lead3'");
            handle.execute("UPDATE lead SET status = 'replied' WHERE id = 'lead2'");
        }
        for (int writes = 0; writes < 2; writes++) {
            assertThat(total(storage, OURS, "smith")).isEqualTo(2);
            assertThat(total(storage, OURS, "sm")).isEqualTo(2);
            assertThat(total(storage, OURS, "doe")).isEqualTo(27 + writes);
            assertThat(storage.leads(OURS)
                            .page(
                                    LeadQuery.where(Filter.search("smith"), Filter.status(LeadStatus.REPLIED)),
                                    PageRequest.first(5))
                            .items())
                    .hasSize(1);
            leads(OURS).add(List.of(Leads.named("late" + writes).build()));
        }
        assertThat(terms()).contains("smi", "736d", "S15");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 150})
    void an_account_that_was_forgotten_is_in_no_index_and_begins_anew(int theirs) {
        leads(THEIRS).add(Leads.many("their", theirs));
        leads(OURS).add(Leads.many("lead", 5));
        leads(OURS).add(List.of(Leads.named("zyx").text(TextField.TITLE, "Qqxx").build()));
        assertThat(total(storage, OURS, "doe")).isEqualTo(6);
        storage.forget(OURS);
        storage.scrub();
        assertThat(terms()).doesNotContain("qqx", "7178");
        assertThat(total(storage, OURS, "doe")).isZero();
        assertThat(total(storage, THEIRS, "doe")).isEqualTo(theirs);
        leads(OURS).add(List.of(Leads.named("lead").build()));
        assertThat(total(storage, OURS, "doe")).isOne();
    }

    @Test
    void who_was_deleted_or_renamed_is_in_no_index() {
        leads(OURS).add(Leads.many("lead", 20));
        Lead lead = Leads.named("zyx").text(TextField.TITLE, "Qqxx").build();
        leads(OURS).add(List.of(lead));
        Lead renamed = lead.toBuilder().version(2).text(TextField.TITLE, "Vvww").build();
        leads(OURS).replace(renamed);
        assertThat(total(storage, OURS, "qqxx")).isZero();
        storage.scrub();
        assertThat(terms()).contains("vvw", "7677").doesNotContain("qqx", "7178");
        for (int i = 0; i < 20; i++) {
            leads(OURS)
                    .delete(leads(OURS).get(Leads.many("lead", 20).get(i).id()).orElseThrow());
        }
        leads(OURS).delete(renamed);
        storage.scrub();
        assertThat(terms()).isEmpty();
    }

    /** All that is in the indexes. */
    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        try (Handle handle = new Sqlite(folder.resolve("leads.db")).openWriter()) {
            for (String index : List.of("lead_text", "lead_pair")) {
                handle.execute(
                        "CREATE VIRTUAL TABLE temp." + index + "_term USING fts5vocab(main, " + index + ", row)");
                terms.addAll(handle.select("SELECT term FROM temp." + index + "_term")
                        .mapTo(String.class)
                        .list());
            }
        }
        return terms;
    }
}
