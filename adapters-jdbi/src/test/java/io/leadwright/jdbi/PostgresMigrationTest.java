package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.port.StorageException;
import io.leadwright.testkit.WritingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresMigrationTest {

    private static final String FOLDER = "classpath:io/leadwright/jdbi/";
    private static final int VERSION = Dialect.POSTGRES.migrations().size();

    private final String schema = EmbeddedServer.newSchema();

    @AfterEach
    void drop() {
        execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    private JdbiStorage.OnPostgres inSchema() {
        return JdbiStorage.postgres(EmbeddedServer.pool()).schema(schema);
    }

    private static void execute(String sql) {
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute(sql);
        }
    }

    private List<String> select(String sql) {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            return handle.select(sql).mapTo(String.class).list();
        }
    }

    private List<String> tables() {
        return select("SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()"
                + " ORDER BY table_name COLLATE \"C\"");
    }

    private static void assertUsable(JdbiStorage storage) {
        Lead lead = Leads.at("one", "one@example.com");
        WritingStore.over(storage.leads(AccountId.DEFAULT)).add(List.of(lead));
        assertThat(storage.leads(AccountId.DEFAULT).get(lead.id())).contains(lead);
    }

    @Test
    void a_new_schema_gets_all_tables_and_their_history() {
        try (JdbiStorage storage = inSchema().migrate()) {
            assertUsable(storage);
        }
        assertThat(tables())
                .containsExactly(
                        "api_key",
                        "credit_account",
                        "credit_admission",
                        "credit_entry",
                        "credit_grant",
                        "credit_hold",
                        "credit_operation",
                        "dossier",
                        "inquiry",
                        "lead",
                        "lead_account",
                        "lead_change",
                        "lead_count",
                        "lead_custom_field",
                        "lead_fact",
                        "lead_merge",
                        "lead_search",
                        "lead_skill",
                        "lead_span",
                        "lead_tag",
                        "leadwright_rule",
                        "leadwright_schema",
                        "person_key",
                        "run",
                        "run_chunk",
                        "run_lead",
                        "source_count",
                        "source_feedback",
                        "source_use",
                        "suppression");
        assertThat(select(
                        "SELECT version || description || floor || length(checksum) || (applied_at > 1700000000000000)"
                                + " FROM leadwright_schema ORDER BY version"))
                .containsExactly(
                        "1lead book164true",
                        "2credit ledger164true",
                        "3lookups164true",
                        "4suppression164true",
                        "5runs164true",
                        "6facts164true",
                        "7custom fields164true",
                        "8run waiting164true",
                        "9fast pages164true",
                        "10ordered fields164true",
                        "11lead spans164true",
                        "12equal companies164true",
                        "13equal fields164true",
                        "14search times164true");
        inSchema().migrate().close();
        inSchema().requireMigrated().close();
    }

    @Test
    void both_databases_have_the_same_tables_and_columns_but_for_what_searches_go_by(@TempDir Path folder) {
        inSchema().migrate().close();
        Path file = folder.resolve("leads.db");
        JdbiStorage.sqlite(file).migrate().close();
        List<String> columns = select("SELECT table_name || '.' || column_name FROM information_schema.columns"
                + " WHERE table_schema = current_schema()");
        try (Handle handle = new Sqlite(file).openReader()) {
            assertThat(columns)
                    .filteredOn(column -> !column.startsWith("lead_account.")
                            && !column.startsWith("lead_search.")
                            && !column.equals("lead_count.span"))
                    .containsExactlyInAnyOrderElementsOf(handle.select("SELECT t.name || '.' || c.name"
                                    + " FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
                                    + " AND c.name <> 'seq' AND t.name <> 'sqlite_sequence'"
                                    + " AND t.name NOT LIKE 'lead_text%' AND t.name NOT LIKE 'lead_pair%'"
                                    + " AND t.name NOT LIKE 'search_%'")
                            .mapTo(String.class)
                            .list());
        }
    }

    @Test
    void every_text_is_ordered_by_its_bytes() {
        inSchema().migrate().close();
        assertThat(select("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = current_schema() AND data_type = 'text'"
                        + " AND collation_name IS DISTINCT FROM 'C' AND column_name <> 'description'"))
                .isEmpty();
    }

    @Test
    void without_a_schema_the_tables_are_where_the_connections_look_first() {
        DataSource fresh = EmbeddedServer.database("without_schema", "UTF8");
        assertThatThrownBy(() -> JdbiStorage.postgres(fresh).requireMigrated())
                .hasMessage("PostgreSQL: lacks schema version 1, migrate() would bring it");
        try (JdbiStorage storage = JdbiStorage.postgres(fresh).migrate();
                Handle handle = Database.jdbi(fresh::getConnection).open()) {
            assertUsable(storage);
            assertThat(handle.select("SELECT count(*) FROM public.lead")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(1);
        }
        JdbiStorage.postgres(fresh).requireMigrated().close();
    }

    @Test
    void requiring_changes_nothing_and_refuses_what_is_not_there() {
        assertThatThrownBy(() -> inSchema().requireMigrated())
                .isInstanceOf(StorageException.class)
                .hasMessage("PostgreSQL: does not exist, migrate() would make it");
        execute("CREATE SCHEMA " + schema);
        assertThatThrownBy(() -> inSchema().requireMigrated())
                .hasMessage("PostgreSQL: lacks schema version 1, migrate() would bring it");
        assertThat(tables()).isEmpty();
    }

    @Test
    void whoever_may_not_make_a_schema_may_use_one_that_is_there() {
        execute("CREATE SCHEMA " + schema);
        execute("CREATE ROLE tenant LOGIN");
        execute("GRANT ALL ON SCHEMA " + schema + " TO tenant");
        DataSource tenants = EmbeddedServer.dataSource("tenant", "");
        try (JdbiStorage storage = JdbiStorage.postgres(tenants).schema(schema).migrate()) {
            assertUsable(storage);
        }
        assertThatThrownBy(() -> JdbiStorage.postgres(tenants).schema("other").migrate())
                .isInstanceOf(StorageException.class)
                .hasMessage("PostgreSQL: refuses a permission (42501)");
        execute("DROP OWNED BY tenant");
        execute("DROP ROLE tenant");
    }

    @Test
    void a_hosts_flyway_runs_the_same_file() {
        Flyway.configure()
                .dataSource(EmbeddedServer.pool())
                .schemas(schema)
                .table("hosts_own_history")
                .locations(FOLDER + "postgres")
                .load()
                .migrate();
        try (JdbiStorage storage = inSchema().requireMigrated()) {
            assertUsable(storage);
        }
        assertThat(select("SELECT count(*) FROM leadwright_schema WHERE checksum IS NULL"))
                .containsExactly(String.valueOf(VERSION));
        inSchema().migrate().close();
        inSchema().requireMigrated().close();
    }

    @Test
    void a_hosts_flyway_makes_a_sqlite_file_that_migrating_takes_over(@TempDir Path folder) {
        Path file = folder.resolve("leads.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations(FOLDER + "sqlite")
                .load()
                .migrate();
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            assertUsable(storage);
        }
        JdbiStorage.sqlite(file).requireMigrated().close();
    }

    @RepeatedTest(5)
    void of_many_that_migrate_at_once_one_does_it_and_all_find_it_done() throws Exception {
        int processes = 6;
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<List<AddResult>>> outcomes = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                Lead lead = Leads.at("lead" + i, i + "@example.com");
                outcomes.add(threads.submit(() -> {
                    start.await();
                    try (JdbiStorage storage = inSchema().migrate()) {
                        return WritingStore.over(storage.leads(AccountId.DEFAULT))
                                .add(List.of(lead));
                    }
                }));
            }
            start.countDown();
            for (Future<List<AddResult>> outcome : outcomes) {
                assertThat(outcome.get()).hasOnlyElementsOfType(AddResult.Added.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(select("SELECT count(*) FROM leadwright_schema")).containsExactly(String.valueOf(VERSION));
        assertThat(select("SELECT max(number) FROM lead_change")).containsExactly("6");
    }

    @Test
    void a_newer_schema_is_worked_on_if_it_says_so_and_refused_if_not() {
        inSchema().migrate().close();
        execute("INSERT INTO " + schema + ".leadwright_schema (version, description, floor) VALUES (" + (VERSION + 1)
                + ", 'newer', " + VERSION + ")");
        inSchema().migrate().close();
        inSchema().requireMigrated().close();
        execute("UPDATE " + schema + ".leadwright_schema SET floor = version WHERE version > " + VERSION);
        String refusal = "PostgreSQL: has schema version " + (VERSION + 1)
                + ", which needs a library that knows version " + (VERSION + 1) + "; this one knows " + VERSION;
        assertThatThrownBy(() -> inSchema().migrate()).hasMessage(refusal);
        assertThatThrownBy(() -> inSchema().requireMigrated()).hasMessage(refusal);
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_refused() {
        inSchema().migrate().close();
        execute("UPDATE " + schema + ".leadwright_schema SET checksum = 'other' WHERE version = 1");
        assertThatThrownBy(() -> inSchema().migrate())
                .hasMessage("PostgreSQL: has a schema version 1 that differs from this library's");
    }

    @Test
    void a_migration_that_breaks_off_leaves_nothing_behind() {
        Postgres database =
                new Postgres(PostgresPools.of(EmbeddedServer.pool()), new SearchPath(schema), Retry.standard());
        Migration first = Dialect.POSTGRES.migrations().get(0);
        database.make();
        try (Writes writes = database.writes(handle -> {})) {
            Schema broken = new Schema(database, List.of(new Migration(1, first.sql() + "\nNONSENSE;")));
            assertThatThrownBy(() -> broken.migrate(writes)).isInstanceOf(StorageException.class);
        }
        assertThat(tables()).isEmpty();
        inSchema().migrate().close();
    }
}
