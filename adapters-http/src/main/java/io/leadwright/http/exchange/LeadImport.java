package io.leadwright.http.exchange;

import io.leadwright.Bulk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Takes the leads of files into a book. Immutable and thread-safe; each method returns a copy.
 *
 * <p>Rows are written in batches of 1,000, each whole or not at all. To read the same file again, after it was killed or just
 * so, ends in the same book: a row without an id, e-mail address or LinkedIn page gets an id made of its number and of what it
 * says. Memory does not grow with the file, save for what a {@linkplain #dryRun dry run} remembers.
 *
 * <pre>{@code
 * ImportReport report = LeadImport.into(book.bulk())
 *         .onRejected(row -> System.err.println(row.row() + ": " + row.errors()))
 *         .run(LeadFile.of(Path.of("leads.csv")));
 * }</pre>
 */
public final class LeadImport {

    private final Bulk bulk;
    private final Options options;

    private LeadImport(Bulk bulk, Options options) {
        this.bulk = bulk;
        this.options = options;
    }

    /** What can be chosen. */
    record Options(
            boolean dryRun, Consumer<Progress> onProgress, Consumer<LeadRow.Rejected> onRejected, long startingAfter) {}

    /**
     * How far an import has come.
     *
     * @param rows how many rows were read
     * @param bytesRead how many bytes of the file; a buffer may be ahead of the rows
     * @param bytesInAll how many it has
     * @param soFar what became of the rows
     */
    public record Progress(long rows, long bytesRead, long bytesInAll, ImportReport soFar) {}

    /** An import into this book, by the author of it. */
    public static LeadImport into(Bulk bulk) {
        return new LeadImport(bulk, new Options(false, progress -> {}, rejected -> {}, 0));
    }

    /**
     * Whether nothing is to be written, and only said what would become of each row; false if not said.
     *
     * <p>A row about somebody whom an earlier one would have added is counted as updated, also if it says nothing new. For
     * this 8 to 24 bytes a row are remembered, and in one of a thousand million files of a million rows, two people are taken
     * for one.
     */
    public LeadImport dryRun(boolean dry) {
        return new LeadImport(bulk, new Options(dry, options.onProgress, options.onRejected, options.startingAfter));
    }

    /** Who is told after each batch how far it is. */
    public LeadImport onProgress(Consumer<Progress> listener) {
        return new LeadImport(bulk, new Options(options.dryRun, listener, options.onRejected, options.startingAfter));
    }

    /** Who is told of each row that cannot be taken, in the order of the rows; once the rows before it are written. */
    public LeadImport onRejected(Consumer<LeadRow.Rejected> listener) {
        return new LeadImport(bulk, new Options(options.dryRun, options.onProgress, listener, options.startingAfter));
    }

    /** After which row to begin, where a host knows that the rows up to it are written: they are read over, and not counted. */
    public LeadImport startingAfter(long row) {
        return new LeadImport(bulk, new Options(options.dryRun, options.onProgress, options.onRejected, row));
    }

    /**
     * Takes the rows of a file, and says what became of them.
     *
     * @throws IllegalArgumentException if there is no CSV header, or it has unknown columns or some twice: all are said
     * @throws UncheckedIOException if the file cannot be read; what was told of by then is written
     * @throws io.leadwright.port.StorageException if the storage fails; so too
     */
    public ImportReport run(LeadFile file) {
        try (Rows rows = file.open()) {
            return new ImportRun(bulk, options).run(rows, file.length());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
