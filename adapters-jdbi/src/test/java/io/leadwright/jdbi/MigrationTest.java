package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.port.StorageException;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.SortKey;
import io.leadwright.testkit.WritingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version, with data in it. */
class MigrationTest {

    private static final Migration FIRST = Dialect.SQLITE.migrations().get(0);
    private static final Migration SECOND = Dialect.SQLITE.migrations().get(1);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws IOException, SQLException {
        file = folder.resolve("leads.db");
        Version1.make(file);
    }

    private static Map<AccountId, List<Lead>> all() {
        return Map.of(Version1.OURS, Version1.ours(), Version1.THEIRS, Version1.theirs());
    }

    /** The whole file, table by table. */
    private List<List<Map<String, Object>>> content() {
        try (Handle handle = new Sqlite(file).openReader()) {
            List<List<Map<String, Object>>> content = new ArrayList<>();
            content.add(handle.select("SELECT name, sql FROM sqlite_schema ORDER BY name")
                    .mapToMap()
                    .list());
            for (Map<String, Object> table : handle.select("SELECT name FROM sqlite_schema WHERE type = 'table'")
                    .mapToMap()
                    .list()) {
                content.add(handle.select("SELECT * FROM " + table.get("name"))
                        .mapToMap()
                        .list());
            }
            return content;
        }
    }

    @Test
    void every_lead_is_read_as_it_was_written() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            all().forEach((account, leads) -> {
                LeadStore store = storage.leads(account);
                assertThat(leads)
                        .allSatisfy(lead -> assertThat(store.get(lead.id())).contains(lead));
                assertThat(store.page(LeadQuery.all().orderBy(SortKey.CREATED_AT.asc()), PageRequest.first(100))
                                .items())
                        .isEqualTo(leads);
            });
        }
    }

    @Test
    void pages_and_counts_are_what_the_engine_answers() {
        List<Filter> filters = List.of(
                Filter.everything(),
                Filter.search("jane doe"),
                Filter.search("zoe bucher"),
                Filter.company("tech corp"),
                Filter.tag("hot"),
                Filter.customField("score", "12.5"),
                Filter.status(LeadStatus.COLD));
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            all().forEach((account, leads) -> {
                LeadStore store = storage.leads(account);
                for (Filter filter : filters) {
                    assertThat(store.counts(filter)).isEqualTo(QueryEngine.counts(leads, filter));
                    for (LeadQuery query : List.of(
                            LeadQuery.where(filter),
                            LeadQuery.where(filter).byId(),
                            LeadQuery.where(filter).orderBy(SortKey.LAST_NAME.asc()))) {
                        assertThat(store.page(query, PageRequest.first(5)))
                                .isEqualTo(QueryEngine.page(leads, query, PageRequest.first(5)));
                    }
                }
            });
        }
    }

    @Test
    void the_feed_begins_with_every_lead() {
        Author migration = Author.machine("migration");
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            all().forEach((account, leads) -> assertThat(storage.leads(account).changes(0, 100))
                    .isEqualTo(IntStream.range(0, leads.size())
                            .mapToObj(i -> new Change(
                                    i + 1,
                                    leads.get(i).id(),
                                    leads.get(i).version(),
                                    new Change.Added(),
                                    new Stamp(migration, leads.get(i).createdAt())))
                            .toList()));
        }
    }

    @Test
    void it_is_written_on_as_any_other() {
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            WritingStore leads = WritingStore.over(storage.leads(Version1.OURS));
            int before = Version1.ours().size();
            assertThat(leads.add(List.of(Leads.at("new", "jane.doe@example.com"), Leads.at("new", "INFO@example.com"))))
                    .containsExactly(
                            new AddResult.Duplicate(LeadId.of("lead_01hm5f0000000000000000jane"), LeadField.EMAIL),
                            new AddResult.Added(Leads.at("new", "INFO@example.com")));
            Lead zoe = leads.get(LeadId.of("zoe")).orElseThrow();
            Lead changed = zoe.toBuilder()
                    .version(3)
                    .tags(List.of("hot"))
                    .byPerson(Set.of(LeadField.TAGS))
                    .build();
            assertThat(leads.replace(changed)).isEqualTo(new ReplaceResult.Replaced(changed));
            assertThat(leads.get(zoe.id())).contains(changed);
            Lead notes = leads.get(LeadId.of("notes")).orElseThrow();
            assertThat(leads.absorb(new Merge(changed, notes, WritingStore.STAMP)))
                    .isTrue();
            assertThat(leads.delete(leads.get(LeadId.of("info")).orElseThrow())).isTrue();
            assertThat(leads.counts(Filter.tag("hot")).total()).isEqualTo(2);
            assertThat(leads.changes(before, 100))
                    .extracting(Change::number)
                    .containsExactly(before + 1L, before + 2L, before + 3L, before + 4L);
        }
    }

    @Test
    void broken_off_it_leaves_the_file_as_it_was() {
        List<List<Map<String, Object>>> before = content();
        Sqlite database = new Sqlite(file);
        Schema broken = new Schema(database, List.of(FIRST, new Migration(2, SECOND.sql() + "\nNONSENSE;")));
        try (GroupCommit writes = new GroupCommit(database, 1, handle -> {})) {
            assertThatThrownBy(() -> broken.migrate(writes)).isInstanceOf(StorageException.class);
        }
        assertThat(content()).isEqualTo(before);
        every_lead_is_read_as_it_was_written();
    }

    @Test
    void killed_half_way_it_leaves_the_file_as_it_was() throws IOException, InterruptedException {
        List<List<Map<String, Object>>> before = content();
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
        assertThat(content()).isEqualTo(before);
        every_lead_is_read_as_it_was_written();
    }

    /** Gone in the middle of its transaction, when all statements of the migration but the commit have run. */
    static final class HalfWay {

        static final int KILLED = 137;

        private HalfWay() {}

        public static void main(String[] args) {
            Handle handle = new Sqlite(Path.of(args[0])).openWriter();
            handle.execute("PRAGMA cache_size = 1");
            handle.execute(Sqlite.BEGIN_WRITING);
            handle.createScript(SECOND.sql()).executeAsSeparateStatements();
            Runtime.getRuntime().halt(KILLED);
        }
    }

    @Test
    void an_older_library_can_neither_open_it_nor_write_on() {
        JdbiStorage.sqlite(file).migrate().close();
        Sqlite database = new Sqlite(file);
        Schema older = new Schema(database, List.of(FIRST));
        try (GroupCommit writes = new GroupCommit(database, 1, handle -> {})) {
            assertThatThrownBy(() -> older.migrate(writes))
                    .isInstanceOf(StorageException.class)
                    .hasMessageEndingWith("needs a library that knows version 2; this one knows 1");
        }
        try (Handle handle = database.openReader()) {
            assertThat(handle.select(Dialect.SQLITE.tableExists(), "leadwright_setting")
                            .mapTo(Integer.class)
                            .one())
                    .as("what it looks into before each write")
                    .isZero();
        }
    }
}
