package io.leadwright.sandbox.history;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which rows of a file could not be taken: for each reason how many, and the first of them. Not thread-safe. */
final class LeftOut {

    private final SortedMap<String, Rows> byRule = new TreeMap<>();
    private final Path path;

    LeftOut(Path path) {
        this.path = path;
    }

    private record Rows(long count, long firstLine) {
        Rows plus(Rows other) {
            return new Rows(count + other.count, Math.min(firstLine, other.firstLine));
        }
    }

    void add(String rule, long line) {
        byRule.merge(rule, new Rows(1, line), Rows::plus);
    }

    /** A line of text for each reason. */
    List<String> remarks() {
        return byRule.entrySet().stream()
                .map(entry -> "%s: %d left out, the first in line %d: %s"
                        .formatted(path, entry.getValue().count, entry.getValue().firstLine, entry.getKey()))
                .toList();
    }
}
