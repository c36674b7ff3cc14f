package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.DueRuns;
import io.leadwright.port.RunStore;
import io.leadwright.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the runs that are to be worked on by an index that has those alone, and those that were cancelled by what is left of them. */
final class JdbiDueRuns implements DueRuns {

    /** Binds account, name and now, twice, and limit. */
    static final String RUNS = "SELECT account, id FROM run WHERE state IN ('running', 'undoing')"
            + " AND (account, id) > (?, ?) AND (waiting_until IS NULL OR waiting_until <= ?)"
            + " UNION SELECT account, run FROM run_chunk WHERE (account, run) > (?, ?) AND until <= ? AND EXISTS"
            + " (SELECT 1 FROM run WHERE run.account = run_chunk.account AND run.id = run_chunk.run AND state = 'cancelled')"
            + " ORDER BY account, id LIMIT ?";

    private final Connections connections;

    JdbiDueRuns(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<DueRun> find(Instant now, @Nullable DueRun behind, int limit) {
        int checked = RunStore.checkLimit(limit);
        String account = behind == null ? "" : behind.account().value();
        String run = behind == null ? "" : behind.run().value();
        return connections
                .reads()
                .read(handle -> new SelectStatement<>(RUNS, JdbiDueRuns::run)
                        .list(handle, account, run, Micros.of(now), account, run, Micros.of(now), checked));
    }

    private static DueRun run(ResultSet row) throws SQLException {
        return new DueRun(AccountId.of(row.getString("account")), RunId.of(row.getString("id")));
    }
}
