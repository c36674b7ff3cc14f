package io.leadwright.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A CSV file of made-up leads, of as many rows as a test wants; of three rows, one has an id, one a key alone, one neither. */
final class GeneratedFile {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private GeneratedFile() {}

    static Path in(Path folder, int rows) {
        Path file = folder.resolve("generated.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(
                    "id,firstName,lastName,email,linkedinUrl,company,title,phone,status,notes,tags,createdAt,updatedAt,"
                            + "customFields.industry\r\n");
            for (int i = 0; i < rows; i++) {
                csv.write(row(i));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    private static String row(int i) {
        boolean isNamed = i % 3 < 2;
        return String.join(
                ",",
                i % 3 == 0 ? "lead_%09d".formatted(i) : "",
                "Zoë",
                "Person " + i,
                isNamed ? "p" + i + "@company" + i % 5_000 + ".example" : "",
                isNamed ? "https://www.linkedin.com/in/person-" + i : "",
                "\"Company " + i % 5_000 + ", Inc\"",
                "Engineer " + i % 50,
                "+1-555-" + i,
                "contacted",
                "Met at fair number " + i,
                "ai;enterprise;t" + i % 20,
                FIRST.plusSeconds(i).toString(),
                FIRST.plusSeconds(2L * i).toString(),
                "Industry " + i % 30 + "\r\n");
    }
}
