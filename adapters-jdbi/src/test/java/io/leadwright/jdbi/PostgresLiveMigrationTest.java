package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema that is migrated while an older library writes into it. */
@Timeout(60)
class PostgresLiveMigrationTest {

    private static final List<Migration> ALL = Dialect.POSTGRES.migrations();

    private static final String LEAD =
            "INSERT INTO lead (account, id, version, status, source, tags, custom_fields, created_at, updated_at, search_text)"
                    + " VALUES ('default', 'one', 1, 'new', 'api', '[]', '{}', 0, 0, '')";

    private final String schema = EmbeddedServer.newSchema();
    private final Postgres database =
            new Postgres(PostgresPools.of(EmbeddedServer.pool()), new SearchPath(schema), Retry.standard());

    @AfterEach
    void drop() {
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }

    /** Those since the ninth: none before it was read in this order. */
    private static IntStream versions() {
        return IntStream.rangeClosed(9, ALL.size());
    }

    private void migrateTo(int version) {
        try (Writes writes = database.writes(handle -> {})) {
            new Schema(database, ALL.subList(0, version)).migrate(writes);
        }
    }

    private boolean isMigrationWaiting() {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            return handle.select("SELECT 1 FROM pg_locks JOIN pg_class ON pg_class.oid = relation"
                            + " WHERE NOT granted AND mode IN ('AccessExclusiveLock', 'ExclusiveLock')"
                            + " AND relnamespace = CAST(current_schema() AS regnamespace)")
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        }
    }

    /** Looks at the tables as a writer does, in its order: the account's, and behind it the leads' and those beside them. */
    @ParameterizedTest
    @MethodSource("versions")
    void whoever_began_to_write_before_ends_it_before(int version) {
        database.make();
        migrateTo(version - 1);
        CompletableFuture<Void> migrated;
        try (Handle writer = EmbeddedServer.handle(schema)) {
            writer.begin();
            writer.select("SELECT account FROM lead_account WHERE FALSE FOR UPDATE")
                    .mapToMap()
                    .list();
            migrated = CompletableFuture.runAsync(() -> migrateTo(version));
            while (!isMigrationWaiting() && !migrated.isDone()) {
                Thread.onSpinWait();
            }
            for (String table : List.of("lead", "lead_custom_field", "lead_fact")) {
                writer.execute("DELETE FROM " + table + " WHERE FALSE");
            }
            assertThat(migrated).isNotDone();
            writer.commit();
        }
        migrated.join();
        migrateTo(version);
    }

    /** Looks at the tables as a reader does: at the counts, and at the leads when the migration waits for them. */
    @Test
    void whoever_began_to_read_before_the_spans_reads_on() {
        database.make();
        migrateTo(10);
        CompletableFuture<Void> migrated;
        try (Handle reader = EmbeddedServer.handle(schema)) {
            reader.execute(LEAD);
            reader.begin();
            reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            assertThat(one(reader, "SELECT sum(leads) FROM lead_count")).isOne();
            migrated = CompletableFuture.runAsync(() -> migrateTo(11));
            while (!isMigrationWaiting() && !migrated.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(one(reader, "SELECT count(*) FROM lead")).isOne();
            assertThat(migrated).isNotDone();
            reader.commit();
            migrated.join();
            assertThat(one(reader, "SELECT sum(leads) FROM lead_count")).isOne();
        }
    }

    /** Looks at what is searched for the first time when the migration is through with it. */
    @Test
    void whoever_began_to_read_before_the_times_finds_what_was_there() {
        database.make();
        migrateTo(13);
        try (Handle reader = EmbeddedServer.handle(schema)) {
            reader.execute(LEAD);
            reader.begin();
            reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            assertThat(one(reader, "SELECT count(*) FROM lead")).isOne();
            migrateTo(14);
            assertThat(one(reader, "SELECT count(*) FROM lead_search WHERE text LIKE '%%'"))
                    .isOne();
            reader.commit();
        }
    }

    /** With the index of three letters and, as where nobody made the extension, without. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", "DROP INDEX lead_search_text"})
    void of_leads_that_are_there_the_times_get_known(String index) {
        database.make();
        migrateTo(13);
        try (Handle handle = EmbeddedServer.handle(schema)) {
            handle.execute(index);
            handle.execute(LEAD);
            handle.execute("UPDATE lead SET created_at = 1700000000000000");
            List<String> before = indexes();
            migrateTo(14);
            assertThat(indexes()).isEqualTo(before);
            assertThat(one(handle, "SELECT created_at FROM lead_search")).isEqualTo(1_700_000_000_000_000L);
        }
    }

    private static long one(Handle handle, String sql) {
        return handle.select(sql).mapTo(Long.class).one();
    }

    private List<String> indexes() {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            return handle.select("SELECT CASE WHEN indisvalid THEN '' ELSE 'broken ' END || indexrelid::regclass"
                            + " FROM pg_index JOIN pg_class ON pg_class.oid = indrelid"
                            + " WHERE relname IN ('lead', 'lead_custom_field', 'lead_search')"
                            + " AND relnamespace = CAST(current_schema() AS regnamespace) ORDER BY 1")
                    .mapTo(String.class)
                    .list();
        }
    }

    /** A file for whoever keeps the database, with an index that is in it and one that it will be instead of. */
    static Stream<Arguments> prepared() {
        return Stream.of(
                Arguments.of(9, "lead_created_at"),
                Arguments.of(12, "lead_company_exact"),
                Arguments.of(12, "lead_custom_field_by_text"));
    }

    private static void prepare(int version, Handle handle) throws IOException {
        String name = "postgres/before_V" + version + ".sql";
        try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream(name))) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : script.strip().split(";", -1)) {
                handle.execute(statement);
            }
        }
    }

    private void addBefore(int version) {
        database.make();
        migrateTo(version - 1);
        try (Handle handle = EmbeddedServer.handle(schema)) {
            handle.execute(LEAD);
        }
    }

    @ParameterizedTest
    @MethodSource("prepared")
    void indexes_of_leads_that_are_there_are_made_while_others_write(int version, String index) throws IOException {
        addBefore(version);
        try (Handle writer = EmbeddedServer.handle(schema)) {
            prepare(version, writer);
            writer.begin();
            writer.execute("UPDATE lead SET title = 'CTO'");
            assertThat(indexes()).contains(index, index + "_" + version);
            writer.commit();
        }
        migrateTo(ALL.size());
        List<String> prepared = indexes();
        assertThat(prepared).contains(index).noneMatch(name -> name.endsWith("_" + version));
        drop();
        addBefore(version);
        migrateTo(ALL.size());
        assertThat(indexes()).isEqualTo(prepared);
    }

    @ParameterizedTest
    @MethodSource("prepared")
    void an_index_that_was_broken_off_is_made_again(int version, String index) throws IOException {
        addBefore(version);
        String prepared = index + "_" + version;
        try (Handle handle = EmbeddedServer.handle(schema)) {
            prepare(version, handle);
            handle.execute(
                    "UPDATE pg_index SET indisvalid = FALSE WHERE indexrelid = CAST('" + prepared + "' AS regclass)");
        }
        assertThat(indexes()).contains("broken " + prepared);
        migrateTo(ALL.size());
        assertThat(indexes()).contains(index).noneMatch(name -> name.startsWith("broken"));
    }
}
