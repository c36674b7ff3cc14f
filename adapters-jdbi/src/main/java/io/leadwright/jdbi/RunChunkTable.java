package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.LeadId;
import io.leadwright.port.StorageException;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of what somebody works on, of one account's runs. */
final class RunChunkTable {

    private static final String COLUMNS = "number, tries, leads, owner, since, until, reserved_credits, reserved_costs";

    private static final String ALL =
            "SELECT " + COLUMNS + " FROM run_chunk WHERE account = ? AND run = ? ORDER BY number";

    private static final String PUT = "INSERT INTO run_chunk (account, run, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, run, number) DO UPDATE"
            + " SET tries = excluded.tries, leads = excluded.leads, owner = excluded.owner, since = excluded.since, until = excluded.until,"
            + " reserved_credits = excluded.reserved_credits, reserved_costs = excluded.reserved_costs";

    private static final String REMOVE = "DELETE FROM run_chunk WHERE account = ? AND run = ? AND number = ?";

    private final AccountId account;
    private final Handle handle;

    RunChunkTable(AccountId account, Handle handle) {
        this.account = account;
        this.handle = handle;
    }

    List<RunChunk> of(RunId run) {
        return new SelectStatement<>(ALL, RunChunkTable::chunk).list(handle, account.value(), run.value());
    }

    void put(RunId run, RunChunk chunk, LedgerBatch batch) {
        batch.add(
                PUT,
                account.value(),
                run.value(),
                chunk.number(),
                chunk.tries(),
                JsonText.ofTexts(chunk.leads().stream().map(LeadId::value).toList()),
                chunk.holder().owner(),
                Micros.of(chunk.holder().since()),
                Micros.of(chunk.holder().until()),
                chunk.reserved().credits().millis(),
                StoredCosts.text(chunk.reserved().costs()));
    }

    void remove(RunId run, long number, LedgerBatch batch) {
        batch.add(REMOVE, account.value(), run.value(), number);
    }

    private static RunChunk chunk(ResultSet row) throws SQLException {
        try {
            RunChunk.Holder holder = new RunChunk.Holder(
                    row.getString("owner"),
                    Micros.toInstant(row.getLong("since")),
                    Micros.toInstant(row.getLong("until")));
            List<LeadId> leads = JsonText.texts(row.getString("leads")).stream()
                    .map(LeadId::of)
                    .toList();
            return new RunChunk(
                    row.getLong("number"), row.getInt("tries"), leads, holder, RunTable.bill(row, "reserved"));
        } catch (IllegalArgumentException e) {
            throw new StorageException("a chunk of a run is stored as none can be: " + e.getMessage(), e);
        }
    }
}
