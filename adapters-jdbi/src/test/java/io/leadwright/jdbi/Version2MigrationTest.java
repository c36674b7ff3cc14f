package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.testkit.WritingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the second version, with leads, changes and a merge in it. */
class Version2MigrationTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws IOException, SQLException {
        file = folder.resolve("leads.db");
        Version1.make(file);
        byVersion2(leads -> {
            Lead zoe = leads.get(LeadId.of("zoe")).orElseThrow();
            Lead notes = leads.get(LeadId.of("notes")).orElseThrow();
            leads.absorb(new Merge(zoe, notes, WritingStore.STAMP));
            leads.delete(leads.get(LeadId.of("info")).orElseThrow());
        });
    }

    /** Opens our account as the library did that knew two versions. */
    private void byVersion2(Consumer<WritingStore> work) {
        Sqlite database = new Sqlite(file);
        GroupCommit writes = new GroupCommit(database, 100, handle -> {});
        try (Connections connections =
                new Connections(Dialect.SQLITE, new Readers(database, 1, Duration.ofSeconds(10)), writes)) {
            Schema schema = new Schema(database, Dialect.SQLITE.migrations().subList(0, 2));
            schema.migrate(writes);
            connections.reads().read(handle -> {
                schema.require(handle);
                return true;
            });
            new Refolding(Dialect.SQLITE, writes, Folding.version()).runIfOthers();
            work.accept(WritingStore.over(new JdbiLeadStore(Version1.OURS, connections)));
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

    @Test
    void everything_in_it_stays_as_it_was() {
        Map<String, Object> before = tables();
        assertThat(before).hasSize(7);
        JdbiStorage.sqlite(file).migrate().close();
        assertThat(tables()).containsAllEntriesOf(before);
    }

    @Test
    void it_learns_from_then_on() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            ReliabilityStore ours = storage.reliability(Version1.OURS);
            assertThat(ours.read()).isEqualTo(SourceReliability.NONE);
            assertThat(ours.record("feedback", Life.told(1))).isTrue();
            assertThat(ours.read()).isEqualTo(Life.told(1));
            assertThat(storage.reliability(Version1.THEIRS).read()).isEqualTo(SourceReliability.NONE);
        }
    }

    @Test
    void an_older_library_works_on_and_harms_nothing() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            storage.reliability(Version1.OURS).record("feedback", Life.told(1));
        }
        Lead added = Leads.named("later").build();
        byVersion2(leads -> leads.add(List.of(added)));
        try (JdbiStorage storage = JdbiStorage.sqlite(file).requireMigrated()) {
            assertThat(storage.leads(Version1.OURS).get(added.id())).contains(added);
            assertThat(storage.reliability(Version1.OURS).read()).isEqualTo(Life.told(1));
        }
    }
}
