package io.leadwright.sandbox.history;

import io.leadwright.evaluate.LabelledHistory;
import io.leadwright.evaluate.LabelledItem;
import io.leadwright.profile.Claim;
import io.leadwright.profile.SourceId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Labelled history in two files: object, attribute, source, value; and object, attribute, right value. It is read into sorted
 * order once, so that the order of lines changes nothing, and memory does not grow with the files. Not thread-safe.
 */
public final class HistoryFile implements LabelledHistory, Closeable {

    /** When all claims were made: their age is not known, and does not count. */
    public static final Instant OBSERVED_AT = Instant.parse("2000-01-01T00:00:00Z");

    /** Of the memory, what the rows of one file can take before they go to disk. */
    private static final int SHARE_OF_MEMORY = 8;

    private final HistoryFormat format;
    private final SortedRows claims;
    private final SortedRows truth;
    private final List<String> remarks = new ArrayList<>();

    private HistoryFile(HistoryFormat format, long memoryBytes) {
        this.format = format;
        this.claims = new SortedRows(memoryBytes);
        this.truth = new SortedRows(memoryBytes);
    }

    /**
     * Reads the files. Throws {@link IllegalArgumentException}, naming file and line, if one is no such table.
     *
     * @param progress is shown how far each file is read, in bytes
     */
    public static HistoryFile read(Path claims, Path truth, HistoryFormat format, Progress progress)
            throws IOException {
        return read(claims, truth, format, progress, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    static HistoryFile read(Path claims, Path truth, HistoryFormat format, Progress progress, long memoryBytes)
            throws IOException {
        HistoryFile history = new HistoryFile(format, memoryBytes);
        try {
            history.readClaims(claims, progress);
            history.readTruth(truth, progress);
            history.remark(claims, truth);
            return history;
        } catch (IOException | RuntimeException broken) {
            history.close();
            throw broken;
        }
    }

    private void readClaims(Path path, Progress progress) throws IOException {
        TreeSet<String> unheard = new TreeSet<>(format.excluded());
        Table.Taker taker = row -> {
            if (format.excluded().contains(row.get(2))) {
                unheard.remove(row.get(2));
            } else {
                claims.add(row);
            }
        };
        remarks.addAll(new Table(path, Column.OF_CLAIMS).read(taker, progress).remarks());
        unheard.forEach(source -> remarks.add(path + ": no claim by the excluded source " + source));
        claims.complete();
    }

    private void readTruth(Path path, Progress progress) throws IOException {
        remarks.addAll(
                new Table(path, Column.OF_TRUTH).read(truth::add, progress).remarks());
        truth.complete();
    }

    /** Goes through all items once. */
    private void remark(Path claimFile, Path truthFile) {
        Tally contradictions = new Tally(
                claimFile,
                "%d times a source claims several values of one item, of which the smallest counts; first of %s");
        Tally choices =
                new Tally(truthFile, "%d items have several right values, of which each counts; the first is %s");
        try (Stream<List<String>> claimed = claims.read();
                Stream<List<String>> right = truth.read()) {
            ItemIterator items = new ItemIterator(claimed.iterator(), right.iterator(), format);
            while (!format.isMany() && items.hasNext()) {
                LabelledItem item = items.next();
                String name = item.object() + ", " + item.field().name();
                contradictions(item).forEach(source -> contradictions.addIf(true, name + ", by " + source));
                choices.addIf(item.truth().keys().size() > 1, name);
            }
            long unclaimed = items.unclaimed();
            if (unclaimed > 0) {
                remarks.add(truthFile + ": nobody claims anything of " + unclaimed + " items, which are not judged");
            }
        }
        contradictions.into(remarks);
        choices.into(remarks);
    }

    /** Who claims several values; the claims of one source follow each other. */
    private static Set<SourceId> contradictions(LabelledItem item) {
        Set<SourceId> sources = new TreeSet<>();
        for (int i = 1; i < item.claims().size(); i++) {
            Claim one = item.claims().get(i - 1);
            Claim other = item.claims().get(i);
            if (one.source().equals(other.source()) && !one.key().equals(other.key())) {
                sources.add(one.source());
            }
        }
        return sources;
    }

    /** What is odd about the files, a line each. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** How many claims there are. */
    public long claims() {
        return claims.count();
    }

    /** Items by the names of object and attribute. */
    @Override
    public Stream<LabelledItem> items() {
        Stream<List<String>> claimed = claims.read();
        Stream<List<String>> right = truth.read();
        ItemIterator items = new ItemIterator(claimed.iterator(), right.iterator(), format);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false)
                .onClose(claimed::close)
                .onClose(right::close);
    }

    @Override
    public void close() throws IOException {
        try (claims) {
            truth.close();
        }
    }
}
