package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

    private static final String NUMBER = "(0\\.\\d{4}|1\\.0000)";
    private static final int OBJECTS = 400;

    @TempDir
    Path folder;

    private final Commands commands = new Commands();

    @BeforeEach
    void write() {
        new GeneratedHistory(1).cities(OBJECTS).into(folder);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Of the files in this folder. */
    private int evaluate(Path files, String... more) {
        return commands.run(Stream.concat(
                        Stream.of(
                                "evaluate",
                                "--claims",
                                files.resolve("claims.tsv").toString(),
                                "--truth",
                                files.resolve("truth.tsv").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private double measured(String what, String... more) {
        assertThat(evaluate(folder, more)).as(commands::err).isZero();
        Matcher number = Pattern.compile("(^| )" + what + "=([0-9.]+)").matcher(commands.out());
        assertThat(number.find()).as(commands::out).isTrue();
        return Double.parseDouble(number.group(2));
    }

    @Test
    void one_line_says_how_good_the_choices_were() {
        assertThat(evaluate(folder)).isZero();

        assertThat(commands.out())
                .matches("accuracy=" + NUMBER + " brier=" + NUMBER + " ece=" + NUMBER + " items=" + OBJECTS);
        assertThat(commands.err()).isEmpty();
    }

    @Test
    void what_is_learned_makes_it_better_than_a_vote_and_honest() {
        double cold = measured("accuracy", "--cold");
        double few = measured("accuracy", "--train-share", "0.1");
        double most = measured("accuracy", "--folds", "5");

        assertThat(few).isGreaterThan(cold);
        assertThat(most).isGreaterThan(0.95);
        assertThat(measured("ece")).isLessThan(0.03);
        assertThat(measured("accuracy")).isEqualTo(most);
    }

    @Test
    void a_share_learned_from_is_not_judged() {
        assertThat(measured("items", "--train-share", "0.1")).isBetween(OBJECTS * 0.85, OBJECTS * 0.95);
        assertThat(measured("items", "--train-share", "0.9")).isBetween(OBJECTS * 0.05, OBJECTS * 0.15);
    }

    @Test
    void what_was_learned_elsewhere_judges_all() {
        new GeneratedHistory(2).cities(OBJECTS).into(folder.resolve("learn"));
        String[] transfer = {"--learn-claims", path("learn/claims.tsv"), "--learn-truth", path("learn/truth.tsv")};

        assertThat(measured("items", transfer)).isEqualTo(OBJECTS);
        assertThat(measured("accuracy", transfer)).isGreaterThan(measured("accuracy", "--cold"));
    }

    @Test
    void excluded_sources_are_not_heard_and_one_that_is_not_there_is_said() {
        assertThat(measured("accuracy", "--cold", "--exclude-sources", "s0,s6,s7"))
                .isGreaterThan(measured("accuracy", "--cold"));
        assertThat(commands.err()).isEmpty();

        evaluate(folder, "--exclude-sources", "s0,s9");
        assertThat(commands.err()).isEqualTo(path("claims.tsv") + ": no claim by the excluded source s9");
    }

    @Test
    void blanks_around_excluded_sources_are_not_meant() {
        double excluded = measured("accuracy", "--cold", "--exclude-sources", "s0,s6,s7");

        assertThat(measured("accuracy", "--cold", "--exclude-sources", " s0, s6 ,s7,"))
                .isEqualTo(excluded);
        assertThat(commands.err()).isEmpty();
    }

    @Test
    void a_region_speaks_for_its_cities() throws IOException {
        new GeneratedHistory(3).regions(OBJECTS).into(folder);
        Files.write(folder.resolve("hierarchy.tsv"), GeneratedHistory.hierarchy());

        assertThat(measured("accuracy", "--cold", "--hierarchy", path("hierarchy.tsv")))
                .isGreaterThan(measured("accuracy", "--cold") + 0.1);
    }

    @Test
    void times_that_are_near_are_one() {
        new GeneratedHistory(4).times(OBJECTS).into(folder);

        assertThat(measured("accuracy", "--time-tolerance", "10")).isGreaterThan(0.9);
        assertThat(measured("accuracy")).isLessThan(0.5);
    }

    @Test
    void many_values_are_scored_as_sets() throws IOException {
        new GeneratedHistory(5).lists(OBJECTS).into(folder);

        assertThat(evaluate(folder, "--multi-valued", "--predictions", path("out.tsv")))
                .isZero();

        assertThat(commands.out())
                .matches("precision=" + NUMBER + " recall=" + NUMBER + " f1=" + NUMBER + " exact=" + NUMBER + " brier="
                        + NUMBER + " ece=" + NUMBER + " items=" + OBJECTS);
        assertThat(measured("f1", "--multi-valued")).isGreaterThan(0.9);
        assertThat(Files.readAllLines(folder.resolve("out.tsv")))
                .hasSizeGreaterThan(OBJECTS)
                .anyMatch(line -> line.startsWith("object 00000\tskills\tfirst 0\t"))
                .anyMatch(line -> line.startsWith("object 00000\tskills\tsecond 0\t"));
    }

    @Test
    void every_judged_item_is_predicted_labelled_or_not() throws IOException {
        Files.writeString(folder.resolve("claims.tsv"), "a\tcity\ts\tBern\nb\tcity\ts\tBasel\nb\tsize\ts\t3\n");
        Files.writeString(folder.resolve("truth.tsv"), "a\tcity\tBern\nc\tcity\tBiel\n");

        assertThat(evaluate(folder, "--cold", "--predictions", path("out.tsv"))).isZero();

        assertThat(Files.readAllLines(folder.resolve("out.tsv")))
                .map(line -> line.replaceFirst("\t(0\\.8|0\\.80{10}\\d+|0\\.79{10}\\d+)$", "\tfour fifths"))
                .containsExactly(
                        "a\tcity\tBern\tfour fifths", "b\tcity\tBasel\tfour fifths", "b\tsize\t3\tfour fifths");
        assertThat(commands.out()).isEqualTo("accuracy=1.0000 brier=0.0400 ece=0.2000 items=1");
        assertThat(commands.err())
                .isEqualTo(path("truth.tsv") + ": nobody claims anything of 1 items, which are not judged");
    }

    @Test
    void the_order_of_lines_their_ends_a_mark_and_repeated_lines_change_nothing() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        GeneratedHistory history = new GeneratedHistory(1).cities(OBJECTS);
        List<String> twice = new ArrayList<>(history.claims.subList(0, 100));
        history.claims.addAll(twice);
        history.shuffled();
        Files.writeString(other.resolve("claims.tsv"), "\uFEFF" + String.join("\r\n", history.claims));
        Files.writeString(other.resolve("truth.tsv"), String.join("\r\n", history.truth) + "\r\n\r\n");

        evaluate(folder, "--predictions", path("one.tsv"));
        String one = commands.out();
        evaluate(other, "--predictions", path("two.tsv"));

        assertThat(commands.out()).isEqualTo(one);
        assertThat(commands.err()).isEmpty();
        assertThat(folder.resolve("two.tsv")).hasSameBinaryContentAs(folder.resolve("one.tsv"));
    }

    @Test
    void the_diagram_is_a_picture() throws IOException {
        assertThat(evaluate(folder, "--plot", path("out.png"))).isZero();

        BufferedImage image = ImageIO.read(folder.resolve("out.png").toFile());
        assertThat(image.getWidth()).isEqualTo(ReliabilityDiagram.WIDTH);
        assertThat(image.getHeight()).isEqualTo(ReliabilityDiagram.HEIGHT);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel != Color.WHITE.getRGB()))
                .hasSizeGreaterThan(1_000);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--folds 5 --cold",
                "--cold --train-share 0.1",
                "--folds 1",
                "--folds many",
                "--train-share 0",
                "--train-share 1.5",
                "--train-share NaN",
                "--time-tolerance 0",
                "--time-tolerance 2000",
                "--learn-claims x.tsv",
                "--cold --learn-claims x.tsv --learn-truth y.tsv",
                "--colour red"
            })
    void options_that_make_no_sense_are_not_understood(String options) {
        assertThat(evaluate(folder, options.split(" "))).isEqualTo(2);

        assertThat(commands.out()).isEmpty();
        assertThat(commands.err()).isNotEmpty().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --folds 5 --cold                                     | --folds and --cold: only one of them can be given
            --train-share 0.1 --learn-claims x --learn-truth y   | --train-share and --learn-claims: only one of them can be given
            --folds 101                                          | folds: must be from 2 to 100, is 101
            --folds 5 --folds 6                                  | each option can be given once
            --learn-claims x                                     | Error: Missing required argument(s): --learn-truth=FILE
            """)
    void what_makes_no_sense_is_said_in_a_line_and_where_to_read_on(String options, String message) {
        assertThat(evaluate(folder, options.split(" "))).isEqualTo(2);

        assertThat(commands.err().lines()).containsExactly(message, "See: leadwright-sandbox help evaluate");
    }

    @Test
    void there_must_be_something_to_do() {
        assertThat(commands.run("evaluate")).isEqualTo(2);
        assertThat(commands.err()).startsWith("Missing required options: --claims and --truth, or --vectors");
        assertThat(commands.run("evaluate", "--claims", path("claims.tsv"))).isEqualTo(2);
        assertThat(commands.err()).contains("--truth=FILE");
        assertThat(commands.run("evaluate", "--predictions", path("out.tsv"))).isEqualTo(2);
    }

    @Test
    void where_it_cannot_write_is_said_before_it_reads() {
        assertThat(evaluate(folder.resolve("none"), "--plot", path("nowhere/out.png")))
                .isEqualTo(1);

        assertThat(commands.err())
                .isEqualTo("evaluate: plot: must be in a folder that exists and can be written, is "
                        + path("nowhere/out.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "truth", "learn-claims", "learn-truth", "hierarchy", "vectors"})
    void what_is_read_is_not_overwritten(String option) throws IOException {
        String[] more = {"--predictions", path("p.tsv"), "--plot", path("link.png"), "--" + option, path("read")};
        List<String> all = new ArrayList<>(List.of("evaluate"));
        for (String name : List.of("claims", "truth", "learn-claims", "learn-truth", "hierarchy", "vectors")) {
            if (!name.equals(option)) {
                all.addAll(List.of("--" + name, path("none")));
            }
        }
        all.addAll(List.of(more));
        Path read = Files.writeString(folder.resolve("read"), "before");
        Files.createSymbolicLink(folder.resolve("link.png"), read);

        assertThat(commands.run(all.toArray(String[]::new))).isEqualTo(1);

        assertThat(commands.err())
                .isEqualTo("evaluate: plot: must not be the file of " + option + ", is " + path("link.png"));
        assertThat(read).content().isEqualTo("before");
        assertThat(folder.resolve("p.tsv")).doesNotExist();
    }

    @Test
    void nothing_is_written_twice_into_one_file() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);

        assertThat(evaluate(folder, "--predictions", path("out"), "--plot", link + "/out"))
                .isEqualTo(1);

        assertThat(commands.err())
                .isEqualTo("evaluate: plot: must not be the file of predictions, is " + link + "/out");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_folder_is_no_file_to_read() {
        assertThat(commands.run("evaluate", "--claims", ".", "--truth", path("truth.tsv")))
                .isEqualTo(1);
        assertThat(commands.err()).isEqualTo("evaluate: claims: must be a file that can be read, is .");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_cannot_be_written_though_it_says_so_is_named_as_it_was_given() {
        assertThat(evaluate(folder, "--predictions", "/proc/out.tsv")).isEqualTo(1);

        assertThat(commands.err())
                .isEqualTo(
                        "evaluate: predictions: must be in a folder that exists and can be written, is /proc/out.tsv");
    }

    @Test
    void history_that_judges_nothing_fails_and_leaves_no_file() throws IOException {
        Files.writeString(folder.resolve("truth.tsv"), "somebody else\tcity\tBern\n");

        assertThat(evaluate(folder, "--predictions", path("out.tsv"))).isEqualTo(1);

        assertThat(commands.err())
                .endsWith("evaluate: " + path("truth.tsv")
                        + ": nothing was judged: of no item to judge it is known what is right");
        assertThat(folder.resolve("out.tsv")).doesNotExist();
    }
}
