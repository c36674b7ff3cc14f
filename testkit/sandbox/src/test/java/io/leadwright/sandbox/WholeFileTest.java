package io.leadwright.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    private static void write(WholeFile file, String text) throws IOException {
        OutputStream bytes = file.bytes();
        bytes.write(text.getBytes(UTF_8));
        bytes.flush();
    }

    @Test
    void of_two_that_overlap_the_last_to_end_wins_and_each_is_whole() throws IOException {
        Path out = folder.resolve("leads.csv");
        try (WholeFile one = WholeFile.at("out", out);
                WholeFile other = WholeFile.at("out", out)) {
            write(one, "one begins, ");
            write(other, "other");
            write(one, "and ends");
            one.complete();
            assertThat(out).content().isEqualTo("one begins, and ends");
            other.complete();
        }

        assertThat(out).content().isEqualTo("other");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_is_not_complete_leaves_nothing_and_touches_nobody_s_file() throws IOException {
        Path out = Files.writeString(folder.resolve("leads.csv"), "old");
        Files.writeString(folder.resolve("leads.csv.part"), "somebody's");

        try (WholeFile broken = WholeFile.at("out", out)) {
            write(broken, "half");
        }

        assertThat(out).content().isEqualTo("old");
        assertThat(folder.resolve("leads.csv.part")).content().isEqualTo("somebody's");
        assertThat(folder).isDirectoryNotContaining("glob:**leadwright-*.part");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void behind_a_link_the_file_itself_is_replaced_and_stays_private() throws IOException {
        Path out = Files.writeString(folder.resolve("private.csv"), "old");
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), out);

        try (WholeFile file = WholeFile.at("out", link)) {
            write(file, "new");
            file.complete();
        }

        assertThat(link).isSymbolicLink();
        assertThat(out).content().isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
    }

    @Test
    void where_no_file_can_be_is_said() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.csv"));
        Path nowhere = folder.resolve("nowhere").resolve("leads.csv");

        assertThatThrownBy(() -> WholeFile.at("out", taken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("out: must be a regular file or nothing yet, is " + taken);
        assertThatThrownBy(() -> WholeFile.at("out", nowhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("out: must be in a folder that exists and can be written, is " + nowhere);
        assertThat(taken).isDirectory();
    }
}
