package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.ApiKey;
import io.leadwright.port.StorageException;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiStorageTest {

    private final Path file;
    private final JdbiStorage storage;
    private final WritingStore leads;

    JdbiStorageTest(@TempDir Path folder) {
        file = folder.resolve("leads.db");
        storage = JdbiStorage.sqlite(file).migrate();
        leads = WritingStore.over(storage.leads(AccountId.DEFAULT));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void spoil(String... statements) {
        try (Handle handle = new Sqlite(file).openWriter()) {
            for (String statement : statements) {
                handle.execute(statement);
            }
        }
    }

    private List<String> sideRows() {
        try (Handle handle = new Sqlite(file).openReader()) {
            return handle.select("SELECT tag FROM lead_tag UNION ALL SELECT name || '=' || text FROM lead_custom_field")
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void nothing_can_be_used_before_the_tables_were_looked_at() {
        JdbiStorage fresh = JdbiStorage.sqlite(file);
        assertThatThrownBy(() -> fresh.leads(AccountId.DEFAULT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(fresh::apiKeys).isInstanceOf(IllegalStateException.class);
        fresh.close();
    }

    @Test
    void requiring_makes_no_file() {
        Path missing = file.resolveSibling("missing.db");
        assertThatThrownBy(() -> JdbiStorage.sqlite(missing).requireMigrated())
                .isInstanceOf(StorageException.class)
                .hasMessage(missing + ": does not exist, migrate() would make it");
        assertThat(missing).doesNotExist();
    }

    @Test
    void what_is_migrated_can_be_required_and_used_by_two_at_once() {
        try (JdbiStorage second = JdbiStorage.sqlite(file).requireMigrated()) {
            Lead lead = Leads.at("one", "one@example.com");
            leads.add(List.of(lead));
            assertThat(second.leads(AccountId.DEFAULT).get(lead.id())).contains(lead);
            assertThat(WritingStore.over(second.leads(AccountId.DEFAULT))
                            .add(List.of(Leads.at("two", "one@example.com"))))
                    .containsExactly(new AddResult.Duplicate(lead.id(), LeadField.EMAIL));
        }
    }

    @Test
    void closing_twice_does_nothing_and_afterwards_everything_is_refused() {
        storage.close();
        storage.close();
        for (Runnable call : List.<Runnable>of(
                () -> leads.get(LeadId.of("one")),
                () -> leads.page(LeadQuery.all(), PageRequest.first(1)),
                () -> leads.add(List.of()),
                () -> leads.replace(Leads.named("one").build()),
                () -> storage.leads(AccountId.DEFAULT),
                () -> storage.reliability(AccountId.DEFAULT),
                () -> storage.apiKeys().find("id"),
                storage::migrate,
                storage::requireMigrated)) {
            assertThatThrownBy(call::run).isInstanceOf(StorageException.class).hasMessage(file + ": is closed");
        }
    }

    @Test
    void closing_folds_the_log_into_the_file() {
        leads.add(Leads.many("lead", 10));
        leads.get(LeadId.of("lead1"));
        storage.close();
        assertThat(file.resolveSibling("leads.db-wal")).doesNotExist();
        try (JdbiStorage again = JdbiStorage.sqlite(file).requireMigrated()) {
            assertThat(again.leads(AccountId.DEFAULT).get(LeadId.of("lead9"))).isPresent();
        }
    }

    @Test
    void a_duplicate_is_named_by_its_id_else_by_its_email_else_by_its_page() {
        Lead byId = Leads.named("id").build();
        Lead byEmail = Leads.at("email", "a@example.com");
        Lead byPage = Leads.named("page")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/a")
                .build();
        leads.add(List.of(byId, byEmail, byPage));
        Lead all = Leads.named("id")
                .text(TextField.EMAIL, "A@example.com")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/A")
                .build();
        Lead noId = Leads.named("new")
                .text(TextField.EMAIL, "A@example.com")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/A")
                .build();
        Lead pageAlone = Leads.named("new")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/A")
                .build();
        assertThat(leads.add(List.of(all, noId, pageAlone, Leads.at("new", "info@example.com"))))
                .containsExactly(
                        new AddResult.Duplicate(byId.id(), LeadField.ID),
                        new AddResult.Duplicate(byEmail.id(), LeadField.EMAIL),
                        new AddResult.Duplicate(byPage.id(), LeadField.LINKEDIN_URL),
                        new AddResult.Added(Leads.at("new", "info@example.com")));
        assertThat(leads.add(List.of(Leads.at("second", "info@example.com"))))
                .hasOnlyElementsOfType(AddResult.Added.class);
    }

    @Test
    void a_replacement_is_stale_before_it_is_a_duplicate() {
        Lead one = Leads.at("one", "one@example.com");
        Lead two = Leads.at("two", "two@example.com");
        leads.add(List.of(one, two));
        Lead taking = one.toBuilder().text(TextField.EMAIL, "two@example.com").build();
        assertThat(leads.replace(taking.toBuilder().version(3).build())).isEqualTo(new ReplaceResult.Stale(one.id()));
        assertThat(leads.replace(taking.toBuilder().version(2).build()))
                .isEqualTo(new ReplaceResult.Duplicate(two.id(), LeadField.EMAIL));
        assertThat(leads.replace(Leads.named("none").version(2).build()))
                .isEqualTo(new ReplaceResult.Stale(LeadId.of("none")));
        assertThat(leads.get(one.id())).contains(one);
        Lead changed = one.toBuilder().version(2).text(TextField.TITLE, "CTO").build();
        assertThat(leads.replace(changed)).isEqualTo(new ReplaceResult.Replaced(changed));
        assertThat(leads.get(one.id())).contains(changed);
    }

    @Test
    void side_tables_follow_the_lead_and_are_left_alone_if_it_did_not_change_there() {
        Lead one = Leads.named("one")
                .tags(List.of("a", "b"))
                .customFields(new CustomFields(Map.of("size", CustomValue.of(5))))
                .build();
        leads.add(List.of(one));
        assertThat(sideRows()).containsExactlyInAnyOrder("a", "b", "size=5");
        spoil("UPDATE lead_tag SET tag = 'untouched' WHERE tag = 'a'");
        Lead second = one.toBuilder()
                .version(2)
                .customFields(new CustomFields(Map.of("size", CustomValue.of("L"))))
                .build();
        leads.replace(second);
        assertThat(sideRows()).containsExactlyInAnyOrder("untouched", "b", "size=L");
        leads.replace(second.toBuilder()
                .version(3)
                .tags(List.of("c"))
                .customFields(CustomFields.NONE)
                .build());
        assertThat(sideRows()).containsExactly("c");
    }

    @Test
    void a_stored_status_that_nobody_knows_is_an_error_that_names_the_lead() {
        leads.add(List.of(Leads.named("odd").build()));
        spoil("PRAGMA ignore_check_constraints = ON", "UPDATE lead SET status = 'secret'");
        assertThatThrownBy(() -> leads.get(LeadId.of("odd")))
                .isInstanceOf(StorageException.class)
                .hasMessage("lead odd is stored as no lead can be: status: is not one of those there are");
        assertThatThrownBy(() -> leads.page(LeadQuery.all(), PageRequest.first(1)))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void stored_text_that_was_spoilt_is_an_error_that_does_not_show_it() {
        leads.add(List.of(Leads.named("odd").build()));
        for (String json : List.of("secret", "{\"secret\":", "[\"secret\"]", "{\"a\":{\"secret\":1}}", "")) {
            spoil("UPDATE lead SET custom_fields = '" + json + "'");
            assertThatThrownBy(() -> leads.get(LeadId.of("odd")))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("lead odd is stored as no lead can be: json: is not what was written")
                    .hasRootCauseMessage("json: is not what was written");
        }
    }

    @Test
    void a_page_on_linkedin_is_read_back_or_was_never_accepted() {
        List<String> odd =
                List.of("a%2525b", "a%252Fb", "a%2Fb", "a%23b", "a%3Fb", "%2F", "a+b", "İ".repeat(180), "山田");
        for (int i = 0; i < odd.size(); i++) {
            LeadBuilder builder = Leads.named("odd" + i);
            String url = "https://www.linkedin.com/in/" + odd.get(i);
            try {
                builder.text(TextField.LINKEDIN_URL, url);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            leads.add(List.of(builder.build()));
            assertThat(leads.get(LeadId.of("odd" + i))).contains(builder.build());
        }
    }

    @Test
    void an_api_key_belongs_to_all_accounts_together() {
        ApiKey key = new ApiKey("key", "00ff", AccountId.of("ours"), Set.of("leads:read"));
        storage.apiKeys().put(key);
        assertThat(storage.apiKeys().find("key")).contains(key);
    }

    @Test
    void a_full_disk_is_said_and_spoils_nothing() {
        List<Lead> before = Leads.many("before", 50);
        leads.add(before);
        GroupCommit writes = (GroupCommit) storage.connections().writes();
        writes.write(handle ->
                handle.select("PRAGMA max_page_count = 1").mapTo(Integer.class).one());
        assertThatThrownBy(() -> leads.add(Leads.many("during", 2_000)))
                .isInstanceOf(StorageException.class)
                .hasMessage(file + ": cannot grow, the disk is full (SQLITE_FULL)")
                .hasMessageNotContaining("example.com");
        assertThat(leads.page(LeadQuery.all(), PageRequest.first(1_000)).items())
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(storage.connections()
                        .reads()
                        .<String>read(handle -> handle.select("PRAGMA integrity_check")
                                .mapTo(String.class)
                                .one()))
                .isEqualTo("ok");
        writes.write(handle -> handle.select("PRAGMA max_page_count = 1000000")
                .mapTo(Integer.class)
                .one());
        leads.add(Leads.many("after", 500));
        assertThat(leads.get(LeadId.of("after499"))).isPresent();
    }
}
