package io.leadwright.jdbi;

/**
 * What stores read and write through.
 *
 * @param dialect what their statements are written in
 */
record Connections(Dialect dialect, Reads reads, Writes writes) implements AutoCloseable {

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
