package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one account's changes, read and written on a connection. */
final class ChangeTable {

    private static final ChangeMapper MAPPER = new ChangeMapper();

    /** Binds account, number and limit. */
    static final String AFTER = "SELECT " + ChangeMapper.COLUMNS
            + " FROM lead_change WHERE account = ? AND number > ? ORDER BY number LIMIT ?";

    private static final String INSERT = "INSERT INTO lead_change (account, " + ChangeMapper.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String LAST = "coalesce(max(number), 0) FROM lead_change WHERE account = ?";

    private static final String INDEX_OF_LEAD = "lead_change_of_lead";
    private static final long UNKNOWN = -1;

    private final Dialect dialect;
    private final AccountId account;
    private final Handle handle;
    private long last = UNKNOWN;

    ChangeTable(Dialect dialect, AccountId account, Handle handle) {
        this.dialect = dialect;
        this.account = account;
        this.handle = handle;
    }

    /** Binds account, lead, number and limit. Left to itself, SQLite reads the whole feed behind the number. */
    static String ofLead(Dialect dialect) {
        return "SELECT " + ChangeMapper.COLUMNS + " FROM lead_change" + dialect.indexedBy(INDEX_OF_LEAD)
                + " WHERE account = ? AND lead_id = ? AND number > ? ORDER BY number LIMIT ?";
    }

    /** The changes behind this number, in their order. */
    List<Change> after(long number, int limit) {
        return handle.select(AFTER, account.value(), number, bounded(limit))
                .map(MAPPER)
                .list();
    }

    /** Those of one lead. */
    List<Change> of(LeadId lead, long after, int limit) {
        return handle.select(ofLead(dialect), account.value(), lead.value(), after, bounded(limit))
                .map(MAPPER)
                .list();
    }

    /** The number of the last change, 0 if there is none; asked once, for nobody else writes meanwhile. */
    long last() {
        if (last == UNKNOWN) {
            last = new SelectStatement<>("SELECT " + LAST, row -> row.getLong(1))
                    .list(handle, account.value())
                    .get(0);
        }
        return last;
    }

    /**
     * The last versions that leads of these ids had, of those that there ever were. Whoever asks writes changes next: the number
     * of the {@linkplain #last last} is asked by the same statement, because of the way to a server.
     */
    Map<LeadId, Long> lastVersions(List<Lead> leads) {
        String ids =
                JsonText.ofTexts(leads.stream().map(lead -> lead.id().value()).toList());
        String sql = "SELECT lead_id, max(version) FROM lead_change" + dialect.indexedBy(INDEX_OF_LEAD)
                + " WHERE account = ? AND " + dialect.isOneOf("lead_id") + " GROUP BY lead_id UNION ALL SELECT NULL, "
                + LAST;
        Map<LeadId, Long> versions = new HashMap<>();
        List<LastVersion> rows =
                new SelectStatement<>(sql, LastVersion::of).list(handle, account.value(), ids, account.value());
        for (LastVersion row : rows) {
            if (row.lead == null) {
                last = row.number;
            } else {
                versions.put(LeadId.of(row.lead), row.number);
            }
        }
        return versions;
    }

    /** The last version of a lead; without one, the number of the last change. */
    private record LastVersion(@Nullable String lead, long number) {
        static LastVersion of(ResultSet row) throws SQLException {
            return new LastVersion(row.getString(1), row.getLong(2));
        }
    }

    /** Writes the changes that follow the last one, in their order. */
    void insert(List<Change> changes) {
        BulkStatement rows = new BulkStatement(handle, INSERT);
        changes.forEach(change -> rows.add(ChangeMapper.row(account, change)));
        rows.execute();
        last += changes.size();
    }

    /** Has those that these wrote be by another author; of how many. */
    int rename(Predicate<Author> which, Author to) {
        return new StoredAuthors("lead_change", account, handle).rename(which, to);
    }

    /** To SQLite a negative limit is none. */
    private static int bounded(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit: must not be negative, is " + limit);
        }
        return Math.min(limit, LeadStore.CHANGES_MAX);
    }
}
