package io.leadwright.sandbox.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What vendors were paid for, in their own books: on the disk before they answer, call by call. Thread-safe.
 *
 * @param file a line for each call
 */
record VendorBooks(Path file) {

    /**
     * A call that was paid for.
     *
     * @param source who was asked
     * @param emails about whom
     */
    record Call(String source, List<String> emails) {

        List<Payment> payments() {
            return emails.stream().map(email -> new Payment(source, email)).toList();
        }
    }

    /** One question that was paid for. */
    record Payment(String source, String email) {}

    void pay(Call call) {
        String line = call.source + " " + String.join(" ", call.emails) + "\n";
        try {
            Files.write(file, line.getBytes(StandardCharsets.US_ASCII), CREATE, APPEND, DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All calls, in the order in which they were paid. */
    List<Call> calls() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                            .map(VendorBooks::call)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call call(String line) {
        List<String> words = Splitter.on(' ').splitToList(line);
        return new Call(words.get(0), words.subList(1, words.size()));
    }

    List<Payment> payments() {
        return calls().stream().flatMap(call -> call.payments().stream()).toList();
    }
}
