package io.leadwright.http.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what is written into a file of its own. */
final class Reading {

    private Reading() {}

    static List<LeadRow> of(Path directory, String name, String text) {
        return of(directory, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<LeadRow> of(Path directory, String name, byte[] bytes) {
        try {
            Path file = Files.write(directory.resolve(name), bytes);
            try (Stream<LeadRow> rows = LeadFile.of(file).rows()) {
                return rows.toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> errors(LeadRow row) {
        return row instanceof LeadRow.Rejected rejected ? rejected.errors() : List.of();
    }
}
