package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Bill;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.Enrichment;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.Plan;
import io.leadwright.enrich.RunProgress;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enriches a whole book, or undoes that. */
@Command(
        name = "enrich",
        description = {
            "Enriches all leads of a book, or those with some words in them, and writes what is found to those that lack it.",
            "Stopped by Ctrl-C it is paused; killed or paused, the same command goes on with it. Several of these commands may"
                    + " work on one book at the same time."
        },
        footer = "Exits with 0 if the run is done or undone; with 3 if it is paused: the credits or the budget did not"
                + " suffice, or somebody has paused it.",
        showDefaultValues = true)
final class EnrichCommand implements Callable<Integer> {

    private static final int PAUSED = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BookOptions options = new BookOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(
            names = "--query",
            paramLabel = "WORDS",
            description = "Only leads with these words, as a search finds them.")
    private @Nullable String query;

    @Option(names = "--budget", paramLabel = "N", description = "At most so many credits.")
    private @Nullable Long budget;

    @Option(
            names = "--credits",
            paramLabel = "N",
            description = "Granted once to the account, if nothing was granted to it before.")
    private long credits = 1_000;

    @Option(names = "--threads", paramLabel = "N", description = "So many work at the same time.")
    private int threads = 4;

    @Option(
            names = "--undo",
            paramLabel = "RUN",
            description = "Gives the leads of this run back what they were before it.")
    private @Nullable String undo;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: must be at least 1, is " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (OpenSources asked = sources.open(System.getenv());
                OpenBooks books = options.database(LedgerRules.DEFAULT)
                        .asking(asked.list())
                        .open()) {
            LeadBook book = books.leadwright().book(options.account());
            return undo == null ? enriched(book, out) : undone(book.enrichment(), RunId.of(undo), out);
        } finally {
            out.flush();
        }
    }

    private int enriched(LeadBook book, PrintWriter out) throws InterruptedException {
        new SandboxCredits(Credits.of(credits), LedgerRules.DEFAULT).grantAtFirst(book);
        EnrichmentRun run = run(book.enrichment(), out);
        out.println("Run " + run.id());
        out.flush();
        RunProgress end = new BookEnrichment(run, threads).work();
        out.printf(
                Locale.ROOT,
                "%s: %d of %d leads done, %d enriched; %s of at most %s%n",
                word(end.state().name()),
                end.done(),
                end.leads(),
                end.enriched(),
                text(end.spent()),
                text(end.budget()));
        counts(end.failed(), out);
        return end.state() == RunState.DONE ? 0 : PAUSED;
    }

    /** One that is not over, or a new one. */
    private EnrichmentRun run(Enrichment enrichment, PrintWriter out) {
        Optional<EnrichmentRun> begun = enrichment.runs().stream()
                .filter(run -> !run.progress().state().isOver())
                .findFirst();
        if (begun.isPresent()) {
            begun.get().resume();
            out.println("Goes on with the run that was begun before.");
            return begun.get();
        }
        Plan plan = enrichment.plan(request());
        out.printf(Locale.ROOT, "%d leads, at most %d calls%n", plan.leads(), plan.calls());
        out.println("Expected: " + text(plan.expected()));
        out.println("At most:  " + text(plan.worst()));
        return enrichment.start(plan);
    }

    private EnrichmentRequest request() {
        LeadQuery leads = query == null ? LeadQuery.all() : LeadQuery.where(Filter.search(query));
        EnrichmentRequest request = EnrichmentRequest.leads(leads);
        return budget == null ? request : request.budget(Budget.of(Credits.of(budget)));
    }

    private static int undone(Enrichment enrichment, RunId id, PrintWriter out) {
        EnrichmentRun run =
                enrichment.run(id).orElseThrow(() -> new IllegalArgumentException("undo: there is no run " + id));
        run.pause();
        RunProgress end = run.undo();
        out.println("Undone");
        counts(end.restored(), out);
        return 0;
    }

    private static void counts(Map<? extends Enum<?>, Long> counts, PrintWriter out) {
        counts.forEach((what, count) -> out.printf(Locale.ROOT, "  %s: %d%n", word(what.name()), count));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(Bill bill) {
        return bill.credits() + ", vendors " + bill.costs();
    }
}
