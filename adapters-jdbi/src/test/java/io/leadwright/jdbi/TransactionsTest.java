package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.port.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TransactionsTest {

    private final String schema = EmbeddedServer.newSchema();
    private final HikariDataSource pool = EmbeddedServer.pool(2);
    private final List<Integer> pauses = new ArrayList<>();
    private final Postgres database =
            new Postgres(PostgresPools.of(pool), new SearchPath(schema), new Retry(3, failed -> pause(failed)));
    private final Writes writes = database.writes(handle -> {});

    @BeforeEach
    void make() {
        database.make();
        writes.write(handle -> handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY, text TEXT)"));
        writes.write(handle -> handle.execute("INSERT INTO number (n) VALUES (1), (2)"));
    }

    @AfterEach
    void close() {
        pool.close();
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }

    private synchronized void pause(int failed) {
        pauses.add(failed);
    }

    private static int put(Handle handle, int number, String text) {
        return handle.execute("UPDATE number SET text = ? WHERE n = ?", text, number);
    }

    private static int breakOff(Handle handle, String state) {
        return handle.execute("DO $$ BEGIN RAISE EXCEPTION 'broken off' USING ERRCODE = '" + state + "'; END $$");
    }

    private List<String> texts() {
        return database.reads()
                .read(handle -> handle.select("SELECT text FROM number ORDER BY n")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void of_two_in_a_deadlock_one_begins_again_and_both_are_written() throws Exception {
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> outcomes = new ArrayList<>();
            for (int first : List.of(1, 2)) {
                outcomes.add(threads.submit(() -> writes.write(handle -> {
                    handle.execute("SET LOCAL deadlock_timeout = '20ms'");
                    put(handle, first, "by " + first);
                    bothHoldOne.countDown();
                    await(bothHoldOne);
                    return put(handle, 3 - first, "by " + first);
                })));
            }
            for (Future<Integer> outcome : outcomes) {
                assertThat(outcome.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(pauses).isNotEmpty();
        assertThat(texts()).containsAnyOf("by 1", "by 2").doesNotContainNull();
        assertThat(texts().get(0)).isEqualTo(texts().get(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_transaction_that_cannot_be_serialized_begins_again() throws SQLException {
        String begin = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
        try (Handle handle = Database.jdbi(pool::getConnection).open();
                Handle other = EmbeddedServer.handle(schema)) {
            int updated = database.retry()
                    .run(() -> OwnTransaction.run(handle, begin, inTransaction -> {
                        database.path().enter(inTransaction);
                        assertThat(inTransaction
                                        .select("SELECT n FROM number")
                                        .mapToMap()
                                        .list())
                                .hasSize(2);
                        if (pauses.isEmpty()) {
                            put(other, 1, "other's");
                        }
                        return put(inTransaction, 1, "mine");
                    }));
            assertThat(updated).isEqualTo(1);
            assertThat(handle.getConnection().getAutoCommit()).isTrue();
        }
        assertThat(pauses).containsExactly(1);
        assertThat(texts()).containsExactly("mine", null);
    }

    @Test
    void what_is_broken_off_again_and_again_is_given_up() {
        assertThatThrownBy(() -> writes.write(handle -> {
                    put(handle, 1, "in vain");
                    return breakOff(handle, "40001");
                }))
                .isInstanceOf(StorageException.class)
                .hasMessage("PostgreSQL: is busy, others write the same (40001)");
        assertThat(pauses).containsExactly(1, 2);
        assertThat(texts()).containsExactly(null, null);
    }

    @Test
    void nothing_else_is_tried_again() {
        for (String state : List.of("40003", "23505", "55P03", "57014", "08006", "P0001")) {
            assertThatThrownBy(() -> writes.write(handle -> breakOff(handle, state)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageEndingWith("(" + state + ")");
        }
        assertThatThrownBy(() -> writes.write(handle -> {
                    throw new IllegalArgumentException("40001");
                }))
                .hasMessage("40001");
        assertThat(pauses).isEmpty();
    }

    @Test
    void the_standard_pauses_grow_and_end() {
        List<Integer> failures = new ArrayList<>();
        Retry retry = new Retry(Retry.standard().attemptsMax(), failures::add);
        try (Handle handle = EmbeddedServer.handle()) {
            assertThatThrownBy(() -> retry.run(() -> OwnTransaction.run(
                            handle, OwnTransaction.WRITING, inTransaction -> breakOff(inTransaction, "40P01"))))
                    .isInstanceOf(JdbiException.class);
        }
        assertThat(failures).containsExactly(1, 2, 3, 4, 5, 6, 7);
        Retry.standard().pause().accept(1);
    }

    @Test
    void a_connection_that_is_lost_at_the_commit_leaves_the_outcome_unknown() {
        atCommit("PERFORM pg_terminate_backend(pg_backend_pid())");
        assertThatThrownBy(() -> writes.write(handle -> put(handle, 1, "secret")))
                .isInstanceOf(StorageException.class)
                .hasMessageMatching(
                        "PostgreSQL: was lost at the commit, whether it has written is unknown \\(57P01\\)");
        assertThat(pauses).isEmpty();
        assertThat(texts()).containsExactly(null, null);
    }

    @Test
    void a_commit_that_the_database_refuses_is_no_unknown_one() {
        atCommit("RAISE EXCEPTION 'no' USING ERRCODE = '23514'");
        assertThatThrownBy(() -> writes.write(handle -> put(handle, 1, "secret")))
                .hasMessage("PostgreSQL: refused a write against its own rules (23514)");
        assertThat(texts()).containsExactly(null, null);
    }

    @Test
    void a_commit_that_is_broken_off_for_another_begins_again() {
        atCommit("RAISE EXCEPTION 'later' USING ERRCODE = '40001'");
        assertThatThrownBy(() -> writes.write(handle -> put(handle, 1, "secret")))
                .hasMessageEndingWith("(40001)");
        assertThat(pauses).containsExactly(1, 2);
    }

    private void atCommit(String statement) {
        writes.write(
                handle -> handle.execute("CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                        + statement + "; RETURN NULL; END $$"));
        writes.write(handle -> handle.execute("CREATE CONSTRAINT TRIGGER at_commit AFTER UPDATE ON number"
                + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_commit()"));
    }

    @Test
    void a_failure_shows_nothing_that_was_bound() {
        writes.write(handle -> handle.execute("ALTER TABLE number ADD CHECK (text <> 'jane@example.com')"));
        writes.write(handle -> handle.execute("CREATE UNIQUE INDEX unique_text ON number (text)"));
        writes.write(handle -> put(handle, 1, "secret"));
        for (String bound : List.of("secret", "jane@example.com", "secret\0")) {
            assertThatThrownBy(() -> writes.write(handle -> put(handle, 2, bound)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("PostgreSQL: ")
                    .satisfies(told -> {
                        for (Throwable each = told; each != null; each = each.getCause()) {
                            assertThat(each.toString()).doesNotContain("secret", "jane@");
                        }
                    });
        }
    }

    @Test
    void a_connection_goes_back_to_its_pool_as_it_came() throws SQLException {
        try (HikariDataSource one = EmbeddedServer.pool(1)) {
            Postgres narrow = new Postgres(PostgresPools.of(one), database.path(), database.retry());
            Writes all = narrow.writes(handle -> {});
            String before = session(one);
            all.write(handle -> put(handle, 1, "kept"));
            assertThatThrownBy(() -> all.write(handle -> breakOff(handle, "23505")));
            assertThatThrownBy(() -> all.write(handle -> {
                throw new AssertionError("work");
            }));
            all.write(handle -> handle.execute(Writes.ROLL_BACK));
            narrow.reads().read(handle -> handle.select("SELECT 1").mapToMap().list());
            narrow.reads()
                    .readAtOnce(handle -> handle.select("SELECT 1").mapToMap().list());
            assertThatThrownBy(() -> narrow.reads().readAtOnce(handle -> put(handle, 1, "x")))
                    .hasMessage("PostgreSQL: is read-only (25006)");
            assertThat(session(one)).isEqualTo(before);
        }
    }

    /** All that a session may keep from a transaction. */
    private static String session(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Handle handle = Jdbi.open(connection)) {
            return connection.getAutoCommit() + " "
                    + handle.select("SELECT pg_backend_pid() || ' ' || current_setting('search_path') || ' '"
                                    + " || current_setting('default_transaction_isolation') || ' '"
                                    + " || current_setting('default_transaction_read_only') || ' '"
                                    + " || (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid()"
                                    + " AND locktype = 'advisory')")
                            .mapTo(String.class)
                            .one();
        }
    }

    @Test
    void a_pool_without_autocommit_is_committed_to_as_well() throws SQLException {
        pool.close();
        try (HikariDataSource manual = EmbeddedServer.pool(1, false)) {
            Postgres onManual = new Postgres(PostgresPools.of(manual), database.path(), database.retry());
            onManual.writes(handle -> {}).write(handle -> put(handle, 1, "kept"));
            assertThat(onManual.reads()
                            .<String>read(handle -> handle.select("SELECT text FROM number WHERE n = 1")
                                    .mapTo(String.class)
                                    .one()))
                    .isEqualTo("kept");
            try (Connection connection = manual.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
        try (Handle handle = EmbeddedServer.handle(schema)) {
            assertThat(handle.select("SELECT text FROM number WHERE n = 1")
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("kept");
        }
    }

    @Test
    void reads_of_one_moment_see_nothing_that_is_written_meanwhile() {
        List<String> seen = database.reads().readAtOnce(handle -> {
            List<String> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(String.valueOf(handle.select("SELECT text FROM number WHERE n = 1")
                        .mapTo(String.class)
                        .list()));
                writes.write(other -> put(other, 1, "meanwhile"));
            }
            return both;
        });
        assertThat(seen).containsExactly("[null]", "[null]");
    }

    @Test
    void a_write_neither_writes_nor_closes_by_itself() {
        for (Runnable within : List.<Runnable>of(() -> writes.write(handle -> 1), writes::close)) {
            assertThatThrownBy(() -> writes.write(handle -> {
                        put(handle, 1, "in vain");
                        within.run();
                        return 1;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a write must not write or close by itself, it has a connection");
        }
        writes.write(handle -> put(handle, 2, "afterwards"));
        assertThat(texts()).containsExactly(null, "afterwards");
    }

    @Test
    void closing_waits_for_a_write_that_is_under_way() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> write = threads.submit(() -> writes.write(handle -> {
                begun.countDown();
                await(mayEnd);
                return put(handle, 1, "written");
            }));
            begun.await();
            Future<?> closing = threads.submit(writes::close);
            assertThat(closing.isDone()).isFalse();
            mayEnd.countDown();
            closing.get();
            assertThat(write.get()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThatThrownBy(() -> writes.write(handle -> 1))
                .isInstanceOf(StorageException.class)
                .hasMessage("PostgreSQL: is closed");
        assertThat(texts()).containsExactly("written", null);
    }

    @Test
    void a_pool_that_is_closed_is_a_storage_that_fails() {
        pool.close();
        assertThatThrownBy(() -> writes.write(handle -> 1))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("PostgreSQL: ");
        assertThatThrownBy(() -> database.reads().read(handle -> 1)).isInstanceOf(StorageException.class);
    }
}
