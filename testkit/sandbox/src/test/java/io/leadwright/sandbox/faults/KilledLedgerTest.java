package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there, once, however the processes that wrote it were killed. */
@Timeout(3_600)
class KilledLedgerTest {

    private static final int KILLS = 75;

    @TempDir
    Path folder;

    @Test
    void a_ledger_in_a_file_survives_its_process() throws Exception {
        assertThat(file(2).acks()).isPositive();
    }

    @Test
    @Tag("faults")
    void a_ledger_in_a_file_survives_its_processes() throws Exception {
        Figures figures = file(Figures.times(KILLS));
        System.out.println("killed, SQLite: " + Figures.times(KILLS) + " kills; " + figures);
        assertThat(figures.failed()).isZero();
        assertThat(figures.takenOver()).isPositive();
    }

    @Test
    @Tag("faults")
    void a_ledger_in_postgresql_survives_its_processes() throws Exception {
        try (FaultServer server = FaultServer.start()) {
            StoreAddress address = server.newSchema();
            KillRun run = new KillRun(address, folder, () -> server.awaitNoClient(address.schema()));
            Figures figures = run.kill(Figures.times(KILLS));
            System.out.println("killed, PostgreSQL: " + Figures.times(KILLS) + " kills; " + figures);
            assertThat(figures.failed()).isZero();
            assertThat(figures.takenOver()).isPositive();
        }
    }

    private Figures file(int kills) throws Exception {
        return new KillRun(StoreAddress.file(folder.resolve("ledger.db")), folder, () -> {}).kill(kills);
    }
}
