package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what was judged: whoever reads it finds the same figures. */
class PredictionsFileTest {

    private static final int OBJECTS = 2_000;
    private static final int BINS = 10;
    private static final int TOLERANCE_MINUTES = 10;

    @TempDir
    Path folder;

    private final Commands commands = new Commands();

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void evaluate(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "evaluate",
                "--claims",
                path("claims.tsv"),
                "--truth",
                path("truth.tsv"),
                "--predictions",
                path("out.tsv")));
        all.addAll(List.of(options));
        assertThat(commands.run(all.toArray(String[]::new))).as(commands::err).isZero();
    }

    /** Accuracy and calibration error of the predictions, as the command would say them, by an account of its own. */
    private void agree(BiPredicate<String, String> isRight) throws IOException {
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("truth.tsv"))) {
            List<String> row = Splitter.on('\t').splitToList(line);
            truth.put(row.get(0), row.get(2));
        }
        long right = 0;
        double[] gaps = new double[BINS];
        List<String> lines = Files.readAllLines(folder.resolve("out.tsv"));
        for (String line : lines) {
            List<String> row = Splitter.on('\t').splitToList(line);
            double confidence = Double.parseDouble(row.get(3));
            int hit = isRight.test(truth.get(row.get(0)), row.get(2)) ? 1 : 0;
            right += hit;
            gaps[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - hit;
        }
        double gap = 0;
        for (double one : gaps) {
            gap += Math.abs(one);
        }
        assertThat(commands.out())
                .startsWith(String.format(Locale.ROOT, "accuracy=%.4f ", (double) right / lines.size()))
                .endsWith(String.format(Locale.ROOT, " ece=%.4f items=%d", gap / lines.size(), lines.size()));
    }

    @Test
    void texts_are_judged_as_they_are_written() throws IOException {
        new GeneratedHistory(6).cities(OBJECTS).into(folder);
        evaluate("--cold");
        agree(String::equals);
        evaluate("--folds", "5");
        agree(String::equals);
    }

    @Test
    void times_are_judged_as_they_are_written() throws IOException {
        new GeneratedHistory(7).times(OBJECTS).into(folder);
        evaluate("--cold", "--time-tolerance", String.valueOf(TOLERANCE_MINUTES));
        agree(PredictionsFileTest::isNear);
        evaluate("--folds", "5", "--time-tolerance", String.valueOf(TOLERANCE_MINUTES));
        agree(PredictionsFileTest::isNear);
    }

    /** The shorter way round the clock. */
    private static boolean isNear(String right, String said) {
        long apart = Math.abs(
                Duration.between(LocalTime.parse(right), LocalTime.parse(said)).toMinutes());
        return Math.min(apart, Duration.ofDays(1).toMinutes() - apart) <= TOLERANCE_MINUTES;
    }
}
