package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.jdbi.JdbiStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows by the real command in 64 MB, beside what JDBC alone needs to write the same tables. */
@Tag("faults")
@Tag("timed")
class LargeImportTest {

    private static final int ROWS = 1_000_000;
    private static final int HEAP_MEGABYTES = 64;
    private static final double SHARE_MIN = 0.5;

    @TempDir
    Path folder;

    @Test
    void a_million_rows_are_imported_in_little_memory_half_as_fast_as_jdbc_alone_at_least() throws Exception {
        Path file = GeneratedFile.in(folder, ROWS);
        Path database = folder.resolve("leads.db");
        Path raw = folder.resolve("raw.db");

        double seconds = seconds(
                () -> SandboxProcess.importing(file, database, HEAP_MEGABYTES).waitFor());
        assertThat(Files.readString(Path.of(database + ".log")))
                .startsWith("generated.csv: 1000000 rows, 1000000 created");
        JdbiStorage.sqlite(raw).migrate().close();
        double rawSeconds = seconds(() -> {
            RawLoad.copy(database, raw);
            return raw;
        });

        System.out.printf(
                "large import: %d rows in %d MB, %.0f rows/s; JDBC alone %.0f rows/s; share %.2f%n",
                ROWS, HEAP_MEGABYTES, ROWS / seconds, ROWS / rawSeconds, rawSeconds / seconds);
        assertThat(rawSeconds / seconds).isGreaterThanOrEqualTo(SHARE_MIN);
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e9;
    }
}
