package io.leadwright.jdbi;

/** The open connections of a storage. */
record Connections(Readers readers, GroupCommit writes) implements AutoCloseable {

    /** The writing one last: the last to be closed folds the write-ahead log into the file, and a reading one cannot. */
    @Override
    public void close() {
        try {
            readers.close();
        } finally {
            writes.close();
        }
    }
}
