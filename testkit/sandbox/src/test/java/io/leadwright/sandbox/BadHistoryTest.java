package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadHistoryTest {

    /** As near as doubles are. */
    private static final String FOUR_FIFTHS = "0\\.(8|80{10}\\d+|79{10}\\d+)\n";

    private static final String TRUTH = "a\tcity\tBern\n";

    @TempDir
    Path folder;

    private final Commands commands = new Commands();
    private Path claims = Path.of("");
    private Path truth = Path.of("");

    @BeforeEach
    void write() throws IOException {
        claims = Files.writeString(folder.resolve("claims.tsv"), "a\tcity\ts\tBern\n");
        truth = Files.writeString(folder.resolve("truth.tsv"), TRUTH);
    }

    private int evaluate(String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {"evaluate", "--cold", "--claims", claims.toString(), "--truth", truth.toString()},
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return commands.run(all);
    }

    private void isRefused(String message) {
        assertThat(evaluate()).isEqualTo(1);
        assertThat(commands.out()).isEmpty();
        assertThat(commands.err()).isEqualTo("evaluate: " + message);
    }

    @Test
    void another_number_of_columns_is_no_history() throws IOException {
        Files.writeString(claims, "a\tcity\ts\tBern\n\na\tcity\ts\n");
        isRefused(claims + ": line 3: must have 4 columns between tabs (object, attribute, source, value), has 3");

        Files.writeString(claims, "a\tcity\ts\tBern\tBasel\n");
        isRefused(claims + ": line 1: must have 4 columns between tabs (object, attribute, source, value), has 5");
    }

    @Test
    void bytes_that_are_no_text_are_no_history() throws IOException {
        Files.write(claims, new byte[] {'a', '\t', 'c', '\t', 's', '\t', (byte) 0xC3, (byte) 0x28, '\n'});

        isRefused(claims + ": line 1: must be UTF-8");
    }

    @Test
    void a_line_without_end_is_no_history() throws IOException {
        Files.writeString(claims, "a\tcity\ts\tBern\r\na\tcity\tt\t" + "x".repeat(10_000_000) + "\r\n");

        isRefused(claims + ": line 2: must have at most 1048576 characters");
    }

    @Test
    void an_empty_or_missing_file_is_no_history() throws IOException {
        Files.writeString(claims, "\uFEFF\r\n\r\n");
        isRefused(claims + ": must not be empty");

        Files.delete(claims);
        isRefused(claims + ": there is no such file or folder");

        Files.createDirectory(claims);
        assertThat(evaluate()).isEqualTo(1);
        assertThat(commands.err()).startsWith("evaluate: ").contains(claims.toString());
    }

    @Test
    void claims_that_cannot_be_taken_are_left_out_and_counted() throws IOException {
        Files.writeString(
                claims,
                "a\tcity\ts\tBern\n"
                        + "a\tcity\t \tBasel\n"
                        + "a\tcity\tt\tBa\u0000sel\n"
                        + "a\tcity\tu\tBa\u001b[31m\n"
                        + "a\tcity\tv\t" + "x".repeat(65_537) + "\n"
                        + "a\tcity\t" + "s".repeat(101) + "\tBasel\n"
                        + "a\tcity\tw\t \n"
                        + "\tcity\tx\tBasel\n");

        assertThat(evaluate("--predictions", folder.resolve("out.tsv").toString()))
                .isZero();

        assertThat(folder.resolve("out.tsv")).content().matches("a\tcity\tBern\t" + FOUR_FIFTHS);
        assertThat(commands.err().lines())
                .containsExactlyInAnyOrder(
                        claims + ": 1 left out, the first in line 2: source: must not be blank",
                        claims + ": 2 left out, the first in line 3: value: must not have control characters",
                        claims + ": 1 left out, the first in line 5: value: must have at most 65536 characters",
                        claims + ": 1 left out, the first in line 6: source: must have at most 100 characters",
                        claims + ": 1 left out, the first in line 7: value: must not be blank",
                        claims + ": 1 left out, the first in line 8: object: must not be blank");
    }

    @Test
    void a_value_as_long_as_can_be_is_taken() throws IOException {
        String longest = "ä".repeat(65_536);
        Files.writeString(claims, "a\tcity\ts\t" + longest + "\n");
        Files.writeString(truth, "a\tcity\t" + longest + "\n");

        assertThat(evaluate()).isZero();
        assertThat(commands.out()).startsWith("accuracy=1.0000 ");
        assertThat(commands.err()).isEmpty();
    }

    @Test
    void several_claims_of_one_source_count_as_one() throws IOException {
        Files.writeString(claims, "a\tcity\ts\tBern\na\tcity\ts\tBasel\na\tcity\ts\tBern\n");

        assertThat(evaluate("--predictions", folder.resolve("out.tsv").toString()))
                .isZero();

        assertThat(folder.resolve("out.tsv")).content().matches("a\tcity\tBasel\t" + FOUR_FIFTHS);
        assertThat(commands.err())
                .isEqualTo(
                        claims + ": 1 times a source claims several values of one item, of which the smallest counts;"
                                + " first of a, city, by s");

        evaluate("--multi-valued");
        assertThat(commands.err()).isEmpty();
    }

    @Test
    void several_right_values_of_one_item_are_remarked() throws IOException {
        Files.writeString(claims, "a\tcity\ts\tBern\nb\tcity\ts\tBiel\nc\tcity\ts\tBiel\n");
        Files.writeString(truth, "a\tcity\tBern\nb\tcity\tBern\nb\tcity\tBiel\nc\tcity\tBern\nc\tcity\tBiel\n");

        assertThat(evaluate()).isZero();

        assertThat(commands.out()).startsWith("accuracy=1.0000");
        assertThat(commands.err())
                .isEqualTo(truth + ": 2 items have several right values, of which each counts; the first is b, city");
    }

    @Test
    void a_hierarchy_with_unknown_or_several_parents_is_remarked() throws IOException {
        Path hierarchy = Files.writeString(
                folder.resolve("100%d.tsv"), "0\troot\t-1\n1\tx\t0\n1\tx\t2\n2\ty\t0\n3\tz\t7\n4\tz\t8\n");

        assertThat(evaluate("--hierarchy", hierarchy.toString())).isZero();

        assertThat(commands.err().lines())
                .containsExactly(
                        hierarchy + ": 1 nodes lie in several others, the first is id 1",
                        hierarchy + ": 2 nodes lie in an unknown one, which is nothing; the first is id 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 root -1, 1 a 1               | id 1: must not lie in itself, also by way of others
            3 c 2, 0 root -1, 1 a 2, 2 b 1 | id 2: must not lie in itself, also by way of others
            0 root -1, 1 a 0, 1 b 0        | id 1: must have one name, has two
            """)
    void what_is_no_hierarchy_is_refused(String lines, String message) throws IOException {
        Path hierarchy = Files.writeString(
                folder.resolve("hierarchy.tsv"), lines.replace(", ", "\n").replace(' ', '\t'));

        assertThat(evaluate("--hierarchy", hierarchy.toString())).isEqualTo(1);

        assertThat(commands.err()).isEqualTo("evaluate: " + hierarchy + ": " + message);
    }

    @Test
    void a_hierarchy_with_a_hole_is_refused() throws IOException {
        Path hierarchy = Files.writeString(folder.resolve("hierarchy.tsv"), "0\troot\t-1\n1\t\t0\n");

        assertThat(evaluate("--hierarchy", hierarchy.toString())).isEqualTo(1);

        assertThat(commands.err())
                .isEqualTo("evaluate: " + hierarchy + ": 1 left out, the first in line 2: value: must not be blank");
    }
}
