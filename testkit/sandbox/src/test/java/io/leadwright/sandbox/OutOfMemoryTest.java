package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutOfMemoryTest {

    private static final int NODES = 200_000;
    private static final int HEAP_MEGABYTES = 16;

    @TempDir
    Path folder;

    @Test
    void too_little_memory_is_said_in_a_line() throws Exception {
        Path claims = Files.writeString(folder.resolve("claims.tsv"), "a\tcity\ts\tBern\n");
        Path truth = Files.writeString(folder.resolve("truth.tsv"), "a\tcity\tBern\n");
        Path hierarchy = folder.resolve("hierarchy.tsv");
        try (BufferedWriter out = Files.newBufferedWriter(hierarchy)) {
            for (int i = 0; i < NODES; i++) {
                out.write("node %d\tthe name of node %d\t-1\n".formatted(i, i));
            }
        }
        Path log = folder.resolve("log");

        Process process = SandboxProcess.start(
                log,
                HEAP_MEGABYTES,
                "evaluate",
                "--claims",
                claims.toString(),
                "--truth",
                truth.toString(),
                "--hierarchy",
                hierarchy.toString());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(log).content().isEqualToIgnoringNewLines("out of memory: give Java more, such as -Xmx1g");
    }
}
