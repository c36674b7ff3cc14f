package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.HoldResult;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import io.leadwright.ledger.Work;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.Storage;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** How often in a second sixty-four threads hold a credit of one account and settle it, each on the disk before it is answered. */
class LedgerRateTest {

    private static final double COMMANDS_A_COMMIT_MIN = 5;
    private static final int SYNCS = 100;

    private final AtomicLong commits = new AtomicLong();

    @TempDir
    Path folder;

    @Test
    void a_short_run_holds_and_settles() throws Exception {
        assertThat(sqlite("short", Duration.ofMillis(300)).pairs()).isPositive();
    }

    @Test
    @Tag("faults")
    @Tag("timed")
    void many_threads_share_their_commits() throws Exception {
        double sync = millisOfSync();
        Rate alone = fairLock(Duration.ofSeconds(8));
        Rate shared = sqlite("shared", Duration.ofSeconds(8));
        double shares = 2.0 * shared.pairs() / commits.get();
        Rate postgres = postgres(Duration.ofSeconds(8));
        double speedup = shared.perSecond() / alone.perSecond();
        System.out.printf(
                Locale.ROOT,
                "hold and settle, %d threads, one account, %s, %.2f ms to sync: SQLite %s, %.0f commands a commit; under a fair lock %s, so %.1f times"
                        + " as fast; PostgreSQL %s%n",
                Crowd.THREADS,
                Files.getFileStore(folder).type(),
                sync,
                shared,
                shares,
                alone,
                speedup,
                postgres);
        assertThat(Files.getFileStore(folder).type()).isNotEqualTo("tmpfs");
        // how much faster that is depends on what a sync costs on this disk
        assertThat(shares).isGreaterThanOrEqualTo(COMMANDS_A_COMMIT_MIN);
    }

    private Rate sqlite(String name, Duration time) throws Exception {
        Sqlite database = new Sqlite(folder.resolve(name + ".db"), this::counting);
        try (JdbiStorage storage = new JdbiStorage(database, Folding.version()).migrate()) {
            commits.set(0);
            return rate(storage, time);
        }
    }

    private Connection counting(SQLiteConfig config, String url) throws SQLException {
        SQLiteConnection connection = config.createConnection(url).unwrap(SQLiteConnection.class);
        connection.addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                commits.incrementAndGet();
            }

            @Override
            public void onRollback() {}
        });
        return connection;
    }

    private static Rate postgres(Duration time) throws Exception {
        try (HikariDataSource pool = DurableServer.pool();
                JdbiStorage storage = JdbiStorage.postgres(pool).schema("rated").migrate()) {
            return rate(storage, time);
        }
    }

    /** On the same tables. */
    private Rate fairLock(Duration time) throws Exception {
        Path file = folder.resolve("alone.db");
        JdbiStorage.sqlite(file).migrate().close();
        Sqlite database = new Sqlite(file);
        try (Connections connections =
                new Connections(Dialect.SQLITE, new Readers(database, 1, time), new FairLock(database))) {
            LedgerStore ledger = new JdbiLedgerStore(AccountId.DEFAULT, connections);
            return rate(only(ledger), time);
        }
    }

    private static Storage only(LedgerStore ledger) {
        return (Storage) Proxy.newProxyInstance(
                LedgerRateTest.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, arguments) -> ledger);
    }

    private static Rate rate(Storage storage, Duration time) throws Exception {
        LedgerDesk desk = new LedgerDesk(storage, AccountId.DEFAULT);
        desk.grant("granted", GrantTerms.of(Credits.of(100_000_000)));
        long begun = System.nanoTime();
        List<List<Long>> nanos = Crowd.run(thread -> pairs(desk, thread, begun + time.toNanos()));
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Long> all = new ArrayList<>();
        nanos.forEach(all::addAll);
        Collections.sort(all);
        assertThat(desk.ledger().verify().faults()).isEmpty();
        assertThat(desk.ledger().balance().consumed()).isEqualTo(Credits.of(all.size()));
        return new Rate(all.size(), all.size() / seconds, all.get(all.size() * 99 / 100) / 1e6);
    }

    /** Holds and settles until then; how long each pair took. */
    private static List<Long> pairs(LedgerDesk desk, int thread, long until) {
        List<Long> nanos = new ArrayList<>();
        for (long begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
            Work work = desk.open(thread + "-" + nanos.size(), 1).orElseThrow();
            assertThat(desk.ledger().holds().settle(work.holds().get(0).id(), Credits.of(1), work.fence()))
                    .isInstanceOf(HoldResult.Done.class);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }

    private double millisOfSync() throws IOException {
        try (FileChannel file =
                FileChannel.open(folder.resolve("sync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long begun = System.nanoTime();
            for (int i = 0; i < SYNCS; i++) {
                file.write(ByteBuffer.allocate(4096));
                file.force(false);
            }
            return (System.nanoTime() - begun) / 1e6 / SYNCS;
        }
    }

    private record Rate(int pairs, double perSecond, double p99) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,.0f/s, p99 %.0f ms", perSecond, p99);
        }
    }
}
