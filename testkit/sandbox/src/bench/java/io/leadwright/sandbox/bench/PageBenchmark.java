package io.leadwright.sandbox.bench;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first page and its total, or one lead, of a file of SQLite: by the library, and by hand from the same tables with statements
 * that are prepared once. What lies between is what the library costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PageBenchmark {

    private static final String BOOK = "book";
    private static final int BATCH = 1_000;

    /** How many leads the file has. */
    @Param("100000")
    public long leads;

    /** What is read. */
    @Param({"page 1, createdAt desc", "page 1 of 100", "get by id"})
    public String question = "";

    private @Nullable Opened opened;

    private record Opened(SqliteStore store, LibraryBook book, RawLibrary raw, Shape shape) {}

    /** Fills the file. */
    @Setup
    public void open() throws IOException {
        Population people = new Population(leads, 1);
        Shape shape = new Shapes(people)
                .all().stream()
                        .filter(one -> one.name().equals(question))
                        .findFirst()
                        .orElseThrow();
        SqliteStore store = SqliteStore.open();
        LibraryBook book = store.book(BOOK);
        for (long from = 0; from < leads; from += BATCH) {
            book.add(people.rows(from, Math.min(leads, from + BATCH)));
        }
        opened = new Opened(store, book, new RawLibrary(store.source(BOOK)), shape);
    }

    /** Deletes the file. */
    @TearDown
    public void close() {
        opened().raw.close();
        opened().book.close();
        opened().store.close();
    }

    /** As leads. */
    @Benchmark
    public Object library() {
        return opened().book.answer(opened().shape);
    }

    /** As columns. */
    @Benchmark
    public Object byHand() {
        return opened().raw.answer(opened().shape);
    }

    private Opened opened() {
        return Objects.requireNonNull(opened);
    }
}
