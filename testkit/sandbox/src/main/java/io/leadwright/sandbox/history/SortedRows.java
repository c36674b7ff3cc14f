package io.leadwright.sandbox.history;

import com.google.common.collect.Iterators;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Any number of rows in the order of their texts: in memory while they are few, else in files of sorted runs that are merged
 * whenever they are read. Tabs come before any other character that a row can have, so rows with the same first columns are
 * together. Not thread-safe.
 */
final class SortedRows implements Closeable {

    /** What a text takes beside its characters. */
    private static final int ROW_BYTES = 64;

    private final List<Path> runs = new ArrayList<>();
    private final long memoryBytes;
    private List<String> rows = new ArrayList<>();
    private long bytes;
    private long count;

    /** At most so many bytes are kept in memory. */
    SortedRows(long memoryBytes) {
        this.memoryBytes = memoryBytes;
    }

    void add(List<String> row) throws IOException {
        String text = String.join("\t", row);
        rows.add(text);
        count++;
        bytes += ROW_BYTES + 2L * text.length();
        if (bytes > memoryBytes) {
            writeRun();
        }
    }

    /** Says that all are there. */
    void complete() throws IOException {
        if (runs.isEmpty()) {
            rows.sort(Comparator.naturalOrder());
        } else {
            writeRun();
        }
    }

    private void writeRun() throws IOException {
        rows.sort(Comparator.naturalOrder());
        Path run = Files.createTempFile("leadwright-", ".tsv"); // readable by its owner alone
        run.toFile().deleteOnExit();
        runs.add(run);
        Files.write(run, rows);
        rows = new ArrayList<>();
        bytes = 0;
    }

    /** How many were added. */
    long count() {
        return count;
    }

    /** All rows in order; equal ones are there as often as they were added. The stream holds files open; close it. */
    Stream<List<String>> read() {
        if (runs.isEmpty()) {
            return rows.stream().map(Table.TABS::splitToList);
        }
        List<Stream<String>> opened = new ArrayList<>();
        List<Iterator<String>> merged = new ArrayList<>();
        for (Path run : runs) {
            Stream<String> lines = lines(run);
            opened.add(lines);
            merged.add(lines.iterator());
        }
        Iterator<String> all = Iterators.mergeSorted(merged, Comparator.naturalOrder());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                .map(Table.TABS::splitToList)
                .onClose(() -> opened.forEach(Stream::close));
    }

    @SuppressWarnings("StreamResourceLeak") // closed with what is made of it
    private static Stream<String> lines(Path run) {
        try {
            return Files.lines(run);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Leaves no file. */
    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
