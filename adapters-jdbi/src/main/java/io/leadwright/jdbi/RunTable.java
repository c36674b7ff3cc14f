package io.leadwright.jdbi;

import io.leadwright.credit.Credits;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunId;
import io.leadwright.run.RunPosition;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunState;
import io.leadwright.run.RunTally;
import io.leadwright.run.RunTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one account's runs. */
final class RunTable {

    static final StoredEnum<RunState> STATES = new StoredEnum<>("state", RunState.values());
    static final StoredEnum<Restored> RESTORED = new StoredEnum<>("restored", Restored.values());

    private static final String SETTLED = "id, started_at, leads, cap_credits, cap_costs, fingerprint";
    private static final String MOVING = "request, state, behind, chunks, is_at_end, enriched, failed, restored,"
            + " spent_credits, spent_costs, waiting_until";

    private static final String ADD = "INSERT INTO run (" + MOVING + ", account, " + SETTLED
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String UPDATE = "UPDATE run SET request = ?, state = ?, behind = ?, chunks = ?, is_at_end = ?,"
            + " enriched = ?, failed = ?, restored = ?, spent_credits = ?, spent_costs = ?, waiting_until = ?"
            + " WHERE account = ? AND id = ?";

    private static final String NEWEST = "SELECT " + SETTLED + ", " + MOVING
            + " FROM run WHERE account = ? ORDER BY started_at DESC, id DESC LIMIT ?";

    private static final String GET = "SELECT " + SETTLED + ", " + MOVING + " FROM run WHERE account = ? AND id = ?";

    private final Dialect dialect;
    private final AccountId account;
    private final Handle handle;

    RunTable(Dialect dialect, AccountId account, Handle handle) {
        this.dialect = dialect;
        this.account = account;
        this.handle = handle;
    }

    boolean add(Run run) {
        @Nullable
        Object[] values = Stream.concat(
                        moving(run),
                        Stream.<@Nullable Object>of(
                                account.value(),
                                run.id().value(),
                                Micros.of(run.terms().startedAt()),
                                run.terms().leads(),
                                run.terms().cap().credits().millis(),
                                StoredCosts.text(run.terms().cap().costs()),
                                run.terms().fingerprint()))
                .toArray();
        return written(ADD, values) > 0;
    }

    void update(Run run) {
        written(
                UPDATE,
                Stream.concat(moving(run), Stream.of(account.value(), run.id().value()))
                        .toArray());
    }

    /** The run, which nobody else changes then if it is locked. */
    Optional<Run> get(RunId id, boolean isLocked) {
        String sql = isLocked ? GET + dialect.forUpdate() : GET;
        return new SelectStatement<>(sql, RunTable::run).first(handle, account.value(), id.value());
    }

    List<Run> newest(int limit) {
        return new SelectStatement<>(NEWEST, RunTable::run).list(handle, account.value(), limit);
    }

    private int written(String sql, @Nullable Object[] values) {
        BulkStatement statement = new BulkStatement(handle, sql);
        statement.add(values);
        return statement.execute()[0];
    }

    private static Stream<@Nullable Object> moving(Run run) {
        RunRequest request = run.request();
        RunTally tally = run.tally();
        Map<String, @Nullable Object> restored = new LinkedHashMap<>();
        tally.restored().forEach((what, count) -> restored.put(RESTORED.text(what), count));
        return Stream.of(
                request == null ? null : StoredRequest.text(request),
                STATES.text(run.state()),
                run.position().behind(),
                run.position().chunks(),
                run.position().isAtEnd() ? 1L : 0L,
                tally.enriched(),
                JsonText.ofRow(new LinkedHashMap<>(tally.failed())),
                JsonText.ofRow(restored),
                tally.spent().credits().millis(),
                StoredCosts.text(tally.spent().costs()),
                run.waitingUntil() == null ? null : Micros.of(run.waitingUntil()));
    }

    private static Run run(ResultSet row) throws SQLException {
        try {
            RunTerms terms = new RunTerms(
                    RunId.of(row.getString("id")),
                    Micros.toInstant(row.getLong("started_at")),
                    row.getLong("leads"),
                    bill(row, "cap"),
                    row.getString("fingerprint"));
            String request = row.getString("request");
            return new Run(
                    terms,
                    request == null ? null : StoredRequest.of(request),
                    STATES.of(row.getString("state")),
                    new RunPosition(row.getString("behind"), row.getLong("chunks"), row.getLong("is_at_end") == 1),
                    tally(row),
                    SelectStatement.number(row, "waiting_until")
                            .map(Micros::toInstant)
                            .orElse(null));
        } catch (IllegalArgumentException e) {
            throw new StorageException("a run is stored as none can be: " + e.getMessage(), e);
        }
    }

    private static RunTally tally(ResultSet row) throws SQLException {
        SortedMap<Restored, Long> restored = new TreeMap<>();
        counts(row.getString("restored")).forEach((what, count) -> restored.put(RESTORED.of(what), count));
        return new RunTally(row.getLong("enriched"), counts(row.getString("failed")), restored, bill(row, "spent"));
    }

    private static SortedMap<String, Long> counts(String text) {
        SortedMap<String, Long> counts = new TreeMap<>();
        JsonText.row(text).forEach((name, count) -> counts.put(name, (Long) count));
        return counts;
    }

    /** What is in the two columns that begin so. */
    static RunBill bill(ResultSet row, String columns) throws SQLException {
        return new RunBill(
                new Credits(row.getLong(columns + "_credits")), StoredCosts.of(row.getString(columns + "_costs")));
    }
}
