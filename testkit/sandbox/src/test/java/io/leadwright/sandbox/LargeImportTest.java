package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.jdbi.JdbiStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many rows by the real command in 64 MB, beside what JDBC alone needs to write the same tables. */
@Tag("faults")
@Tag("timed")
class LargeImportTest {

    /** {@code -Dimport.rows=1000000} for a release. */
    private static final int ROWS = Integer.getInteger("import.rows", 150_000);

    private static final int HEAP_MEGABYTES = 64;
    /** Half is usual; but what a disk takes to sync counts in both, and is not the same everywhere. */
    private static final double SHARE_MIN = 0.33;

    @TempDir
    Path folder;

    @Test
    void many_rows_are_imported_in_little_memory_not_much_slower_than_by_jdbc_alone() throws Exception {
        Path file = GeneratedFile.in(folder, ROWS);
        Path database = folder.resolve("leads.db");
        Path raw = folder.resolve("raw.db");

        double starting = seconds(() -> SandboxProcess.importing(
                        GeneratedFile.in(Files.createDirectory(folder.resolve("one")), 1),
                        folder.resolve("one.db"),
                        HEAP_MEGABYTES)
                .waitFor());
        double seconds = seconds(() ->
                        SandboxProcess.importing(file, database, HEAP_MEGABYTES).waitFor())
                - starting;
        assertThat(Files.readString(Path.of(database + ".log")))
                .startsWith("generated.csv: " + ROWS + " rows, " + ROWS + " created");
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
