package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many leads scored by the real command in 48 MB, by what they say alone and by what is believed of them too. */
@Tag("faults")
class LargeScoreTest {

    /** {@code -Dscore.leads=1000000} for a release. */
    private static final int LEADS = Integer.getInteger("score.leads", 60_000);

    private static final int HEAP_MEGABYTES = 48;

    @TempDir
    Path folder;

    @Test
    void many_leads_are_scored_in_little_memory() throws Exception {
        Path database = folder.resolve("leads.db");
        Path file = GeneratedFile.in(folder, LEADS);
        assertThat(SandboxProcess.importing(file, database, 2 * HEAP_MEGABYTES).waitFor())
                .isZero();
        for (String scorecard : List.of("reference-list", "standard")) {
            String said = score(database, scorecard);
            System.out.printf("large score, %s, in %d MB: %s%n", scorecard, HEAP_MEGABYTES, said);
            assertThat(said).startsWith("leads=" + LEADS + " ");
        }
    }

    private String score(Path database, String scorecard) throws IOException, InterruptedException {
        Path log = folder.resolve(scorecard + ".log");
        Process process = SandboxProcess.start(
                log, HEAP_MEGABYTES, "score", "--db", database.toString(), "--scorecard", scorecard, "--top", "1");
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        List<String> lines = Files.readAllLines(log);
        return lines.get(lines.size() - 1);
    }
}
