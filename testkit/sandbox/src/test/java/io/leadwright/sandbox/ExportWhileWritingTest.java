package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody exports a book over HTTP while eight others write it. */
final class ExportWhileWritingTest {

    private static final int WRITERS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_export_has_every_lead_once_that_was_there_throughout() throws Exception {
        exportAgainAndAgain(10);
    }

    @Test
    @Tag("faults")
    void many_exports_have_every_lead_once_that_was_there_throughout() throws Exception {
        exportAgainAndAgain(300);
    }

    private void exportAgainAndAgain(int exports) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (RunningSandbox sandbox = RunningSandbox.in(folder)) {
            Set<String> throughout = Set.copyOf(exported(sandbox));
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(writer(i, sandbox, done, List.copyOf(throughout))));
            }
            for (int i = 0; i < exports; i++) {
                List<String> ids = exported(sandbox);
                assertThat(ids).doesNotHaveDuplicates().containsAll(throughout);
            }
            done.set(true);
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isPositive();
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    /** Changes leads of others, and adds and deletes its own, until all is done; how often it did. */
    private static Callable<Integer> writer(
            int number, RunningSandbox sandbox, AtomicBoolean done, List<String> known) {
        return () -> {
            Random random = new Random(number);
            int written = 0;
            while (!done.get()) {
                String lead = "/leads/" + known.get(random.nextInt(known.size()));
                String patch = "{\"company\": \"Company " + random.nextInt(100) + "\", \"status\": \"cold\"}";
                assertThat(sandbox.answer("PATCH", lead, patch).statusCode()).isEqualTo(200);
                String own = "{\"email\": \"w" + number + "-" + written + "@example.com\"}";
                JsonNode added =
                        JSON.readTree(sandbox.answer("POST", "/leads", own).body());
                String id = added.at("/data/lead/id").textValue();
                if (random.nextBoolean()) {
                    assertThat(sandbox.answer("DELETE", "/leads/" + id, "").statusCode())
                            .isEqualTo(204);
                }
                written++;
            }
            return written;
        };
    }

    private static List<String> exported(RunningSandbox sandbox) throws IOException {
        List<String> ids = new ArrayList<>();
        String body = sandbox.answer("GET", "/leads/export", "").body();
        for (String line : body.lines().toList()) {
            ids.add(JSON.readTree(line).path("id").textValue());
        }
        assertThat(new HashSet<>(ids)).doesNotContainNull();
        return ids;
    }
}
