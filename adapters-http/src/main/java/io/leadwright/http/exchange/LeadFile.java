package io.leadwright.http.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file of leads. Immutable and thread-safe.
 *
 * <p>Its charset is what a byte order mark says, else the one that is {@linkplain #charset named}, else UTF-8; but a CSV file
 * in which many bytes are no UTF-8, and next to none beyond ASCII are, is read as windows-1252.
 */
public final class LeadFile {

    private final Content content;
    private final Format format;
    private final @Nullable Charset charset;

    private LeadFile(Content content, Format format, @Nullable Charset charset) {
        this.content = content;
        this.format = format;
        this.charset = charset;
    }

    /** How leads are written in a file. */
    public enum Format {
        /**
         * RFC 4180, or with semicolons or tabs instead of the commas: a header of the 17 names that the API prints, in any
         * order, none of them required, white space around them ignored. {@code tags} are joined by {@code ;}, a backslash
         * in one making the character behind it count as it stands; each custom field has a column
         * {@code customFields.<name>} of text. An empty cell says nothing. An apostrophe before what a spreadsheet would
         * take for a formula is taken off. A first line {@code sep=;} names the separator. Blank cells at the end of the
         * header are no columns; behind them must be nothing.
         *
         * <p>Two things do not come back from it, and do from {@link #JSON_LINES}: custom fields that are empty texts, and
         * the types of the others, which come back as texts.
         */
        CSV,
        /** One lead a line, which ends with LF, CR or both, as the API prints it. A null or an absent name says nothing. */
        JSON_LINES;

        /**
         * The format that a file's name ends in.
         *
         * @throws IllegalArgumentException if that is neither {@code .csv}, {@code .jsonl} nor {@code .ndjson}
         */
        public static Format of(Path path) {
            String name = path.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv")) {
                return CSV;
            } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                return JSON_LINES;
            }
            throw new IllegalArgumentException("file: must be named .csv, .jsonl or .ndjson, is " + path);
        }
    }

    /** The file at this path, of the {@linkplain Format#of format} that its name ends in. */
    public static LeadFile of(Path path) {
        return new LeadFile(new Content.OnDisk(path), Format.of(path), null);
    }

    /** The file that has these bytes, which must not change. */
    public static LeadFile of(byte[] bytes, Format format) {
        return new LeadFile(new Content.InMemory(bytes), format, null);
    }

    /** The same file, known to be written in this charset unless a byte order mark says another. */
    public LeadFile charset(Charset known) {
        return new LeadFile(content, format, known);
    }

    /**
     * The rows, read as they are consumed: constant memory. The stream holds the file open; close it.
     *
     * @throws IllegalArgumentException if there is no CSV header, or it has unknown columns or some twice: all are said
     * @throws UncheckedIOException if the file cannot be read, here or while the stream is consumed
     */
    public Stream<LeadRow> rows() {
        Rows rows = orUnchecked(this::open);
        return StreamSupport.stream(new EachRow(rows), false)
                .onClose(() -> orUnchecked(() -> {
                    rows.close();
                    return rows;
                }));
    }

    Rows open() throws IOException {
        Optional<Encoding> marked = Encoding.marked(content);
        if (format == Format.JSON_LINES) {
            Charset named = charset == null ? StandardCharsets.UTF_8 : charset;
            return JsonLines.open(content, marked.orElse(Encoding.of(named)));
        } else if (marked.isPresent()) {
            return CsvRows.open(content, marked.get());
        }
        return CsvRows.open(content, charset == null ? Encoding.guessed(content) : Encoding.of(charset));
    }

    /** How many bytes it has. */
    long length() throws IOException {
        return content.length();
    }

    /** The rows as a stream wants them. */
    private static final class EachRow extends AbstractSpliterator<LeadRow> {
        private final Rows rows;

        EachRow(Rows rows) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super LeadRow> action) {
            Optional<LeadRow> row = orUnchecked(rows::next);
            row.ifPresent(action);
            return row.isPresent();
        }
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
