package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.claim.Dossier;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.LedgerState;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.port.ClaimStore;
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

/** A file of the fourth version, with leads, changes and a ledger in it. */
class Version4MigrationTest {

    private static final Migration FIFTH = Dialect.SQLITE.migrations().get(4);
    private static final Grant GRANT = Grant.of(new GrantId(1), GrantTerms.of(Credits.of(5)), Leads.T0);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws IOException, SQLException {
        file = folder.resolve("leads.db");
        Version1.make(file);
        byVersion4(connections -> new JdbiLedgerStore(Version1.OURS, connections)
                .update(view -> new Decision<>("done", LedgerState.NEW, List.of(GRANT))));
    }

    /** Opens the file as the library did that knew four versions. */
    private void byVersion4(Consumer<Connections> work) {
        Sqlite database = new Sqlite(file);
        GroupCommit writes = new GroupCommit(database, 100, handle -> {});
        try (Connections connections =
                new Connections(Dialect.SQLITE, new Readers(database, 1, Duration.ofSeconds(10)), writes)) {
            Schema schema = new Schema(database, Dialect.SQLITE.migrations().subList(0, 4));
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

    private static void assertFiled(JdbiStorage storage) {
        assertThat(storage.claims(Version1.OURS).read(List.of(ClaimSamples.JANE)))
                .containsExactly(Dossier.of(ClaimSamples.JANE).with(List.of(ClaimSamples.INQUIRY)));
        assertThat(storage.claims(Version1.OURS).book(ClaimSamples.DAY).count()).isEqualTo(1);
    }

    @Test
    void everything_in_it_stays_as_it_was() {
        Map<String, Object> before = tables();
        assertThat(before).hasSize(15);
        JdbiStorage.sqlite(file).migrate().close();
        assertThat(tables()).containsAllEntriesOf(before);
    }

    @Test
    void it_keeps_who_is_looked_up_from_then_on() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            ClaimStore ours = storage.claims(Version1.OURS);
            assertThat(ours.read(List.of(ClaimSamples.JANE))).containsExactly(Dossier.of(ClaimSamples.JANE));
            ClaimSamples.file(ours, List.of(ClaimSamples.JANE));
            assertFiled(storage);
            assertThat(storage.claims(Version1.THEIRS).read(List.of(ClaimSamples.JANE)))
                    .containsExactly(Dossier.of(ClaimSamples.JANE));
        }
    }

    @Test
    void an_older_library_works_on_and_harms_nothing() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            ClaimSamples.file(storage.claims(Version1.OURS), List.of(ClaimSamples.JANE));
        }
        Lead added = Leads.named("later").build();
        byVersion4(connections ->
                WritingStore.over(new JdbiLeadStore(Version1.OURS, connections)).add(List.of(added)));
        try (JdbiStorage storage = JdbiStorage.sqlite(file).requireMigrated()) {
            assertThat(storage.leads(Version1.OURS).get(added.id())).contains(added);
            assertFiled(storage);
        }
    }

    @Test
    void broken_off_behind_any_statement_it_leaves_the_file_as_it_was() {
        Map<String, Object> before = tables();
        Sqlite database = new Sqlite(file);
        String sql = FIFTH.sql();
        List<Integer> ends = Stream.iterate(sql.indexOf(";\n"), at -> at >= 0, at -> sql.indexOf(";\n", at + 1))
                .toList();
        assertThat(ends).hasSizeGreaterThan(5);
        for (int end : ends) {
            List<Migration> broken = Stream.concat(
                            Dialect.SQLITE.migrations().stream().limit(4),
                            Stream.of(new Migration(5, sql.substring(0, end + 2) + "NONSENSE;")))
                    .toList();
            try (GroupCommit writes = new GroupCommit(database, 1, handle -> {})) {
                assertThatThrownBy(() -> new Schema(database, broken).migrate(writes))
                        .isInstanceOf(StorageException.class);
            }
            assertThat(tables()).isEqualTo(before);
        }
        it_keeps_who_is_looked_up_from_then_on();
    }
}
