package io.leadwright.sandbox;

import io.leadwright.evaluate.EvaluationReport;
import io.leadwright.evaluate.SetScores;
import io.leadwright.sandbox.EvaluationFiles.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how good the merger is over labelled history. */
@Command(
        name = "evaluate",
        description = {
            "Learns from claims of which it is known what is right, judges the merger over others, and says how often what it"
                    + " chose was right, and how honest its confidence was.",
            "Files have texts between tabs and no header; the order of lines changes nothing. Claims that cannot be taken are"
                    + " left out and counted on standard error. Of --folds, --train-share, --cold and --learn-claims at most one is given; without, it is five folds."
        },
        footer = "Exits with 0 if it was judged and all vectors are met, with 1 if not.")
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable HistoryOptions history;

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "Holds the merger to posteriors that are known, one case a line of JSON, to 1e-12.")
    private @Nullable Path vectors;

    @Override
    public Integer call() throws IOException {
        if (history == null && vectors == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing required options: --claims and --truth, or --vectors");
        }
        files().check();
        boolean areMet = vectors == null || holdTo(vectors);
        if (history != null) {
            say(text(new EvaluationRun(history, spec.commandLine()).report()));
        }
        return areMet ? 0 : 1;
    }

    private EvaluationFiles files() {
        List<Named> read = new ArrayList<>();
        List<Named> written = List.of();
        if (vectors != null) {
            read.add(new Named("vectors", vectors));
        }
        if (history != null) {
            read.addAll(history.inputs());
            written = history.outputs();
        }
        return new EvaluationFiles(read, written);
    }

    private boolean holdTo(Path file) throws IOException {
        ReferenceVectors vectors = ReferenceVectors.of(file);
        say("vectors=" + vectors.count() + " largest-difference=" + vectors.largestDifference());
        if (vectors.firstUnmet() != null) {
            spec.commandLine().getErr().println(FailureText.safe(vectors.firstUnmet()));
        }
        return vectors.areMet();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static String text(EvaluationReport report) {
        SetScores sets = report.sets();
        if (sets.items() > 0) {
            return String.format(
                    Locale.ROOT,
                    "precision=%.4f recall=%.4f f1=%.4f exact=%.4f brier=%.4f ece=%.4f items=%d",
                    sets.precision(),
                    sets.recall(),
                    sets.f1(),
                    sets.exact(),
                    sets.calibrated().brier(),
                    sets.calibrated().ece(),
                    sets.items());
        }
        return String.format(
                Locale.ROOT,
                "accuracy=%.4f brier=%.4f ece=%.4f items=%d",
                report.choices().accuracy(),
                report.choices().calibrated().brier(),
                report.choices().calibrated().ece(),
                report.choices().items());
    }
}
