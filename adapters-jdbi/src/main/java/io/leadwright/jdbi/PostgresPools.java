package io.leadwright.jdbi;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The host's data sources for one database.
 *
 * @param own for all that is in transactions of our own
 * @param joining for the leads, if they are to join the host's transactions
 * @param replica of a server that follows the first one, for reads that may be late
 */
record PostgresPools(
        DataSource own,
        @Nullable DataSource joining,
        @Nullable DataSource replica) {

    static PostgresPools of(DataSource own) {
        return new PostgresPools(own, null, null);
    }

    PostgresPools joining(DataSource hosts) {
        return new PostgresPools(own, hosts, replica);
    }

    PostgresPools replica(DataSource follower) {
        return new PostgresPools(own, joining, follower);
    }
}
