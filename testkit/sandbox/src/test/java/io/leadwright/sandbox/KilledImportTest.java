package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.http.exchange.LeadExport;
import io.leadwright.http.exchange.LeadFile;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.query.LeadQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed, at whatever moment, and run again ends in the book of one that was not. */
class KilledImportTest {

    private static final int HEAP_MEGABYTES = 64;
    private static final int STARTING_MILLIS = 400;

    @TempDir
    Path folder;

    @Test
    @Tag("faults")
    void an_import_that_was_killed_again_and_again_is_ended_by_the_next() throws Exception {
        int killed = kill(12, 20_000);
        System.out.println("killed imports: " + killed + " killed in the midst, 0 leads lost or repeated");
        assertThat(killed).isGreaterThan(6);
    }

    /** How many of the imports were killed when some of the file was in the book, and some was not. */
    private int kill(int times, int rows) throws Exception {
        Path file = GeneratedFile.in(folder, rows);
        long begin = System.nanoTime();
        assertThat(SandboxProcess.importing(file, folder.resolve("whole.db"), HEAP_MEGABYTES)
                        .waitFor())
                .isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        List<String> whole = leads(folder.resolve("whole.db"));
        assertThat(whole).hasSize(rows);

        Random random = new Random(rows);
        int killed = 0;
        Path database = folder.resolve("killed.db");
        for (int i = 0; i < times; i++) {
            Process process = SandboxProcess.importing(file, database, HEAP_MEGABYTES);
            process.waitFor(STARTING_MILLIS + random.nextInt((int) millis), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            int found = size(database);
            killed += found > 0 && found < rows ? 1 : 0;
            assertThat(found % 1_000).isZero();
            if (found == rows) {
                assertThat(leads(database)).isEqualTo(whole);
                deleteAll(database);
            }
        }
        assertThat(SandboxProcess.importing(file, database, HEAP_MEGABYTES).waitFor())
                .isZero();
        assertThat(leads(database)).isEqualTo(whole);
        return killed;
    }

    private int size(Path database) throws IOException {
        return leads(database).size();
    }

    /** The leads as JSON, in an order of their own; without their ids where those were drawn. */
    private static List<String> leads(Path database) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (Leadwright leadwright =
                Leadwright.builder(JdbiStorage.sqlite(database).migrate()).build()) {
            LeadExport.of(leadwright.book().leads(), LeadQuery.all(), LeadFile.Format.JSON_LINES)
                    .to(lines);
        }
        return lines.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.contains("\"email\":null") ? line : line.replaceFirst("\"lead_[^\"]{26}\"", "\"\""))
                .sorted()
                .toList();
    }

    private static void deleteAll(Path database) throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(database + end));
        }
    }
}
