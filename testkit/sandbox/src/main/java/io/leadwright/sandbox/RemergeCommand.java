package io.leadwright.sandbox;

import io.leadwright.enrich.Enrichment;
import io.leadwright.enrich.Remerged;
import io.leadwright.lead.TextField;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.query.LeadQuery;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Merges all stored claims of an account again, and says how fast that is beside only reading them.
 *
 * <p>Of 15,000 people of the built-in world with three answers each (the tests' {@code GeneratedClaims book.db 15000}), with other
 * work on the same two cores:
 *
 * <pre>
 *                                       CLAIMS   CHANGED  CLAIMS/S  CURSOR CLAIMS/S
 * remerge, -Xmx64m                   1,002,808         0    54,592        1,652,142
 * remerge, -Xmx256m                  1,002,808         0    56,581        1,633,483
 * remerge --write, -Xmx64m           1,002,808    15,000    12,008        1,585,185
 * the same again, -Xmx64m            1,002,808         0    30,694          777,900
 * </pre>
 *
 * <p>The time goes into three things alike: reading the claims, telling who is meant, and weighing; more memory makes it no
 * faster. Where it writes, each lead is merged three times: to see whether it changes, to write it, and to see that nothing more
 * follows.
 */
@Command(
        name = "remerge",
        description = {
            "Merges what is kept of every lead again, by what is known of the sources now, asking nobody, and says how many"
                    + " claims that is a second, beside a plain cursor that only reads the same rows, and how much memory it took.",
            "Writes nothing unless told to."
        })
final class RemergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BookOptions options = new BookOptions();

    @Option(names = "--write", description = "Fills blanks of leads with what comes of it.")
    private boolean isWriting;

    @Override
    public Integer call() throws SQLException {
        try (OpenBooks books = options.open()) {
            Enrichment enrichment = books.leadwright().book(options.account()).enrichment();
            long begun = System.nanoTime();
            Remerged done = enrichment.remerge(LeadQuery.all(), policy());
            long merged = System.nanoTime();
            long heap = PeakHeap.bytes();
            try (PlainCursor cursor = options.cursor(books)) {
                long opened = System.nanoTime();
                long unused = cursor.read(options.account());
                show(done, merged - begun, System.nanoTime() - opened, heap);
            }
        }
        return 0;
    }

    private WritePolicy policy() {
        return isWriting
                ? WritePolicy.FILL_BLANKS
                : WritePolicy.FILL_BLANKS.rule(WriteRule.NEVER).rule(TextField.EMAIL, WriteRule.NEVER);
    }

    private void show(Remerged done, long nanos, long cursorNanos, long heap) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "leads=%d claims=%d changed=%d fields=%d seconds=%.1f claims/s=%.0f cursor-claims/s=%.0f"
                                + " peak-heap-mib=%d%n",
                        done.leads(),
                        done.claims(),
                        done.changed(),
                        done.fields(),
                        seconds(nanos),
                        done.claims() / seconds(nanos),
                        done.claims() / seconds(cursorNanos),
                        heap >> 20);
        spec.commandLine().getOut().flush();
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
