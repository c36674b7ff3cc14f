package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.LedgerState;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.port.StorageException;
import io.leadwright.testkit.WritingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the third version, with leads, changes and what was learnt in it. */
class Version3MigrationTest {

    private static final Migration FOURTH = Dialect.SQLITE.migrations().get(3);
    private static final Grant GRANT = Grant.of(new GrantId(1), GrantTerms.of(Credits.of(5)), Leads.T0);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws IOException, SQLException {
        file = folder.resolve("leads.db");
        Version1.make(file);
        byVersion3(
                connections -> new JdbiReliabilityStore(Version1.OURS, connections).record("feedback", Life.told(1)));
    }

    /** Opens the file as the library did that knew three versions. */
    private void byVersion3(Consumer<Connections> work) {
        Sqlite database = new Sqlite(file);
        GroupCommit writes = new GroupCommit(database, 100, handle -> {});
        try (Connections connections =
                new Connections(Dialect.SQLITE, new Readers(database, 1, Duration.ofSeconds(10)), writes)) {
            Schema schema = new Schema(database, Dialect.SQLITE.migrations().subList(0, 3));
            schema.migrate(writes);
            connections.reads().read(handle -> {
                schema.require(handle);
                return true;
            });
            new Refolding(Dialect.SQLITE, writes, Folding.version()).runIfOthers();
            work.accept(connections);
        }
    }

    /** Every table but the history, and how each was made, but for what numbers the leads. */
    private Map<String, Object> tables() {
        try (Handle handle = new Sqlite(file).openReader()) {
            Map<String, Object> tables = new LinkedHashMap<>();
            handle.select("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name <> 'leadwright_schema'"
                            + " AND sql NOT LIKE 'CREATE VIRTUAL%'")
                    .mapToMap(String.class)
                    .forEach(table -> tables.put(
                            String.valueOf(table.get("sql"))
                                    .replace(", seq INTEGER", "")
                                    .replace(
                                            ", ordered TEXT DEFAULT '?', sort_kind TEXT DEFAULT '?', sort_text TEXT",
                                            ""),
                            handle.select("SELECT * FROM " + table.get("name")).mapToMap().stream()
                                    .peek(row ->
                                            row.keySet().removeAll(List.of("seq", "ordered", "sort_kind", "sort_text")))
                                    .toList()));
            return tables;
        }
    }

    private static void putGrant(JdbiStorage storage) {
        storage.ledger(Version1.OURS).update(view -> new Decision<>("done", LedgerState.NEW, List.of(GRANT)));
    }

    @Test
    void everything_in_it_stays_as_it_was() {
        Map<String, Object> before = tables();
        assertThat(before).hasSize(9);
        JdbiStorage.sqlite(file).migrate().close();
        assertThat(tables()).containsAllEntriesOf(before);
    }

    @Test
    void it_has_empty_ledgers_from_then_on() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            assertThat(storage.ledger(Version1.OURS).<LedgerState>read(view -> view.state()))
                    .isEqualTo(LedgerState.NEW);
            putGrant(storage);
            assertThat(storage.ledger(Version1.OURS)
                            .<List<Grant>>read(view -> view.grants().after(0, 9)))
                    .containsExactly(GRANT);
            assertThat(storage.ledger(Version1.THEIRS)
                            .<List<Grant>>read(view -> view.grants().after(0, 9)))
                    .isEmpty();
        }
    }

    @Test
    void an_older_library_works_on_and_harms_nothing() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            putGrant(storage);
        }
        Lead added = Leads.named("later").build();
        byVersion3(connections ->
                WritingStore.over(new JdbiLeadStore(Version1.OURS, connections)).add(List.of(added)));
        try (JdbiStorage storage = JdbiStorage.sqlite(file).requireMigrated()) {
            assertThat(storage.leads(Version1.OURS).get(added.id())).contains(added);
            assertThat(storage.ledger(Version1.OURS)
                            .<List<Grant>>read(view -> view.grants().after(0, 9)))
                    .containsExactly(GRANT);
        }
    }

    @Test
    void broken_off_behind_any_statement_it_leaves_the_file_as_it_was() {
        Map<String, Object> before = tables();
        Sqlite database = new Sqlite(file);
        String sql = FOURTH.sql();
        List<Integer> ends = Stream.iterate(sql.indexOf(";\n"), at -> at >= 0, at -> sql.indexOf(";\n", at + 1))
                .toList();
        assertThat(ends).hasSizeGreaterThan(12);
        for (int end : ends) {
            List<Migration> broken = Stream.concat(
                            Dialect.SQLITE.migrations().stream().limit(3),
                            Stream.of(new Migration(4, sql.substring(0, end + 2) + "NONSENSE;")))
                    .toList();
            try (GroupCommit writes = new GroupCommit(database, 1, handle -> {})) {
                assertThatThrownBy(() -> new Schema(database, broken).migrate(writes))
                        .isInstanceOf(StorageException.class);
            }
            assertThat(tables()).isEqualTo(before);
        }
        it_has_empty_ledgers_from_then_on();
    }

    @Test
    void killed_half_way_it_leaves_the_file_as_it_was() throws IOException, InterruptedException {
        Map<String, Object> before = tables();
        Process migrating = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfWay.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(migrating.waitFor()).isEqualTo(HalfWay.KILLED);
        assertThat(tables()).isEqualTo(before);
        it_has_empty_ledgers_from_then_on();
    }

    /** Gone in the middle of its transaction, when all statements of the migration but the commit have run. */
    static final class HalfWay {

        static final int KILLED = 137;

        private HalfWay() {}

        public static void main(String[] args) {
            Handle handle = new Sqlite(Path.of(args[0])).openWriter();
            handle.execute("PRAGMA cache_size = 1");
            handle.execute(Sqlite.BEGIN_WRITING);
            handle.createScript(FOURTH.sql()).executeAsSeparateStatements();
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
