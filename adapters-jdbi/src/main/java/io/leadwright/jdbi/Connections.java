package io.leadwright.jdbi;

/**
 * What stores read and write through.
 *
 * @param dialect what their statements are written in
 * @param totals what searches have counted, where counting is dear
 */
record Connections(Dialect dialect, Reads reads, Writes writes, SearchTotals totals) implements AutoCloseable {

    /** Nothing is counted yet. */
    Connections(Dialect dialect, Reads reads, Writes writes) {
        this(dialect, reads, writes, new SearchTotals());
    }

    /** The writing one last: the last to be closed folds SQLite's write-ahead log into the file, and a reading one cannot. */
    @Override
    public void close() {
        try {
            reads.close();
        } finally {
            writes.close();
        }
    }
}
