package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.port.StorageException;
import io.leadwright.query.Funnel;
import io.leadwright.query.FunnelCount;
import io.leadwright.query.Periods;
import java.sql.ResultSet;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The funnel of an account's leads: one statement, of one moment, whose rows are counted as they come. */
final class FunnelSql {

    /**
     * Binds the account. SQLite reads along the index of each lead's changes; PostgreSQL sorts, on its disk if it must. What a
     * change changed beside the status is not read.
     */
    static final String SELECT =
            "SELECT c.number, c.lead_id, c.version, c.kind, NULL AS fields, c.status_from, c.status_to,"
                    + " c.merged_into, c.author_kind, c.author, c.at, l.status AS status_now"
                    + " FROM lead_change c LEFT JOIN lead l ON l.account = c.account AND l.id = c.lead_id"
                    + " WHERE c.account = ? AND (c.kind <> 'changed' OR c.status_to IS NOT NULL) ORDER BY c.lead_id, c.number";

    /** PostgreSQL's driver would have all rows in memory otherwise. */
    private static final int ROWS_AT_ONCE = 1_000;

    private final AccountId account;
    private final Periods periods;

    FunnelSql(AccountId account, Periods periods) {
        this.account = account;
        this.periods = periods;
    }

    /** Counts; on a handle within a transaction, without which PostgreSQL's driver reads no part of the rows alone. */
    Funnel read(Handle handle) {
        return KeptStatements.use(handle, SELECT, statement -> {
            statement.setString(1, account.value());
            statement.setFetchSize(ROWS_AT_ONCE);
            FunnelCount count = new FunnelCount(periods);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count.add(ChangeMapper.read(row), status(row.getString("status_now")));
                }
            }
            return count.funnel();
        });
    }

    private static Optional<LeadStatus> status(@Nullable String code) {
        Optional<LeadStatus> status = Optional.ofNullable(code).flatMap(LeadStatus::ofCode);
        if (code != null && status.isEmpty()) {
            throw new StorageException("a lead is stored with a status that is none", null);
        }
        return status;
    }
}
