package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import io.leadwright.port.StorageException;
import io.leadwright.testkit.WritingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every version has left behind is brought up to this one, by whom it may: a process that dies at any of its calls to the
 * database, then two at once.
 */
class SchemaFaultTest {

    private static final AccountId BOOKS = AccountId.of("books");
    private static final int NEVER = 1_000_000;

    /** Of the calls to each database every so many is died at; PostgreSQL's schemas take long to make. */
    private static final int SQLITE_STRIDE = 3;

    private static final int STRIDE = 13;

    /** The columns that this library writes, and the version that has brought them. */
    private static final Map<String, Integer> LATER_COLUMNS = Map.of("ordered", 7, "sort_kind", 10, "sort_text", 10);

    @TempDir(factory = InMemory.class)
    Path folder;

    private int deaths;

    @Test
    void a_file_of_the_version_before_is_brought_up_by_two_at_once() throws Exception {
        Path old = file(Dialect.SQLITE.migrations().size() - 1);
        Path current = copy(old, "reference");
        JdbiStorage.sqlite(current).migrate().close();
        Path file = copy(old, "both");
        bothMigrate(() -> JdbiStorage.sqlite(file).migrate());
        assertThat(content(file)).isEqualTo(content(current));
    }

    @Test
    @Tag("faults")
    void a_file_of_any_version_is_brought_up_though_a_process_dies_at_a_call_to_it() throws Exception {
        int versions = Dialect.SQLITE.migrations().size();
        for (int version = 1; version <= versions; version++) {
            Path old = file(version);
            Path current = copy(old, "reference" + version);
            JdbiStorage.sqlite(current).migrate().close();
            Map<String, List<String>> wanted = content(current);
            try (FaultyDatabase database = FaultyDatabase.sqlite(folder)) {
                for (int n = firstDeath(version);
                        isSqliteBroughtUpThough(database, old, wanted, n);
                        n += SQLITE_STRIDE) {}
            }
        }
        System.out.println("migrations, SQLite: from " + versions + " versions, died " + deaths
                + " times, each time finished by two at once; 0 differences");
    }

    /** Who comes from the first version dies in every migration there is; the others live, and are two at once. */
    private static int firstDeath(int version) {
        return version == 1 ? 0 : NEVER;
    }

    private boolean isSqliteBroughtUpThough(
            FaultyDatabase database, Path old, Map<String, List<String>> wanted, int calls) throws Exception {
        // no two of one name: what is left of a connection that died takes away the log of its name when it goes
        String name = old.getFileName() + "-died-at-" + calls;
        Path file = copy(old, name);
        boolean hasDied = hasDied(database, name, calls);
        bothMigrate(() -> JdbiStorage.sqlite(file).migrate());
        assertThat(content(file)).isEqualTo(wanted);
        Files.delete(file);
        return hasDied;
    }

    @Test
    @Tag("faults")
    void a_schema_of_any_version_is_brought_up_though_a_process_dies_at_a_call() throws Exception {
        int versions = Dialect.POSTGRES.migrations().size();
        try (FaultyDatabase database = FaultyDatabase.postgres()) {
            for (int version = 1; version <= versions; version++) {
                makeSchema("reference", version);
                postgres("reference").migrate().close();
                Map<String, List<String>> wanted = content("reference");
                for (int n = firstDeath(version);
                        isPostgresBroughtUpThough(database, version, wanted, n);
                        n += STRIDE) {}
            }
        }
        System.out.println("migrations, PostgreSQL: from " + versions + " versions, died " + deaths
                + " times, each time finished by two at once; 0 differences");
    }

    private boolean isPostgresBroughtUpThough(
            FaultyDatabase database, int version, Map<String, List<String>> wanted, int calls) throws Exception {
        makeSchema("died", version);
        boolean hasDied = hasDied(database, "died", calls);
        bothMigrate(() -> postgres("died").migrate());
        assertThat(content("died")).isEqualTo(wanted);
        return hasDied;
    }

    private boolean hasDied(FaultyDatabase database, String name, int calls) {
        database.fault().arm(JdbcFault.Kind.LOST, JdbcFault.CALLS, calls);
        try (JdbiStorage storage = database.storage(name)) {
            storage.migrate();
        } catch (StorageException e) {
            // as a process that has died, it has done what it has committed
        }
        boolean hasDied = database.fault().disarm();
        deaths += hasDied ? 1 : 0;
        return hasDied;
    }

