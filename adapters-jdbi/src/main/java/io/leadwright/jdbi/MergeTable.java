package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** The rows of one account's merges, read and written on a connection. */
final class MergeTable {

    private static final String GET = "SELECT survivor, absorbed, " + StoredStamp.COLUMNS
            + " FROM lead_merge WHERE account = ? AND absorbed_id = ?";

    private static final String LAST_INTO = "SELECT absorbed_id, survivor, absorbed, " + StoredStamp.COLUMNS
            + " FROM lead_merge WHERE account = ? AND survivor_id = ? ORDER BY number DESC LIMIT 1";

    private static final String PUT = "INSERT INTO lead_merge (account, absorbed_id, number, survivor_id,"
            + " absorbed, survivor, " + StoredStamp.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (account, absorbed_id) DO UPDATE SET number = excluded.number,"
            + " survivor_id = excluded.survivor_id, absorbed = excluded.absorbed, survivor = excluded.survivor,"
            + " author_kind = excluded.author_kind, author = excluded.author, at = excluded.at";

    /** How a lead once went, and how others went into it, or into those. */
    private static final String REMOVE_ALL_OF = "WITH RECURSIVE gone (id) AS (SELECT absorbed_id FROM lead_merge"
            + " WHERE account = ? AND (absorbed_id = ? OR survivor_id = ?) UNION SELECT absorbed_id"
            + " FROM gone JOIN lead_merge ON account = ? AND survivor_id = gone.id)"
            + " DELETE FROM lead_merge WHERE account = ? AND absorbed_id IN (SELECT id FROM gone)";

    private final AccountId account;
    private final Handle handle;

    MergeTable(AccountId account, Handle handle) {
        this.account = account;
        this.handle = handle;
    }

    Optional<Merge> get(LeadId absorbed) {
        return handle.select(GET, account.value(), absorbed.value())
                .map((row, context) -> merge(row, absorbed))
                .findOne();
    }

    /** The latest of those by which others went into this lead. */
    Optional<Merge> lastInto(LeadId survivor) {
        return handle.select(LAST_INTO, account.value(), survivor.value())
                .map((row, context) -> merge(row, LeadId.of(row.getString("absorbed_id"))))
                .findOne();
    }

    /** The leads that went. */
    List<LeadId> absorbed() {
        return handle.select(
                        "SELECT absorbed_id FROM lead_merge WHERE account = ? ORDER BY absorbed_id", account.value())
                .mapTo(String.class)
                .map(LeadId::of)
                .list();
    }

    /** Has those that these wrote be by another author; of how many. */
    int rename(Predicate<Author> which, Author to) {
        return new StoredAuthors("lead_merge", account, handle).rename(which, to);
    }

    /** Keeps the merge that was the change of this number, in the place of an earlier one by which the same lead went. */
    void put(Merge merge, long number) {
        handle.execute(
                PUT,
                account.value(),
                merge.absorbed().id().value(),
                number,
                merge.survivor().id().value(),
                LeadImage.of(merge.absorbed()),
                LeadImage.of(merge.survivor()),
                StoredStamp.kind(merge.stamp()),
                merge.stamp().author().name(),
                Micros.of(merge.stamp().at()));
    }

    void remove(LeadId absorbed) {
        handle.execute(
                "DELETE FROM lead_merge WHERE account = ? AND absorbed_id = ?", account.value(), absorbed.value());
    }

    /** Removes the merge by which this lead went, and, in any number of steps, those by which others went into it. */
    void removeAllOf(LeadId lead) {
        handle.execute(REMOVE_ALL_OF, account.value(), lead.value(), lead.value(), account.value(), account.value());
    }

    private static Merge merge(ResultSet row, LeadId absorbed) throws SQLException {
        try {
            return new Merge(
                    LeadImage.lead(row.getString("survivor")),
                    LeadImage.lead(row.getString("absorbed")),
                    StoredStamp.of(row));
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "merge of lead " + absorbed + " is stored as no merge can be: " + e.getMessage(), e);
        }
    }
}
