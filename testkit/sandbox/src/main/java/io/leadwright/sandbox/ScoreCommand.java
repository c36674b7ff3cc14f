package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import io.leadwright.query.LeadQuery;
import io.leadwright.score.Scorecard;
import io.leadwright.score.ScoredLead;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Scores all leads of an account, and says how fast that is beside only reading them.
 *
 * <p>Of a million leads in an SQLite file of 2 GB (the tests' {@code GeneratedFile}, imported), {@code score --top 1}, with much
 * other work on the same two cores, Java 17:
 *
 * <pre>
 *                                          LEADS/S  CURSOR LEADS/S  PEAK HEAP, MIB
 * --scorecard reference-list, -Xmx48m       14,740          99,388              41
 * --scorecard reference-list, -Xmx256m      15,183          30,846             166
 * --scorecard standard, -Xmx48m              2,971          40,713              41
 * --scorecard standard, -Xmx256m             2,576          33,932             167
 * </pre>
 *
 * <p>More memory makes it no faster. The standard scorecard looks at what is believed of each lead, which is a question to the
 * storage a lead, and takes five times as long as one that looks at the leads alone.
 */
@Command(
        name = "score",
        description = {
            "Scores every lead and says which are the best, each with its reasons.",
            "At last how many leads that is a second, beside a plain cursor that only reads the same rows, and how much memory"
                    + " it took."
        })
final class ScoreCommand implements Callable<Integer> {

    private static final List<Scorecard> SCORECARDS =
            List.of(Scorecard.standard(), Scorecard.referenceList(), Scorecard.referenceEnrichment());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BookOptions options = new BookOptions();

    @Option(
            names = "--scorecard",
            paramLabel = "NAME",
            description = "standard, reference-list or reference-enrichment.",
            defaultValue = "standard")
    private String scorecard = "standard";

    @Option(names = "--top", paramLabel = "N", description = "So many of the best.", defaultValue = "10")
    private int top = 10;

    @Override
    public Integer call() throws SQLException {
        Scorecard chosen = scorecard();
        AtomicLong leads = new AtomicLong();
        try (OpenBooks books = options.open()) {
            LeadBook book = books.leadwright().book(options.account());
            long begun = System.nanoTime();
            List<ScoredLead> best;
            try (Stream<ScoredLead> scored =
                    book.analytics().scores(LeadQuery.all().byId(), chosen)) {
                best = Scorecard.top(scored.peek(lead -> leads.incrementAndGet()), top);
            }
            long nanos = System.nanoTime() - begun;
            long heap = PeakHeap.bytes();
            try (PlainCursor cursor = options.cursor(books)) {
                long opened = System.nanoTime();
                long unused = cursor.readLeads(options.account());
                show(best, new Figures(leads.get(), nanos, System.nanoTime() - opened, heap));
            }
        }
        return 0;
    }

    private Scorecard scorecard() {
        return SCORECARDS.stream()
                .filter(one -> one.name().equals(scorecard))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scorecard: must be one of "
                        + SCORECARDS.stream().map(Scorecard::name).toList() + ", is " + scorecard));
    }

    /** How many leads were scored in what time and memory, and in what time they were only read. */
    private record Figures(long leads, long nanos, long cursorNanos, long heap) {}

    private void show(List<ScoredLead> best, Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        best.forEach(one -> out.println(one.lead().id() + " " + one.score()));
        out.printf(
                Locale.ROOT,
                "leads=%d seconds=%.1f leads/s=%.0f cursor-leads/s=%.0f peak-heap-mib=%d%n",
                figures.leads(),
                seconds(figures.nanos()),
                figures.leads() / seconds(figures.nanos()),
                figures.leads() / seconds(figures.cursorNanos()),
                figures.heap() >> 20);
        out.flush();
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
