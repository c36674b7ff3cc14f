package io.leadwright.sandbox;

import io.leadwright.credit.Credits;
import io.leadwright.ledger.LedgerRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be spent. */
final class CreditOptions {

    @Option(
            names = "--credits",
            paramLabel = "N",
            description = "Granted once to each account that a key opens, if nothing was granted to it before.")
    private long credits = 1_000;

    @Option(
            names = "--enrichments-per-hour",
            paramLabel = "N",
            description = "How many leads are enriched in any hour.")
    private int enrichmentsPerHour = 100;

    @Option(
            names = "--hold-ttl",
            paramLabel = "SECONDS",
            description =
                    "How long credits are held for work that says nothing, which may take a tenth of that. Unless said,"
                            + " 300 for work of at most 20.")
    private @Nullable Integer holdSeconds;

    /** The same, checked; throws {@link IllegalArgumentException}. */
    SandboxCredits credits() {
        if (enrichmentsPerHour < 1) {
            throw new IllegalArgumentException("enrichments-per-hour: must be at least 1, is " + enrichmentsPerHour);
        }
        LedgerRules rules = LedgerRules.DEFAULT.window(SandboxCredits.anHour(enrichmentsPerHour));
        return new SandboxCredits(
                Credits.of(credits), holdSeconds == null ? rules : rules.holdTime(Duration.ofSeconds(holdSeconds)));
    }
}
