package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away leaves its clients in doubt; the same command again under its key ends that. */
@Timeout(3_600)
@TestInstance(Lifecycle.PER_CLASS)
class LostServerTest {

    private final FaultServer server = FaultServer.start();

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_commit_whose_answer_is_lost_is_done_once() throws Exception {
        assertThat(cut(3).failed()).isPositive();
    }

    @Test
    @Tag("faults")
    void commits_whose_answers_are_lost_are_done_once() throws Exception {
        int cuts = Figures.times(200);
        Figures figures = cut(cuts);
        System.out.println("cut at the commit, PostgreSQL: " + cuts + " cuts; " + figures);
        assertThat(figures.failed()).isGreaterThanOrEqualTo(cuts / 2);
    }

    private Figures cut(int cuts) throws Exception {
        StoreAddress direct = server.newSchema();
        direct.open().close();
        Accounts accounts = Accounts.alone("cut");
        try (CuttingProxy proxy = new CuttingProxy(server.port(), 7);
                StoreAddress.OpenStore open = direct.through(proxy.port()).open();
                Lives lives = Lives.begin(open.storage(), accounts)) {
            lives.awaitAcks(Accounts.THREADS);
            proxy.cut(cuts);
            while (proxy.cuts() < cuts) {
                lives.awaitAcks(1);
            }
            lives.end();
        }
        return ended(direct, accounts);
    }

    @Test
    @Tag("faults")
    void transactions_whose_backend_is_terminated_are_done_once() throws Exception {
        int times = Figures.times(200);
        StoreAddress address = server.newSchema();
        Accounts accounts = Accounts.alone("terminated");
        try (StoreAddress.OpenStore open = address.open();
                Lives lives = Lives.begin(open.storage(), accounts)) {
            terminate(times, address, lives);
            lives.end();
        }
        Figures figures = ended(address, accounts);
        System.out.println("terminated, PostgreSQL: " + times + " backends in the midst; " + figures);
        assertThat(figures.failed()).isGreaterThanOrEqualTo(times / 2);
    }

    /** Ends backends that are in a transaction, most of which have written by then. */
    private static void terminate(int times, StoreAddress address, Lives lives) throws Exception {
        String one = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '"
                + address.schema()
                + "' AND (state = 'idle in transaction' OR backend_xid IS NOT NULL) ORDER BY random() LIMIT 1";
        try (Connection connection = DriverManager.getConnection(address.place() + "&ApplicationName=terminator");
                Statement statement = connection.createStatement()) {
            for (int terminated = 0; terminated < times; ) {
                lives.awaitAcks(Accounts.THREADS);
                try (ResultSet rows = statement.executeQuery(one)) {
                    terminated += rows.next() && rows.getBoolean(1) ? 1 : 0;
                }
            }
        }
    }

    @Test
    @Tag("faults")
    void what_a_server_has_said_before_it_was_stopped_at_once_is_there(@TempDir Path folder) throws Exception {
        int times = Figures.times(5);
        StoreAddress address = server.newSchema();
        Accounts accounts = Accounts.alone("stopped");
        try (StoreAddress.OpenStore open = address.open();
                Lives lives = Lives.begin(open.storage(), accounts)) {
            for (int i = 0; i < times; i++) {
                lives.awaitAcks(500);
                server.restartAtOnce(folder.resolve("server.log"));
                accounts.checkMeanwhile(open.storage());
            }
            lives.awaitAcks(500);
            lives.end();
        }
        Figures figures = ended(address, accounts);
        System.out.println("stopped at once, PostgreSQL: " + times + " restarts; " + figures);
        assertThat(figures.failed()).isGreaterThanOrEqualTo(times);
    }

    private static Figures ended(StoreAddress address, Accounts accounts) throws Exception {
        try (StoreAddress.OpenStore open = address.open()) {
            accounts.check(open.storage());
            return accounts.end(open.storage());
        }
    }
}
