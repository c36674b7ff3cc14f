package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes ask the same requests of the same ledgers, and one after the other is killed. */
@Timeout(3_600)
class TwoProcessesTest {

    private static final Duration IN_AN_ACCOUNT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void two_processes_share_a_file() throws Exception {
        Run run = new Run(StoreAddress.file(folder.resolve("ledger.db")));
        run.share(Duration.ofMillis(300));
        assertThat(run.figures.acks()).isPositive();
    }

    @Test
    @Tag("faults")
    void two_processes_share_a_file_for_long() throws Exception {
        Run run = new Run(StoreAddress.file(folder.resolve("ledger.db")));
        run.shareForLong();
        System.out.println("two processes, SQLite: " + run);
        assertThat(run.figures.takenOver()).isPositive();
    }

    @Test
    @Tag("faults")
    void two_processes_share_a_database_for_long() throws Exception {
        try (FaultServer server = FaultServer.start()) {
            Run run = new Run(server.newSchema());
            run.shareForLong();
            System.out.println("two processes, PostgreSQL: " + run);
            assertThat(run.figures.takenOver()).isPositive();
        }
    }

    private final class Run {

        private final StoreAddress address;
        private final Random random = new Random(20_261_102);
        private Figures figures = Figures.NONE;
        private int kills;
        private int generations;

        Run(StoreAddress address) {
            this.address = address;
        }

        void shareForLong() throws Exception {
            for (int i = 0; i < Figures.times(2); i++) {
                share(IN_AN_ACCOUNT);
            }
        }

        void share(Duration time) throws Exception {
            Accounts accounts = Accounts.shared("shared-" + generations++);
            Instant end = Instant.now().plus(time);
            // two that live, and behind them the next
            Deque<LifeProcess> processes = new ArrayDeque<>();
            try (StoreAddress.OpenStore open = address.open()) {
                processes.add(begun(start(accounts), accounts));
                processes.add(begun(start(accounts), accounts));
                do {
                    processes.add(start(accounts));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(700)));
                    processes.remove().kill();
                    kills++;
                    begun(processes.getLast(), accounts);
                    accounts.checkMeanwhile(open.storage());
                } while (Instant.now().isBefore(end));
                for (LifeProcess process : processes) {
                    process.kill();
                }
                figures = figures.plus(accounts.end(open.storage()));
            } finally {
                processes.forEach(LifeProcess::close);
            }
        }

        private LifeProcess start(Accounts accounts) {
            return LifeProcess.start(address, folder, List.of(), accounts::heard);
        }

        private LifeProcess begun(LifeProcess process, Accounts accounts) throws InterruptedException {
            process.live(accounts.plans());
            process.awaitReady();
            return process;
        }

        @Override
        public String toString() {
            return IN_AN_ACCOUNT.toSeconds() * generations + " s, " + kills + " kills; " + figures;
        }
    }
}
