package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    private static final Migration FIRST = Dialect.SQLITE.migrations().get(0);
    private static final Migration SECOND = new Migration(
            2,
            "CREATE TABLE second (x INTEGER) STRICT;\n"
                    + "INSERT INTO leadwright_schema (version, description, floor) VALUES (2, 'second', 1);");
    private static final Migration SECOND_THAT_EXCLUDES =
            new Migration(2, SECOND.sql().replace("'second', 1", "'second', 2"));

    private final Sqlite database;
    private final GroupCommit writes;

    SchemaTest(@TempDir Path folder) {
        database = new Sqlite(folder.resolve("leads.db"));
        database.make();
        writes = new GroupCommit(database, 100, handle -> {});
    }

    @AfterEach
    void close() {
        writes.close();
    }

    private Schema schema(Migration... migrations) {
        return new Schema(database, List.of(migrations));
    }

    private void require(Schema schema) {
        writes.write(handle -> {
            schema.require(handle);
            return true;
        });
    }

    private List<String> tables() {
        return writes.write(handle -> handle.select("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                .mapTo(String.class)
                .list());
    }

    @Test
    void a_new_file_gets_all_tables_and_their_history() {
        schema(FIRST, SECOND).migrate(writes);
        assertThat(tables())
                .containsExactly(
                        "api_key",
                        "lead",
                        "lead_custom_field",
                        "lead_tag",
                        "leadwright_schema",
                        "leadwright_setting",
                        "second");
        List<String> history = writes.write(handle -> handle.select(
                        "SELECT version || ' ' || description || ' ' || floor || ' ' || length(checksum) || ' '"
                                + " || (applied_at > 1700000000000000) FROM leadwright_schema ORDER BY version")
                .mapTo(String.class)
                .list());
        assertThat(history).containsExactly("1 lead book 1 64 1", "2 second 1 64 1");
        require(schema(FIRST, SECOND));
    }

    @Test
    void migrating_again_changes_nothing_and_later_adds_what_is_missing() {
        schema(FIRST).migrate(writes);
        schema(FIRST).migrate(writes);
        assertThat(tables()).doesNotContain("second");
        schema(FIRST, SECOND).migrate(writes);
        assertThat(tables()).contains("second");
    }

    @Test
    void a_file_without_the_newest_tables_is_not_current() {
        assertThatThrownBy(() -> require(schema(FIRST)))
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("lacks schema version 1, migrate() would bring it");
        schema(FIRST).migrate(writes);
        assertThatThrownBy(() -> require(schema(FIRST, SECOND)))
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("lacks schema version 2, migrate() would bring it");
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_refused() {
        schema(FIRST).migrate(writes);
        Schema changed = schema(new Migration(1, FIRST.sql() + "-- changed"));
        assertThatThrownBy(() -> changed.migrate(writes))
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("has a schema version 1 that differs from this library's");
        assertThatThrownBy(() -> require(changed)).isInstanceOf(StorageException.class);
    }

    @Test
    void line_ends_are_no_change() {
        schema(new Migration(1, FIRST.sql().replace("\n", "\r\n"))).migrate(writes);
        require(schema(FIRST));
    }

    @Test
    void tables_that_another_tool_made_from_the_same_files_are_current() {
        writes.write(handle -> {
            handle.createScript(FIRST.sql()).executeAsSeparateStatements();
            return true;
        });
        require(schema(FIRST));
        schema(FIRST, SECOND).migrate(writes);
        assertThat(tables()).contains("second");
    }

    @Test
    void a_newer_schema_is_worked_on_if_it_says_so() {
        schema(FIRST, SECOND).migrate(writes);
        schema(FIRST).migrate(writes);
        require(schema(FIRST));
    }

    @Test
    void a_newer_schema_that_excludes_this_library_is_refused() {
        schema(FIRST, SECOND_THAT_EXCLUDES).migrate(writes);
        for (Runnable use : List.<Runnable>of(
                () -> require(schema(FIRST)), () -> schema(FIRST).migrate(writes))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(StorageException.class)
                    .hasMessageEndingWith(
                            "has schema version 2, which needs a library that knows version 2; this one knows 1");
        }
    }

    @Test
    void a_migration_that_breaks_off_leaves_nothing_behind() {
        Migration broken = new Migration(2, SECOND.sql() + "\nCREATE TABLE third (x INTEGER) STRICT;\nNONSENSE;");
        assertThatThrownBy(() -> schema(FIRST, broken).migrate(writes)).isInstanceOf(StorageException.class);
        assertThat(tables()).contains("lead").doesNotContain("second", "third");
        schema(FIRST, SECOND).migrate(writes);
        require(schema(FIRST, SECOND));
    }

    @Test
    void of_many_that_migrate_at_once_one_does_it_and_all_find_it_done(@TempDir Path fresh) throws Exception {
        Path file = fresh.resolve("shared.db");
        int processes = 8;
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
                        return storage.apiKeys().find("none").isEmpty();
                    }
                }));
            }
            start.countDown();
            for (Future<Boolean> outcome : outcomes) {
                assertThat(outcome.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        try (Handle handle = new Sqlite(file).openReader()) {
            assertThat(handle.select("SELECT count(*) FROM leadwright_schema")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(Dialect.SQLITE.migrations().size());
        }
    }
}
