package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million claims by the real command in 64 MB, sorted and shuffled. */
@Tag("faults")
class LargeEvaluationTest {

    private static final int OBJECTS = 125_000;
    private static final int HEAP_MEGABYTES = 64;

    @TempDir
    Path folder;

    @Test
    void a_million_claims_are_judged_in_little_memory_whatever_their_order() throws Exception {
        GeneratedHistory history = new GeneratedHistory(1).cities(OBJECTS);
        history.into(folder.resolve("sorted"));
        history.shuffled().into(folder.resolve("shuffled"));

        String sorted = evaluate("sorted");

        assertThat(sorted).startsWith("accuracy=0.9").contains(" items=" + OBJECTS);
        assertThat(evaluate("shuffled")).isEqualTo(sorted);
        assertThat(folder.resolve("shuffled/out.tsv")).hasSameBinaryContentAs(folder.resolve("sorted/out.tsv"));
    }

    private String evaluate(String files) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Path log = folder.resolve(files + ".log");
        Process process = SandboxProcess.start(
                log,
                HEAP_MEGABYTES,
                "evaluate",
                "--claims",
                folder.resolve(files).resolve("claims.tsv").toString(),
                "--truth",
                folder.resolve(files).resolve("truth.tsv").toString(),
                "--predictions",
                folder.resolve(files).resolve("out.tsv").toString());
        int exitCode = process.waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "large evaluation, %s: %d claims in %d MB, %.0f claims/s%n",
                files,
                OBJECTS * GeneratedHistory.SOURCES,
                HEAP_MEGABYTES,
                OBJECTS * GeneratedHistory.SOURCES / seconds);
        assertThat(exitCode).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }
}
