package io.leadwright.jdbi;

import java.time.Duration;
import java.util.Optional;

/**
 * What stores read and write through.
 *
 * @param dialect what their statements are written in
 * @param totals what searches have counted, where counting is dear
 * @param replica what may be read instead by who does not mind to be late
 */
record Connections(Dialect dialect, Reads reads, Writes writes, SearchTotals totals, Optional<Replica> replica)
        implements AutoCloseable {

    /** Nothing is counted yet. */
    Connections(Dialect dialect, Reads reads, Writes writes) {
        this(dialect, reads, writes, new SearchTotals(), Optional.empty());
    }

    /** The same, beside which there is a replica. */
    Connections with(Replica beside) {
        return new Connections(dialect, reads, writes, totals, Optional.of(beside));
    }

    /** The same, read where it is at most so old. */
    Connections staleUpTo(Duration age) {
        return replica.filter(beside -> age.compareTo(Duration.ZERO) > 0)
                .map(beside -> new Connections(
                        dialect, new LateReads(beside, this, age), writes, beside.totals(), Optional.empty()))
                .orElse(this);
    }

    /** Whether what is done now is done in a transaction of the host. */
    boolean isInHosts() {
        return writes instanceof Transactions transactions && transactions.isInHosts();
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
