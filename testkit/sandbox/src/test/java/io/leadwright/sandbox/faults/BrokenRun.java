package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.sandbox.faults.BrokenEnrichment.Sequel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Enrichments whose processes are halted at each boundary in turn, and then such that are killed at any moment. */
final class BrokenRun {

    private static final int KILLS = 10;
    private static final int LIFE_MILLIS = 400;

    private final StoreAddress address;
    private final Path folder;
    private final Runnable settle;
    private final Random random = new Random(20_261_122);
    private int halts;
    private int enrichments;
    private int lost;

    /** What is left of a process that was killed is waited for by what settles. */
    BrokenRun(StoreAddress address, Path folder, Runnable settle) {
        this.address = address;
        this.folder = folder;
        this.settle = settle;
    }

    BrokenRun run() throws IOException, InterruptedException {
        EnrichmentProcess next = start();
        try {
            boolean isHalted = true;
            while (isHalted) {
                EnrichmentProcess now = next;
                next = start();
                isHalted = halt(now, halts);
                halts += isHalted ? 1 : 0;
            }
            for (int i = 0; i < Figures.times(KILLS); i++) {
                EnrichmentProcess now = next;
                next = start();
                kill(now, i);
            }
        } finally {
            next.close();
        }
        assertThat(lost).as("lost answers").isPositive();
        return this;
    }

    private EnrichmentProcess start() throws IOException {
        return EnrichmentProcess.start(address, folder);
    }

    private boolean halt(EnrichmentProcess process, int boundary) throws IOException, InterruptedException {
        AccountId account = AccountId.of("halted-" + boundary);
        try (StoreAddress.OpenStore open = address.open()) {
            EnrichmentLife.prepare(open.storage(), account);
        }
        boolean isHalted = process.isHaltedAt(boundary, account);
        try (StoreAddress.OpenStore open = address.open()) {
            BrokenEnrichment enrichment = enrichment(open, account);
            enrichment.checkOneByOne();
            end(enrichment, boundary);
        }
        return isHalted;
    }

    /** All that it began come right, not only the one that it was at. */
    private void kill(EnrichmentProcess process, int number) throws IOException, InterruptedException {
        List<AccountId> begun = process.killedAfter(Duration.ofMillis(random.nextInt(LIFE_MILLIS)), "killed-" + number);
        settle.run();
        try (StoreAddress.OpenStore open = address.open()) {
            for (AccountId account : begun) {
                end(enrichment(open, account), number);
            }
        }
    }

    private void end(BrokenEnrichment enrichment, int number) {
        lost += enrichment.paidInVain();
        enrichment.end(Sequel.after(number));
        enrichments++;
    }

    private BrokenEnrichment enrichment(StoreAddress.OpenStore open, AccountId account) {
        return new BrokenEnrichment(open.storage(), account, EnrichmentProcess.books(folder, account));
    }

    @Override
    public String toString() {
        return halts + " halts and " + Figures.times(KILLS) + " kills, " + enrichments + " enrichments came right, "
                + lost + " answers were paid for and lost";
    }
}
