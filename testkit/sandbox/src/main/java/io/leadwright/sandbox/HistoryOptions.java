package io.leadwright.sandbox;

import io.leadwright.evaluate.Split;
import io.leadwright.sandbox.EvaluationFiles.Named;
import io.leadwright.sandbox.history.Hierarchy;
import io.leadwright.sandbox.history.HistoryFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is learned from, what is judged, and where it is written. */
final class HistoryOptions {

    private static final int FOLDS = 5;

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            required = true,
            description = "What is claimed: object, attribute, source, value.")
    private Path claims = Path.of("claims.tsv");

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "What is right, as far as it is known: object, attribute, value.")
    private Path truth = Path.of("truth.tsv");

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable Protocol protocol;

    @Option(
            names = "--exclude-sources",
            paramLabel = "NAME",
            split = ",",
            description = "Sources that are not heard, with commas between.")
    private List<String> excluded = List.of();

    @Option(
            names = "--hierarchy",
            paramLabel = "FILE",
            description =
                    "Which values lie in which: id, name, parent id; -1 if in none. Each id has one name, and none lies in itself.")
    private @Nullable Path hierarchy;

    @Option(names = "--multi-valued", description = "An item can have many values at once.")
    private boolean multiValued;

    @Option(
            names = "--time-tolerance",
            paramLabel = "MINUTES",
            description = "How far apart values HH:MM count as one.")
    private @Nullable Integer toleranceMinutes;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Takes what was chosen of each judged item: object, attribute, value, confidence.")
    private @Nullable Path predictions;

    @Option(names = "--plot", paramLabel = "FILE", description = "Takes a reliability diagram, a PNG.")
    private @Nullable Path plot;

    /** Of which one kind of rounds can be chosen: checked here, as picocli would say it by naming all options there are. */
    static final class Protocol {

        @Option(names = "--folds", paramLabel = "N", description = "Judges each of N parts by what the others teach.")
        private @Nullable Integer folds;

        @Option(
                names = "--train-share",
                paramLabel = "SHARE",
                description = "Learns from this share of the objects, such as 0.1, and judges the others.")
        private @Nullable Double trainShare;

        @Option(names = "--cold", description = "Learns nothing and judges all.")
        private boolean cold;

        @ArgGroup(exclusive = false)
        private @Nullable Transfer transfer;

        private Protocol checked(CommandLine command) {
            List<String> chosen = new ArrayList<>();
            if (folds != null) {
                chosen.add("--folds");
            }
            if (trainShare != null) {
                chosen.add("--train-share");
            }
            if (cold) {
                chosen.add("--cold");
            }
            if (transfer != null) {
                chosen.add("--learn-claims");
            }
            if (chosen.size() > 1) {
                throw new ParameterException(command, String.join(" and ", chosen) + ": only one of them can be given");
            }
            return this;
        }
    }

    /** Other history to learn from. */
    static final class Transfer {

        @Option(
                names = "--learn-claims",
                paramLabel = "FILE",
                required = true,
                description = "Learns from these claims, and judges all of the others.")
        private Path claims = Path.of("claims.tsv");

        @Option(names = "--learn-truth", paramLabel = "FILE", required = true, description = "What is right of them.")
        private Path truth = Path.of("truth.tsv");

        Path claims() {
            return claims;
        }

        Path truth() {
            return truth;
        }
    }

    /** Throws {@link ParameterException} if there can be no such rounds. */
    List<Split> splits(CommandLine command) {
        Protocol chosen = protocol == null ? new Protocol() : protocol.checked(command);
        try {
            if (chosen.cold) {
                return Split.cold();
            } else if (chosen.trainShare != null) {
                return Split.trainShare(chosen.trainShare);
            }
            return Split.folds(chosen.folds == null ? FOLDS : chosen.folds);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Throws {@link ParameterException} if there is no such tolerance. */
    HistoryFormat format(CommandLine command) throws IOException {
        HistoryFormat format = HistoryFormat.EXACT.without(excludedSources());
        if (multiValued) {
            format = format.many();
        }
        if (toleranceMinutes != null) {
            try {
                format = format.timesWithin(Duration.ofMinutes(toleranceMinutes));
            } catch (IllegalArgumentException refused) {
                throw new ParameterException(command, String.valueOf(refused.getMessage()), refused);
            }
        }
        return hierarchy == null ? format : format.in(read(hierarchy, command));
    }

    private static Hierarchy read(Path file, CommandLine command) throws IOException {
        Hierarchy hierarchy = Hierarchy.read(file);
        hierarchy.remarks().forEach(remark -> command.getErr().println(FailureText.safe(remark)));
        return hierarchy;
    }

    /** Blanks beside commas are not meant. */
    private Set<String> excludedSources() {
        return excluded.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    Path claims() {
        return claims;
    }

    Path truth() {
        return truth;
    }

    /** The files that are read, which nothing may overwrite. */
    List<Named> inputs() {
        List<Named> inputs = new ArrayList<>(List.of(new Named("claims", claims), new Named("truth", truth)));
        transfer().ifPresent(other -> {
            inputs.add(new Named("learn-claims", other.claims));
            inputs.add(new Named("learn-truth", other.truth));
        });
        if (hierarchy != null) {
            inputs.add(new Named("hierarchy", hierarchy));
        }
        return inputs;
    }

    /** The files that are written. */
    List<Named> outputs() {
        List<Named> outputs = new ArrayList<>();
        predictions().ifPresent(path -> outputs.add(new Named("predictions", path)));
        plot().ifPresent(path -> outputs.add(new Named("plot", path)));
        return outputs;
    }

    Optional<Transfer> transfer() {
        return protocol == null ? Optional.empty() : Optional.ofNullable(protocol.transfer);
    }

    Optional<Path> predictions() {
        return Optional.ofNullable(predictions);
    }

    Optional<Path> plot() {
        return Optional.ofNullable(plot);
    }
}
