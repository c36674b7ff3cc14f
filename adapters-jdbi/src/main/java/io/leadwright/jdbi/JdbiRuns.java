package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Rewrite;
import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * One account's runs in their tables, shown to one work on a connection that is lent to it. In PostgreSQL an update has the row of
 * its run to itself, and with it all that is worked on.
 */
final class JdbiRuns {

    private final Handle handle;
    private final LentConnection connection;
    private final RunTable runs;
    private final RunChunkTable chunks;
    private final RunLeadTable leads;

    JdbiRuns(Dialect dialect, AccountId account, Handle handle) {
        this.handle = handle;
        this.connection = new LentConnection(handle);
        this.runs = new RunTable(dialect, account, handle);
        this.chunks = new RunChunkTable(account, handle);
        this.leads = new RunLeadTable(dialect, account, handle);
    }

    RunTable runs() {
        return runs;
    }

    RunLeadTable leads() {
        return leads;
    }

    /** Of one moment only if the transaction is. */
    <R> Optional<R> read(RunId id, Function<RunView, R> look) {
        return runs.get(id, false).map(run -> viewed(run, look));
    }

    <R> Optional<R> update(RunId id, Function<RunView, RunChange<R>> decide) {
        return runs.get(id, true).map(run -> {
            RunChange<R> change = viewed(run, decide);
            write(run, change);
            return change.result();
        });
    }

    boolean keep(RunId id, Rewrite rewrite) {
        if (runs.get(id, false).filter(run -> !run.state().isTakenBack()).isEmpty()) {
            return false;
        }
        Rewrite sum = leads.rewrite(id, rewrite.id())
                .map(before -> before.then(rewrite))
                .orElse(rewrite);
        leads.keep(id, sum);
        return true;
    }

    private <R> R viewed(Run run, Function<RunView, R> look) {
        try {
            return look.apply(new View(run));
        } finally {
            connection.end();
        }
    }

    private void write(Run before, RunChange<?> change) {
        LedgerBatch batch = new LedgerBatch(handle);
        RunId id = before.id();
        if (!change.run().equals(before)) {
            runs.update(change.run());
        }
        for (RunChunk chunk : change.taken()) {
            chunks.put(id, chunk, batch);
            chunk.leads().forEach(lead -> leads.take(id, lead, batch));
        }
        change.ended().forEach(number -> chunks.remove(id, number, batch));
        change.failed().forEach((lead, code) -> leads.fail(id, lead, code, batch));
        batch.execute();
    }

    private final class View implements RunView {

        private final Run run;

        View(Run run) {
            this.run = run;
        }

        @Override
        public Run run() {
            connection.requireLent();
            return run;
        }

        @Override
        public List<RunChunk> chunks() {
            connection.requireLent();
            return chunks.of(run.id());
        }

        @Override
        public Set<LeadId> taken(Collection<LeadId> asked) {
            connection.requireLent();
            return leads.taken(run.id(), asked);
        }
    }
}
