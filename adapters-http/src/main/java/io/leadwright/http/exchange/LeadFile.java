package io.leadwright.http.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A file of leads in UTF-8, with or without a byte order mark. Immutable and thread-safe.
 *
 * <ul>
 *   <li>{@code .csv}: RFC 4180 with a header of the 17 names that the API prints, in any order, none of them required.
 *       {@code tags} are joined by {@code ;}, each custom field has a column {@code customFields.<name>} of text. An empty
 *       cell says nothing.
 *   <li>{@code .jsonl}, {@code .ndjson}: one lead a line, as the API prints it. A null or an absent name says nothing.
 * </ul>
 */
public final class LeadFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path path;
    private final Format format;

    private LeadFile(Path path, Format format) {
        this.path = path;
        this.format = format;
    }

    /** How an open file becomes rows. */
    @FunctionalInterface
    private interface Format {
        Rows rows(InputStream file) throws IOException;
    }

    /**
     * The file at this path, of the format that its name ends in.
     *
     * @throws IllegalArgumentException if that is neither {@code .csv}, {@code .jsonl} nor {@code .ndjson}
     */
    public static LeadFile of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new LeadFile(path, CsvRows::open);
        } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new LeadFile(path, JsonLines::open);
        }
        throw new IllegalArgumentException("file: must be named .csv, .jsonl or .ndjson, is " + path);
    }

    /**
     * The rows, read as they are consumed: constant memory. The stream holds the file open; close it.
     *
     * @throws IllegalArgumentException if a CSV file's header has an unknown column or one twice, or there is none
     * @throws UncheckedIOException if the file cannot be read, here or while the stream is consumed
     */
    public Stream<LeadRow> rows() {
        try {
            InputStream file = Files.newInputStream(path);
            try {
                return stream(format.rows(withoutMark(file)));
            } catch (IOException | IllegalArgumentException unreadable) {
                file.close();
                throw unreadable;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream withoutMark(InputStream file) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(file, BYTE_ORDER_MARK.length);
        byte[] first = peeked.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            peeked.unread(first);
        }
        return peeked;
    }

    private static Stream<LeadRow> stream(Rows rows) {
        Spliterator<LeadRow> each =
                new AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super LeadRow> action) {
                        Optional<LeadRow> row = orUnchecked(rows::next);
                        row.ifPresent(action);
                        return row.isPresent();
                    }
                };
        return StreamSupport.stream(each, false)
                .onClose(() -> orUnchecked(() -> {
                    rows.close();
                    return rows;
                }));
    }

    /** Something that reads. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T orUnchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
