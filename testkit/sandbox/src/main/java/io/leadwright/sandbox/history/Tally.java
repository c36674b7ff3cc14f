package io.leadwright.sandbox.history;

import java.nio.file.Path;
import java.util.List;

/** How many of a kind there are, and the first. Not thread-safe. */
final class Tally {

    private final Path file;
    private final String text;
    private long count;
    private String first = "";

    /** Says so in this text, with the count and the first in their places. */
    Tally(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    void addIf(boolean isOne, String name) {
        if (isOne) {
            first = count == 0 ? name : first;
            count++;
        }
    }

    /** Adds its text, if there is any. */
    void into(List<String> remarks) {
        if (count > 0) {
            remarks.add(file + ": " + text.formatted(count, first));
        }
    }
}
