package io.leadwright.sandbox;

import io.leadwright.evaluate.Calibrated;
import io.leadwright.evaluate.Evaluation;
import io.leadwright.evaluate.EvaluationReport;
import io.leadwright.evaluate.LabelledHistory;
import io.leadwright.evaluate.Split;
import io.leadwright.learn.Learner;
import io.leadwright.sandbox.HistoryOptions.Transfer;
import io.leadwright.sandbox.history.HistoryFile;
import io.leadwright.sandbox.history.HistoryFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;

/** Reads labelled history, has the merger judged over it, and writes what comes of it. */
final class EvaluationRun {

    private final HistoryOptions options;
    private final CommandLine command;
    private final List<Split> splits;
    private final HistoryFormat format;

    /** Throws {@link CommandLine.ParameterException} if the options make no sense. */
    EvaluationRun(HistoryOptions options, CommandLine command) throws IOException {
        this.options = options;
        this.command = command;
        this.splits = options.splits(command);
        this.format = options.format(command);
    }

    EvaluationReport report() throws IOException {
        Optional<Transfer> transfer = options.transfer();
        try (HistoryFile judged = read(options.claims(), options.truth());
                HistoryFile learned = transfer.isPresent()
                        ? read(transfer.get().claims(), transfer.get().truth())
                        : judged) {
            EvaluationReport report = judge(learned, judged);
            if (options.plot().isPresent()) {
                Calibrated calibrated = format.isMany()
                        ? report.sets().calibrated()
                        : report.choices().calibrated();
                ReliabilityDiagram.of(calibrated).write(options.plot().get());
            }
            return report;
        }
    }

    private HistoryFile read(Path claims, Path truth) throws IOException {
        try (ProgressLine line = ProgressLine.of("Reading", " MB", 1_000_000)) {
            HistoryFile history = HistoryFile.read(claims, truth, format, line::show);
            history.remarks().forEach(remark -> command.getErr().println(line.lineBegin() + FailureText.safe(remark)));
            return history;
        } finally {
            command.getErr().flush();
        }
    }

    private EvaluationReport judge(HistoryFile learned, HistoryFile judged) throws IOException {
        long inAll = Learner.PASSES * learned.claims() + judged.claims();
        AtomicLong done = new AtomicLong();
        try (ProgressLine line = ProgressLine.of("Evaluating", " claims", 1)) {
            Evaluation evaluation = learned == judged
                    ? Evaluation.of(shown(judged, done, inAll, line), splits, HistoryFile.OBSERVED_AT)
                    : Evaluation.transfer(
                            shown(learned, done, inAll, line),
                            shown(judged, done, inAll, line),
                            HistoryFile.OBSERVED_AT);
            return write(evaluation);
        }
    }

    private static LabelledHistory shown(HistoryFile history, AtomicLong done, long inAll, ProgressLine line) {
        return () -> history.items()
                .peek(item -> line.show(done.addAndGet(item.claims().size()), inAll));
    }

    private EvaluationReport write(Evaluation evaluation) throws IOException {
        if (options.predictions().isEmpty()) {
            return checked(evaluation.run(prediction -> {}));
        }
        try (WholeFile file = WholeFile.at("predictions", options.predictions().get())) {
            PredictionWriter predictions = new PredictionWriter(file.bytes());
            EvaluationReport report = checked(evaluation.run(predictions::write));
            predictions.flush();
            file.complete();
            return report;
        }
    }

    private EvaluationReport checked(EvaluationReport report) {
        if (report.choices().items() + report.sets().items() == 0) {
            throw new IllegalArgumentException(
                    options.truth() + ": nothing was judged: of no item to judge it is known what is right");
        }
        return report;
    }
}
