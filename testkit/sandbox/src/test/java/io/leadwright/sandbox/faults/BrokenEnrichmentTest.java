package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.port.Storage;
import io.leadwright.sandbox.faults.BrokenEnrichment.Sequel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** At whichever commit the process of an enrichment is gone: nobody is paid or charged twice, and nothing stays held. */
@Timeout(3_600)
class BrokenEnrichmentTest {

    @TempDir
    Path folder;

    @Test
    void an_enrichment_comes_right_wherever_it_ends() {
        try (StoreAddress.OpenStore open = file().open()) {
            breakEverywhere(open.storage(), number -> List.of(Sequel.after(number)));
        }
    }

    @Test
    @Tag("faults")
    void whatever_becomes_of_it_then() {
        try (StoreAddress.OpenStore open = file().open()) {
            breakEverywhere(open.storage(), number -> List.of(Sequel.values()));
        }
    }

    @Test
    @Tag("faults")
    void processes_at_a_file_may_be_gone_at_any_commit() throws Exception {
        System.out.println("broken enrichments, SQLite: " + new BrokenRun(file(), folder, () -> {}).run());
    }

    @Test
    @Tag("faults")
    void processes_at_a_server_may_be_gone_at_any_commit() throws Exception {
        try (FaultServer server = FaultServer.start()) {
            StoreAddress address = server.newSchema();
            BrokenRun run = new BrokenRun(address, folder, () -> server.awaitNoClient(address.schema()));
            System.out.println("broken enrichments, PostgreSQL: " + run.run());
        }
    }

    private StoreAddress file() {
        return StoreAddress.file(folder.resolve("leads.db"));
    }

    /** Ends by an error instead of a halt. */
    private void breakEverywhere(Storage storage, IntFunction<List<Sequel>> sequels) {
        int lost = 0;
        boolean isBroken = true;
        for (int number = 0; isBroken; number++) {
            for (Sequel sequel : sequels.apply(number)) {
                AccountId account = AccountId.of("broken-" + number + "-" + sequel);
                BrokenEnrichment enrichment =
                        new BrokenEnrichment(storage, account, EnrichmentProcess.books(folder, account));
                EnrichmentLife.prepare(storage, account);
                isBroken = isBroken(enrichment, number);
                enrichment.checkOneByOne();
                lost += enrichment.paidInVain();
                enrichment.end(sequel);
            }
        }
        assertThat(lost).as("lost answers").isPositive();
    }

    private static boolean isBroken(BrokenEnrichment enrichment, int number) {
        Boundary boundary = Boundary.at(number, () -> {
            throw new Gone();
        });
        try {
            new EnrichmentLife(enrichment.storage(), enrichment.account(), enrichment.books(), boundary, Duration.ZERO)
                    .run();
            return false;
        } catch (Gone gone) {
            return true;
        }
    }

    /** As good as a halt: nobody takes an error for a failure to be dealt with. */
    private static final class Gone extends Error {
        private static final long serialVersionUID = 1L;
    }
}
