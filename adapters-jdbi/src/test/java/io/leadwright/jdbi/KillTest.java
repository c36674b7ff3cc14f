package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KillTest {

    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 200;

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
            assertThat(acknowledged).allSatisfy(list -> assertIsThere(leads, list));
            Readers readers = storage.connections().readers();
            List<String> stored = readers.read(handle ->
                    handle.select("SELECT id FROM lead").mapTo(String.class).list());
            assertThat(stored).allSatisfy(id -> assertIsFoundByItsTag(leads, LeadId.of(id)));
            assertThat(stored.stream().collect(Collectors.groupingBy(Writer::listOf, Collectors.counting())))
                    .allSatisfy((list, size) -> assertThat(size).isEqualTo(Writer.LIST));
            assertThat(readers.<String>read(handle -> handle.select("PRAGMA integrity_check")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("ok");
        }
    }

    /** What the writer printed: the name of a list that was added, or of one whose first lead was replaced. */
    private static void assertIsThere(LeadStore leads, String printed) {
        String list = printed.substring(1);
        if (printed.startsWith(Writer.REPLACED)) {
            assertThat(leads.get(Writer.list(list).get(0).id())).contains(Writer.replacement(list));
        } else {
            assertThat(Writer.list(list))
                    .allSatisfy(lead -> assertThat(leads.get(lead.id())).isPresent());
        }
    }

    private static void assertIsFoundByItsTag(LeadStore leads, LeadId id) {
        Lead lead = leads.get(id).orElseThrow();
        LeadQuery byTag = LeadQuery.where(Filter.tag(lead.tags().iterator().next()));
        assertThat(leads.page(byTag, PageRequest.first(2)).items()).containsExactly(lead);
    }

    private static List<String> acknowledgedUntilKilled(Path file, String run)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
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
        return acknowledged.stream().filter(line -> line.endsWith(".")).toList();
    }

    /** The process that is killed: adds lists of leads from many threads and replaces of each the first, and says so. */
    static final class Writer {

        static final String ADDED = "+";
        static final String REPLACED = "=";
        static final int LIST = 5;
        private static final int THREADS = 16;

        private Writer() {}

        public static void main(String[] args) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
            LeadStore leads = JdbiStorage.sqlite(Path.of(args[0])).migrate().leads(AccountId.DEFAULT);
            for (int thread = 0; thread < THREADS; thread++) {
                String prefix = args[1] + "-" + thread + "-";
                new Thread(() -> writeForEver(leads, prefix, out)).start();
            }
        }

        static List<Lead> list(String name) {
            return IntStream.range(0, LIST)
                    .mapToObj(i -> name + i)
                    .map(id -> Leads.named(id).tags(List.of(id)).build())
                    .toList();
        }

        static Lead replacement(String name) {
            Lead first = list(name).get(0);
            return first.toBuilder()
                    .version(2)
                    .tags(List.of("again" + first.id()))
                    .build();
        }

        static String listOf(String id) {
            return id.substring(0, id.indexOf('.') + 1);
        }

        private static void writeForEver(LeadStore leads, String prefix, PrintStream out) {
            for (int i = 0; ; i++) {
                String name = prefix + i + ".";
                if (leads.add(list(name)).stream().allMatch(AddResult.Added.class::isInstance)) {
                    out.println(ADDED + name);
                }
                if (leads.replace(replacement(name)) instanceof ReplaceResult.Replaced) {
                    out.println(REPLACED + name);
                }
            }
        }
    }
}
