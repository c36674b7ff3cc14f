package io.leadwright.sandbox;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.StopRule;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.SourceId;
import io.leadwright.sandbox.measure.Measured;
import io.leadwright.sandbox.measure.Measurement;
import io.leadwright.sandbox.measure.Score;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import io.leadwright.sandbox.simulated.TruePerson;
import io.leadwright.sandbox.simulated.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Says how often enrichment is right in a made-up world, of whose people some have told what is right.
 *
 * <p>Of 5,000 people of the built-in world, with feedback on a tenth of them ({@code measure}):
 *
 * <pre>
 *                                RIGHT     ONE    MANY   WRONG COVERAGE     ECE
 * leadwright, before feedback   0.8024  0.8163  0.6776  0.1216   0.9128  0.0483
 * leadwright, after feedback    0.8158  0.8307  0.6818  0.1044   0.9128  0.0125
 * best vendor: apollo           0.5636  0.5905  0.3218  0.1491   0.6624
 * majority of vendors           0.7923  0.8071  0.6593  0.1286   0.9126
 * </pre>
 */
@Command(
        name = "measure",
        description = {
            "Enriches everybody of a simulated world, learns what is right of some of them, and says of the others how often"
                    + " what is then believed is right, beside the best single vendor and the majority of vendors, and how honest the"
                    + " confidence is. Every vendor is asked, whatever is known by then, so that each can be judged.",
            "RIGHT is the share of pairs of a person and a field that are answered right: ONE of fields that have one value, MANY of those"
                    + " that can have many, each of which counts by its F1. WRONG is the share of the values given that is wrong,"
                    + " COVERAGE the share of pairs that is answered, and ECE the expected calibration error of the confidence."
        },
        footer = "Where vendors are tied, the majority is the best vendor's.",
        showDefaultValues = true)
final class MeasureCommand implements Callable<Integer> {

    private static final int PEOPLE_MAX = 200_000;

    /** Slow vendors are waited for. */
    private static final Duration HOLD_TIME = Duration.ofHours(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--simulated-world",
            paramLabel = "FILE",
            description =
                    "JSON file with the people, companies and vendors. Without it, people of a built-in world, four vendors"
                            + " of mixed quality, and of those one that copies another.")
    private @Nullable Path file;

    @Option(
            names = "--feedback",
            paramLabel = "SHARE",
            description = "Share of the people, chosen by hash, of whom it is learned what is right.")
    private double feedback = 0.1;

    @Option(names = "--people", paramLabel = "N", description = "How many the built-in world has.")
    private int people = 5_000;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, another built-in world.")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(feedback >= 0 && feedback <= 1)) {
            throw new IllegalArgumentException("feedback: must be from 0 to 1, is " + feedback);
        }
        Path folder = Files.createTempDirectory("leadwright-measure");
        try (SimulatedVendors vendors = SimulatedVendors.start(world())) {
            if (vendors.vendorIds().isEmpty()) {
                throw new IllegalArgumentException(
                        "simulated-world: must have a vendor that answers, of " + SimulatedVendors.SPEAKING);
            }
            show(measured(vendors, folder.resolve("book.db")));
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        return 0;
    }

    private World world() throws IOException {
        if (file != null) {
            World world = World.read(file);
            world.remark().ifPresent(remark -> spec.commandLine().getErr().println("simulated-world: " + remark));
            return world;
        }
        if (people < 1 || people > PEOPLE_MAX) {
            throw new IllegalArgumentException("people: must be from 1 to " + PEOPLE_MAX + ", is " + people);
        }
        return MixedWorld.of(people, seed);
    }

    private Measured measured(SimulatedVendors vendors, Path database) throws InterruptedException {
        List<TruePerson> all = vendors.world().truth();
        AtomicInteger done = new AtomicInteger();
        try (Leadwright leadwright = library(database, vendors.sources());
                ProgressLine line = ProgressLine.of("Enriching", " people", 1)) {
            List<SourceId> sources = leadwright.sources().stream()
                    .map(source -> source.profile().id())
                    .toList();
            return new Measurement(leadwright.book(), sources, all, feedback)
                    .run(more -> line.show(done.addAndGet(more), all.size()));
        }
    }

    private static Leadwright library(Path database, List<EnrichmentSource> sources) {
        Leadwright.Builder library = Leadwright.builder(
                        JdbiStorage.sqlite(database).migrate())
                .enrichment(EnrichmentRules.DEFAULT.stopRule(new StopRule(1, true)))
                .ledger(LedgerRules.DEFAULT.holdTime(HOLD_TIME));
        sources.forEach(library::source);
        return library.build();
    }

    private void show(Measured measured) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "people=%d pairs=%d learned-from=%d labels=%d%n",
                measured.people(),
                measured.after().score().pairs(),
                measured.taught(),
                measured.labels());
        out.printf(
                Locale.ROOT, "%-28s %7s %7s %7s %7s %8s %7s%n", "", "RIGHT", "ONE", "MANY", "WRONG", "COVERAGE", "ECE");
        row(out, "leadwright, before feedback", measured.before().score(), measured.before());
        row(out, "leadwright, after feedback", measured.after().score(), measured.after());
        row(out, "best vendor: " + measured.best(), measured.bestScore(), null);
        row(out, "majority of vendors", measured.majority(), null);
        out.flush();
    }

    private static void row(PrintWriter out, String who, Score score, Measured.@Nullable Judged judged) {
        out.printf(
                Locale.ROOT,
                "%-28s %7.4f %7.4f %7.4f %7.4f %8.4f %7s%n",
                who,
                score.right(),
                score.ones(),
                score.sets(),
                score.wrong(),
                score.coverage(),
                judged == null ? "" : String.format(Locale.ROOT, "%.4f", judged.ece()));
    }
}
