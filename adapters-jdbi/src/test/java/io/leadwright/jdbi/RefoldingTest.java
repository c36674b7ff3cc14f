package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.StorageException;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.SortKey;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefoldingTest {

    private static final AccountId OURS = AccountId.of("ours");
    private static final AccountId THEIRS = AccountId.of("theirs");

    private static final String[] SPOILT = {
        "UPDATE lead SET email_key = 'old ' || email_key, company_exact = 'old', search_text = 'old'",
        "UPDATE lead SET email_key = 'lead1@example.com' WHERE id = 'lead2'",
        "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'"
    };

    @TempDir
    Path folder;

    private JdbiStorage storage(String foldingVersion) {
        return new JdbiStorage(new Sqlite(folder.resolve("leads.db")), foldingVersion);
    }

    /** More than two batches, of two accounts, some without keys. */
    private static List<Lead> leads() {
        List<Lead> leads = new ArrayList<>(Leads.many("lead", 450));
        leads.add(Leads.named("complete")
                .text(TextField.FIRST_NAME, "Zoë")
                .text(TextField.EMAIL, "Zoe@Example.com")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/zoe")
                .text(TextField.COMPANY, "Größe  AG")
                .text(TextField.TITLE, "CTO")
                .build());
        return leads;
    }

    private List<Map<String, Object>> rows() {
        try (Handle handle = new Sqlite(folder.resolve("leads.db")).openReader()) {
            return handle.select("SELECT * FROM lead ORDER BY account, id")
                    .mapToMap()
                    .list();
        }
    }

    private void spoil(String... statements) {
        try (Handle handle = new Sqlite(folder.resolve("leads.db")).openWriter()) {
            for (String statement : statements) {
                handle.execute(statement);
            }
        }
    }

    private List<Map<String, Object>> written() {
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            WritingStore.over(storage.leads(OURS)).add(leads());
            WritingStore.over(storage.leads(THEIRS)).add(leads());
        }
        return rows();
    }

    @Test
    void what_other_rules_computed_is_computed_again() {
        List<Map<String, Object>> before = written();
        spoil(
                "UPDATE lead SET email_key = 'old ' || email_key, linkedin_key = NULL, first_name_sort = 'old',"
                        + " last_name_sort = NULL, company_sort = 'old', company_exact = 'old', title_search = NULL,"
                        + " search_text = 'old'",
                "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'");
        storage(Folding.version()).migrate().close();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_believed_is_folded_again() {
        written();
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            Facts facts = Facts.NONE.industry("Software").skills(List.of("Java", "SQL"));
            WritingStore.over(storage.leads(OURS)).describe(LeadId.of("lead7"), facts);
        }
        spoil(
                "UPDATE lead_fact SET industry = 'SOFTWARE'",
                "UPDATE lead_skill SET skill = 'JAVA' WHERE skill = 'java'",
                "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'");
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            for (Filter filter :
                    List.of(FactFilter.industry("software"), FactFilter.skill("java"), FactFilter.skill("sql"))) {
                assertThat(storage.leads(OURS).counts(filter).total()).isOne();
                assertThat(storage.leads(THEIRS).counts(filter).total()).isZero();
            }
        }
    }

    @Test
    void custom_fields_of_an_older_library_are_ordered_when_it_is_opened() {
        CustomField seats = CustomField.number("seats");
        written();
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            Leadwright.builder(storage)
                    .build()
                    .book(OURS)
                    .leads()
                    .add(NewLead.email("seats@example.com").customField("seats", CustomValue.of(200)))
                    .orElseThrow();
        }
        spoil("UPDATE lead_custom_field SET ordered = '?', sort_kind = '?', sort_text = NULL");
        try (JdbiStorage storage = storage(Folding.version()).requireMigrated()) {
            assertThat(storage.leads(OURS)
                            .counts(CustomFieldIn.from(seats, CustomValue.of(30)))
                            .total())
                    .isOne();
            assertThat(firstBy(seats, storage)).isEqualTo("seats@example.com");
            spoil("UPDATE lead_custom_field SET sort_kind = '?', sort_text = NULL");
            assertThat(firstBy(seats, storage))
                    .as("also while an older library writes")
                    .isEqualTo("seats@example.com");
        }
    }

    private static @Nullable String firstBy(CustomField field, JdbiStorage storage) {
        LeadQuery query = LeadQuery.all().orderBy(SortKey.of(field).desc());
        return storage.leads(OURS)
                .page(query, PageRequest.first(1))
                .items()
                .get(0)
                .email();
    }

    @Test
    void keys_that_change_places_are_given_to_the_leads_they_belong_to() {
        List<Map<String, Object>> before = written();
        spoil(
                "UPDATE lead SET email_key = 'x' WHERE id = 'lead1'",
                "UPDATE lead SET email_key = 'lead1@example.com' WHERE id = 'lead2'",
                "UPDATE lead SET email_key = 'lead2@example.com' WHERE id = 'lead1'",
                "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'");
        storage(Folding.version()).migrate().close();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void of_leads_that_become_the_same_person_one_keeps_the_key() {
        written();
        spoil(
                "UPDATE lead SET email = 'lead1@example.com' WHERE id = 'lead2'",
                "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'");
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            assertThat(WritingStore.over(storage.leads(OURS)).add(List.of(Leads.at("new", "LEAD1@example.com"))))
                    .asString()
                    .contains("Duplicate[existing=lead1, key=EMAIL]");
        }
        assertThat(rows())
                .filteredOn(row -> "lead2".equals(row.get("id")))
                .allSatisfy(row -> assertThat(row.get("email_key")).isNull());
    }

    @Test
    void a_lead_that_lost_its_key_can_be_changed_and_gets_the_key_when_it_is_free() {
        written();
        spoil(
                "UPDATE lead SET email = 'lead1@example.com' WHERE id = 'lead2'",
                "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'");
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            WritingStore leads = WritingStore.over(storage.leads(OURS));
            Lead without = Leads.at("lead2", "lead1@example.com");
            Lead cold = without.toBuilder().version(2).status(LeadStatus.COLD).build();
            assertThat(leads.replace(cold)).isEqualTo(new ReplaceResult.Replaced(cold));
            assertThat(emailKey("lead2")).isNull();
            Lead taking = cold.toBuilder()
                    .version(3)
                    .text(TextField.EMAIL, "lead3@example.com")
                    .build();
            assertThat(leads.replace(taking))
                    .isEqualTo(new ReplaceResult.Duplicate(LeadId.of("lead3"), LeadField.EMAIL));
            Lead owner = Leads.at("lead1", "other@example.com").toBuilder()
                    .version(2)
                    .build();
            assertThat(leads.replace(owner)).isEqualTo(new ReplaceResult.Replaced(owner));
            assertThat(leads.replace(cold.toBuilder().version(3).build())).isInstanceOf(ReplaceResult.Replaced.class);
            assertThat(emailKey("lead2")).isEqualTo("lead1@example.com");
        }
    }

    @Test
    void a_lead_that_lost_its_key_has_it_when_the_owner_went_into_it() {
        written();
        spoil(
                "UPDATE lead SET email = 'lead1@example.com' WHERE id = 'lead2'",
                "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'");
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            LeadBook book = Leadwright.builder(storage).build().book(OURS);
            book.duplicates().merge(LeadId.of("lead2"), LeadId.of("lead1")).orElseThrow();
            assertThat(emailKey("lead2")).isEqualTo("lead1@example.com");
            assertThat(book.leads()
                            .upsert(NewLead.email("lead1@example.com"))
                            .lead()
                            .id())
                    .isEqualTo(LeadId.of("lead2"));
        }
    }

    private @Nullable Object emailKey(String id) {
        return rows().stream()
                .filter(row -> id.equals(row.get("id")) && "ours".equals(row.get("account")))
                .findFirst()
                .orElseThrow()
                .get("email_key");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 9, 12})
    void broken_off_it_is_begun_again(int batch) {
        List<Map<String, Object>> before = written();
        spoil(SPOILT);
        breakOff(batch, Refolding::runIfOthers);
        for (String version : List.of("old", Folding.version())) {
            assertThatThrownBy(() -> storage(version).requireMigrated()).hasMessageContaining("made by other rules");
        }
        storage(Folding.version()).migrate().close();
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 9, 12})
    void asked_for_and_broken_off_it_is_done_when_the_file_is_opened_next(int batch) {
        List<Map<String, Object>> before = written();
        spoil(SPOILT[0], SPOILT[1]);
        breakOff(batch, Refolding::run);
        storage(Folding.version()).migrate().close();
        assertThat(rows()).isEqualTo(before);
    }

    private void breakOff(int batch, Consumer<Refolding> work) {
        Sqlite database = new Sqlite(folder.resolve("leads.db"));
        AtomicInteger batches = new AtomicInteger();
        try (GroupCommit writes = new GroupCommit(database, 1, handle -> {
            if (batches.incrementAndGet() >= batch) {
                throw database.refused("broken off");
            }
        })) {
            assertThatThrownBy(() -> work.accept(new Refolding(Dialect.SQLITE, writes, Folding.version())))
                    .hasMessageEndingWith("broken off");
        }
    }

    @RepeatedTest(3)
    void done_by_two_at_once_it_ends_the_same() throws Exception {
        List<Map<String, Object>> before = written();
        spoil(SPOILT);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Void> migration = () -> {
            try (JdbiStorage storage = storage(Folding.version())) {
                together.await();
                WritingStore.over(storage.migrate().leads(OURS)).add(List.of());
            }
            return null;
        };
        for (Future<Void> done : threads.invokeAll(List.of(migration, migration))) {
            done.get();
        }
        threads.shutdown();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void who_has_other_rules_than_the_file_got_meanwhile_writes_no_more() {
        written();
        try (JdbiStorage early = storage(Folding.version()).migrate()) {
            storage("other").migrate().close();
            assertThatThrownBy(() ->
                            WritingStore.over(early.leads(OURS)).add(List.of(Leads.at("late", "late@example.com"))))
                    .isInstanceOf(StorageException.class)
                    .hasMessageEndingWith("leads.db: has keys made by other rules, or is being rekeyed; open it again");
            assertThat(early.leads(OURS).get(LeadId.of("late"))).isEmpty();
        }
        try (JdbiStorage again = storage("other").requireMigrated()) {
            assertThat(WritingStore.over(again.leads(OURS)).add(List.of(Leads.at("late", "late@example.com"))))
                    .hasOnlyElementsOfType(AddResult.Added.class);
        }
    }

    @Test
    void asked_for_it_computes_everything_again_whatever_the_version_says() {
        List<Map<String, Object>> before = written();
        spoil("UPDATE lead SET email_key = 'x' || id, search_text = 'old', company_sort = 'old'");
        try (JdbiStorage storage = storage(Folding.version()).requireMigrated()) {
            assertThat(storage.rekey()).isEqualTo(new JdbiStorage.Rekeyed(before.size(), 0));
            assertThat(rows()).isEqualTo(before);
            assertThat(WritingStore.over(storage.leads(OURS)).add(List.of(Leads.at("new", "new@example.com"))))
                    .hasOnlyElementsOfType(AddResult.Added.class);
        }
    }

    @Test
    void who_asks_is_told_how_many_leads_are_somebody_else() {
        int all = written().size();
        spoil(
                "UPDATE lead SET email = 'lead1@example.com' WHERE id IN ('lead2', 'lead3') AND account = 'ours'",
                "UPDATE lead SET email = NULL WHERE id = 'lead9'");
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            assertThat(storage.rekey()).isEqualTo(new JdbiStorage.Rekeyed(all, 2));
            assertThat(storage.rekey()).isEqualTo(new JdbiStorage.Rekeyed(all, 2));
        }
    }

    @Test
    void nobody_is_rekeyed_before_the_tables_were_looked_at() {
        try (JdbiStorage storage = storage(Folding.version())) {
            assertThatThrownBy(storage::rekey).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nothing_is_computed_when_the_rules_are_the_same() {
        written();
        spoil("UPDATE lead SET search_text = 'left as it is'");
        storage(Folding.version()).migrate().close();
        assertThat(rows()).allSatisfy(row -> assertThat(row.get("search_text")).isEqualTo("left as it is"));
    }

    @Test
    void a_file_of_other_rules_is_not_current() {
        written();
        assertThatThrownBy(() -> storage("other").requireMigrated())
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("has keys made by other rules, migrate() would renew them");
        storage("other").migrate().close();
        storage("other").requireMigrated().close();
    }
}