    private static void bothMigrate(Supplier<JdbiStorage> migrated) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Boolean> starter = () -> isWhole(migrated);
        try {
            for (Future<Boolean> isWhole : threads.invokeAll(List.of(starter, starter))) {
                assertThat(isWhole.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isWhole(Supplier<JdbiStorage> migrated) {
        try (JdbiStorage storage = migrated.get()) {
            assertThat(new LedgerDesk(storage, BOOKS).ledger().verify().faults())
                    .isEmpty();
            return Version1.ours().stream()
                    .allMatch(
                            lead -> storage.leads(Version1.OURS).get(lead.id()).equals(Optional.of(lead)));
        }
    }

    /** A file as this version has left it; of the last one, with a ledger in it. */
    private Path file(int version) throws IOException, SQLException {
        Path file = folder.resolve("version" + version + ".db");
        Version1.make(file);
        if (version > 1) {
            bring(new Sqlite(file), version);
        }
        if (version == Dialect.SQLITE.migrations().size()) {
            try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
                keepBooks(storage);
            }
        }
        return file;
    }

    private static void makeSchema(String name, int version) {
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
        }
        Postgres database =
                new Postgres(PostgresPools.of(EmbeddedServer.pool()), new SearchPath(name), new Retry(1, failed -> {}));
        database.make();
        bring(database, version);
        // what is written by this library's statements, an older one has left but for some columns
        List<String> missing = LATER_COLUMNS.entrySet().stream()
                .filter(column -> version < column.getValue())
                .map(Map.Entry::getKey)
                .toList();
        try (Connections connections = database.open(handle -> {}).own();
                Handle handle = EmbeddedServer.handle(name)) {
            missing.forEach(column -> handle.execute("ALTER TABLE lead_custom_field ADD COLUMN " + column + " TEXT"));
            // one by one: of many at once older tables know nothing
            WritingStore leads = WritingStore.over(new JdbiLeadStore(Version1.OURS, connections));
            Version1.ours().forEach(lead -> leads.add(List.of(lead)));
            missing.forEach(column -> handle.execute("ALTER TABLE lead_custom_field DROP COLUMN " + column));
        }
        if (version == Dialect.POSTGRES.migrations().size()) {
            try (JdbiStorage storage = postgres(name).migrate()) {
                keepBooks(storage);
            }
        }
    }

    private static JdbiStorage.OnPostgres postgres(String name) {
        return JdbiStorage.postgres(EmbeddedServer.pool()).schema(name);
    }

    /** As the library did when this was the last version. */
    private static void bring(Database database, int version) {
        try (Writes writes = database.writes(handle -> {})) {
            new Schema(database, database.dialect().migrations().subList(0, version)).migrate(writes);
            new Refolding(database.dialect(), writes, Folding.version()).runIfOthers();
        }
    }

    private static void keepBooks(JdbiStorage storage) {
        LedgerDesk desk = new LedgerDesk(storage, BOOKS);
        LedgerFlow.COMPLETE.prepare(desk);
        LedgerFlow.COMPLETE.run(desk, false);
    }

    private static Map<String, List<String>> content(Path file) {
        try (Handle handle = new Sqlite(file).openReader()) {
            // but for what the search indexes are made of
            return content(
                    handle,
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'lead_text%'"
                            + " AND name NOT LIKE 'lead_pair%'");
        }
    }

    private static Map<String, List<String>> content(String schema) {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            return content(
                    handle, "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema + "'");
        }
    }

    /** All rows of all tables, but for the time at which a migration was applied, and the transaction that was the last. */
    private static Map<String, List<String>> content(Handle handle, String tables) {
        Map<String, List<String>> content = new TreeMap<>();
        for (String table : handle.select(tables).mapTo(String.class).list()) {
            content.put(
                    table,
                    handle.select("SELECT * FROM " + table).mapToMap().map(row -> text(table, row)).stream()
                            .sorted()
                            .toList());
        }
        return content;
    }

    private static String text(String table, Map<String, Object> row) {
        Map<String, Object> compared = new TreeMap<>(row);
        compared.remove(table.equals("lead_account") ? "version" : "applied_at");
        return compared.toString();
    }

    private Path copy(Path file, String name) throws IOException {
        Path copy = folder.resolve(name + ".db");
        Files.deleteIfExists(copy);
        return Files.copy(file, copy);
    }
}
