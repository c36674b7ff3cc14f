package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void a_failure_says_what_is_wrong_with_which_file() {
        assertThat(FailureText.of(new NoSuchFileException("a.csv")))
                .isEqualTo("a.csv: there is no such file or folder");
        assertThat(FailureText.of(new UncheckedIOException(new AccessDeniedException("a.csv"))))
                .isEqualTo("a.csv: may not be read or written");
        assertThat(FailureText.of(new FileAlreadyExistsException("a")))
                .isEqualTo("a: is there already, and is no folder");
        assertThat(FailureText.of(new FileSystemException("a.csv", null, "File name too long")))
                .isEqualTo("a.csv: File name too long");
        assertThat(FailureText.of(new FileSystemException("x.part", "a.csv", "No such device")))
                .isEqualTo("a.csv: No such device");
    }

    @Test
    void a_terminal_is_told_nothing_to_obey() {
        assertThat(FailureText.of(new IllegalArgumentException("file: has \u001b[31m\u009b1m\u202ered\r\n")))
                .isEqualTo("file: has ?[31m?1m?red??");
        assertThat(FailureText.of(new IOException())).isEqualTo("IOException");
    }
}
