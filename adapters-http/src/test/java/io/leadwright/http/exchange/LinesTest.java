package io.leadwright.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.exchange.Lines.Line;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @TempDir
    Path folder;

    private List<String> read(String text, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.txt"), text, charset);
        List<String> read = new ArrayList<>();
        try (Lines lines = Lines.of(file)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                read.add(line.get() instanceof Line.Text some ? some.text() : ((Line.Bad) line.get()).rule());
            }
            assertThat(lines.bytesRead()).isPositive();
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void a_line_ends_with_either_or_both(String end) throws IOException {
        assertThat(read("a" + end + end + "b" + end, StandardCharsets.UTF_8)).containsExactly("a", "", "b");
        assertThat(read("a" + end + "b", StandardCharsets.UTF_8)).containsExactly("a", "b");
    }

    /** Whatever is the last character of a buffer. */
    @Test
    void an_end_of_two_characters_can_lie_across_two_buffers() throws IOException {
        for (int length = 16_380; length < 16_390; length++) {
            String first = "x".repeat(length);
            assertThat(read(first + "\r\nb\r\n", StandardCharsets.UTF_8)).containsExactly(first, "b");
        }
    }

    @Test
    void a_mark_says_the_charset() throws IOException {
        assertThat(read("\uFEFFZoë\n", StandardCharsets.UTF_16LE)).containsExactly("Zoë");
        assertThat(read("\uFEFFZoë\n", StandardCharsets.UTF_8)).containsExactly("Zoë");
    }

    @Test
    void a_bad_line_spoils_no_other() throws IOException {
        String longest = "x".repeat(Lines.LINE_LENGTH_MAX);

        assertThat(read(longest + "\n" + longest + "x\nc\n", StandardCharsets.UTF_8))
                .containsExactly(longest, "must have at most 1048576 characters", "c");
        assertThat(read("Zoë\nb", StandardCharsets.ISO_8859_1)).containsExactly("must be UTF-8", "b");
    }
}
