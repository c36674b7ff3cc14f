package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.learn.Count;
import io.leadwright.learn.CountKey;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of one account's counts, and of the feedback that is in them, read and written on a connection. */
final class SourceCountTable {

    private static final String READ =
            "SELECT month, kind, field, source, peer, hits, trials FROM source_count WHERE account = ?";

    private static final String TAKE_ID =
            "INSERT INTO source_feedback (account, id) VALUES (?, ?) ON CONFLICT DO NOTHING";

    /** Changes no row if the sum is too large for a long, which SQLite would make a floating point number of. */
    private static final String ADD =
            "INSERT INTO source_count (account, month, kind, field, source, peer, hits, trials)"
                    + " SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE TRUE"
                    + " ON CONFLICT (account, month, kind, field, source, peer) DO UPDATE"
                    + " SET hits = source_count.hits + excluded.hits, trials = source_count.trials + excluded.trials"
                    + " WHERE source_count.trials <= " + Long.MAX_VALUE + " - excluded.trials";

    private final AccountId account;
    private final Handle handle;

    SourceCountTable(AccountId account, Handle handle) {
        this.account = account;
        this.handle = handle;
    }

    SourceReliability read() {
        Map<CountKey, Count> counts = handle.select(READ, account.value())
                .map((row, context) -> count(row))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return SourceReliability.of(counts);
    }

    /** Takes the id for a feedback; false if one has it. */
    boolean take(String feedbackId) {
        return handle.execute(TAKE_ID, account.value(), feedbackId) > 0;
    }

    /** Adds counts to those that are there; throws {@link ArithmeticException} if one is too large then. */
    void add(SourceReliability told) {
        BulkStatement rows = new BulkStatement(handle, ADD);
        told.counts()
                .forEach((key, count) -> rows.add(
                        account.value(),
                        number(key.month()),
                        StoredKind.text(key.kind()),
                        key.field(),
                        key.source(),
                        key.peer(),
                        count.hits(),
                        count.trials()));
        for (int changed : rows.execute()) {
            if (changed == 0) {
                throw new ArithmeticException("count: would exceed " + Long.MAX_VALUE);
            }
        }
    }

    /** As it is read by people: 202401. Of a year of more than four digits, no text is both written and read by the JDK. */
    private static long number(YearMonth month) {
        return 100L * month.getYear() + month.getMonthValue();
    }

    private static YearMonth month(long number) {
        return YearMonth.of(Math.toIntExact(Math.floorDiv(number, 100L)), Math.floorMod(number, 100));
    }

    private static Map.Entry<CountKey, Count> count(ResultSet row) throws SQLException {
        try {
            CountKey key = new CountKey(
                    month(row.getLong(1)),
                    StoredKind.of(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5));
            return Map.entry(key, new Count(row.getLong(6), row.getLong(7)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new StorageException("a count is stored as none can be: " + e.getMessage(), e);
        }
    }
}
