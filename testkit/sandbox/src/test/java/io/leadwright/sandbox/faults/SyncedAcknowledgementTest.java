package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process acknowledges was synced to the disk before: its calls of the system show it. */
@Timeout(3_600)
class SyncedAcknowledgementTest {

    @TempDir
    Path folder;

    @Test
    void nothing_is_acknowledged_before_it_is_synced() throws Exception {
        assertThat(trace(1, 20).acks()).isPositive();
    }

    @Test
    @Tag("faults")
    void nothing_is_ever_acknowledged_before_it_is_synced() throws Exception {
        int acks = Figures.times(1_000);
        SystemCalls alone = trace(1, acks);
        SystemCalls together = trace(Accounts.THREADS, acks);
        System.out.println("synced, SQLite: " + alone + " by one thread, " + together + " by " + Accounts.THREADS);
        assertThat(alone.acks()).isGreaterThanOrEqualTo(acks);
        assertThat(together.acks()).isGreaterThanOrEqualTo(acks);
        assertThat(together.syncs()).as("those that wait together share a sync").isLessThan(together.acks());
    }

    /** What a process did until it has acknowledged so much. */
    private SystemCalls trace(int threads, int acks) throws Exception {
        assumeTrue(hasStrace(), "strace is not there, or may not trace");
        Path trace = folder.resolve("trace-" + threads);
        List<String> strace = List.of(
                "strace",
                "-f",
                "-y",
                "-qq",
                "-s",
                "200",
                "-e",
                "trace=fdatasync,fsync,write,pwrite64",
                "-o",
                "" + trace);
        Accounts accounts = Accounts.alone("traced-" + threads);
        StoreAddress address = StoreAddress.file(folder.resolve("ledger.db"));
        try (LifeProcess process = LifeProcess.start(address, folder, strace, accounts::heard)) {
            process.live(accounts.plans().subList(0, threads));
            while (accounts.commits() < acks && process.isAlive()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            process.kill();
        }
        SystemCalls calls = new SystemCalls("ledger.db-wal", threads == 1);
        for (String line : Files.readAllLines(trace)) {
            calls.read(line);
        }
        assertThat(calls.faults()).isEmpty();
        return calls;
    }

    private static boolean hasStrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
