package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KillTest {

    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 300;

    @Test
    void what_was_acknowledged_is_there_after_the_process_was_killed(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("leads.db");
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(acknowledgedUntilKilled(file, "run" + kill));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_KILL);
        try (JdbiStorage storage = JdbiStorage.sqlite(file).requireMigrated()) {
            LeadStore leads = storage.leads(AccountId.DEFAULT);
            Map<String, Integer> steps = new HashMap<>();
            acknowledged.forEach(line -> steps.merge(listOf(line), stepOf(line), Math::max));
            Map<String, List<Lead>> stored = stored(leads).stream().collect(Collectors.groupingBy(l -> listOf(l.id())));
            assertThat(stored.keySet()).containsAll(steps.keySet());
            assertThat(stored)
                    .allSatisfy((list, there) -> assertThat(Life.stepOf(list, there))
                            .as("a step of %s, and none that was acknowledged is lost", list)
                            .isGreaterThanOrEqualTo(steps.getOrDefault(list, Life.ADDED)));
            assertThat(stored.values()).allSatisfy(list -> list.forEach(lead -> assertIsFoundByItsTag(leads, lead)));
            assertThat(recorded(storage)).containsAll(acknowledged);
            assertThat(storage.reliability(AccountId.DEFAULT).read())
                    .isEqualTo(Life.told(recorded(storage).size()));
            assertThat(replayed(leads)).isEqualTo(versions(stored(leads)));
            assertThat(storage.connections()
                            .reads()
                            .<List<String>>read(handle -> handle.select("PRAGMA integrity_check")
                                    .mapTo(String.class)
                                    .list()))
                    .containsExactly("ok");
        }
    }

    /** {@code run0-3-17.2}: the list, and the step of its life that is done. */
    private static String listOf(String line) {
        return line.substring(0, line.indexOf('.'));
    }

    private static String listOf(LeadId id) {
        return listOf(id.value());
    }

    private static int stepOf(String line) {
        return line.charAt(line.length() - 2) - '0';
    }

    private static List<Lead> stored(LeadStore leads) {
        List<Lead> all = new ArrayList<>();
        LeadQuery byId = LeadQuery.all().byId();
        PageRequest request = PageRequest.first(1_000);
        for (var page = leads.page(byId, request); ; page = leads.page(byId, request)) {
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return all;
            }
            request = page.next().get();
        }
    }

    private static Map<LeadId, Long> versions(List<Lead> leads) {
        return leads.stream().collect(Collectors.toMap(Lead::id, Lead::version));
    }

    /** What the feed says is there, from its beginning. */
    private static Map<LeadId, Long> replayed(LeadStore leads) {
        Map<LeadId, Long> there = new HashMap<>();
        long last = 0;
        for (List<Change> changes = leads.changes(last, 500); !changes.isEmpty(); changes = leads.changes(last, 500)) {
            for (Change change : changes) {
                assertThat(change.number()).isEqualTo(++last);
                boolean went = change.what() instanceof Change.Deleted || change.what() instanceof Change.MergedInto;
                Long before = went ? there.remove(change.lead()) : there.put(change.lead(), change.version());
                assertThat(before == null).isEqualTo(change.what() instanceof Change.Added);
            }
        }
        return there;
    }

    /** The feedback that was counted, as it is acknowledged. */
    private static List<String> recorded(JdbiStorage storage) {
        return storage.connections()
                .reads()
                .read(handle -> handle.select("SELECT id || ';' FROM source_feedback")
                        .mapTo(String.class)
                        .list());
    }

    private static void assertIsFoundByItsTag(LeadStore leads, Lead lead) {
        LeadQuery byTag = LeadQuery.where(Filter.tag(lead.id().value()));
        assertThat(leads.page(byTag, PageRequest.first(2)).items()).contains(lead);
    }

    private static List<String> acknowledgedUntilKilled(Path file, String run)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Life.class.getName(),
                        file.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                // through its handle: the process itself would also close what it has printed
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_KILL) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        // the last line may have been cut by the kill
        return acknowledged.stream().filter(line -> line.endsWith(";")).toList();
    }
}
