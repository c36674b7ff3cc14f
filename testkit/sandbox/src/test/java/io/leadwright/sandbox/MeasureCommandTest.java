package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureCommandTest {

    private static final String ODD = "{\"people\":[{\"firstName\":\"阿明\",\"lastName\":\"王\",\"email\":\"a@b.example\","
            + "\"title\":\"主管\"},{\"email\":\"a@b.example\"},{\"title\":\"nobody who can be asked for\"}],\"vendors\":{";

    private static final Splitter FIGURES = Splitter.on(' ').omitEmptyStrings();

    @TempDir
    Path folder;

    private final Commands commands = new Commands();

    private static double figure(String out, String row, int column) {
        Matcher figures =
                Pattern.compile(Pattern.quote(row) + ".*?((\\s+[0-9.]+)+)").matcher(out);
        assertThat(figures.find()).as(out).isTrue();
        return Double.parseDouble(FIGURES.splitToList(figures.group(1)).get(column));
    }

    @Test
    void who_has_learned_is_right_at_least_as_often_as_any_vendor_and_their_majority() {
        assertThat(commands.run("measure", "--people", "300", "--feedback", "0.3"))
                .isZero();

        String out = commands.out();
        double right = figure(out, "after feedback", 0);
        assertThat(right).isGreaterThanOrEqualTo(figure(out, "majority of vendors", 0));
        assertThat(right).isGreaterThanOrEqualTo(figure(out, "best vendor: ", 0));
        assertThat(figure(out, "after feedback", 5)).isLessThan(figure(out, "before feedback", 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"apollo\":{}",
                "\"apollo\":{\"coverage\":0},\"hunter\":{\"coverage\":0}",
                "\"apollo\":{\"wrong\":1},\"hunter\":{\"wrong\":1,\"blank\":1}",
                "\"hunter\":{\"failure\":1}"
            })
    void any_world_can_be_measured(String vendors) throws IOException {
        Path world = Files.writeString(folder.resolve("world.json"), ODD + vendors + "}}");
        for (String feedback : new String[] {"0", "1"}) {
            assertThat(commands.run("measure", "--simulated-world", world.toString(), "--feedback", feedback))
                    .as(commands.err())
                    .isZero();
            assertThat(commands.out()).contains("best vendor: ").doesNotContain("NaN");
        }
    }

    @Test
    void what_makes_no_sense_is_refused() throws IOException {
        Path world = Files.writeString(folder.resolve("world.json"), ODD + "}}");
        assertThat(commands.run("measure", "--feedback", "1.1")).isNotZero();
        assertThat(commands.err()).contains("feedback: must be from 0 to 1");
        assertThat(commands.run("measure", "--people", "0")).isNotZero();
        assertThat(commands.err()).contains("people: must be from 1 to 200000");
        assertThat(commands.run("measure", "--simulated-world", world.toString()))
                .isNotZero();
        assertThat(commands.err()).contains("simulated-world: must have a vendor that answers");
    }
}
