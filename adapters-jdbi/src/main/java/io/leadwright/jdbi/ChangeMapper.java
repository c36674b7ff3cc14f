package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Change;
import io.leadwright.lead.Change.StatusMove;
import io.leadwright.lead.Change.What;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A change as the row it is stored in, and back. */
final class ChangeMapper implements RowMapper<Change> {

    /** The columns but the account. */
    static final String COLUMNS =
            "number, lead_id, version, kind, fields, status_from, status_to, merged_into, " + StoredStamp.COLUMNS;

    private static final String ADDED = "added";
    private static final String CHANGED = "changed";
    private static final String DELETED = "deleted";
    private static final String MERGED = "merged";

    /** What is stored: the account, then the columns in their order. */
    static @Nullable Object[] row(AccountId account, Change change) {
        What what = change.what();
        return new @Nullable Object[] {
            account.value(),
            change.number(),
            change.lead().value(),
            change.version(),
            kind(what),
            what instanceof Change.Changed changed ? FieldNames.text(changed.fields()) : null,
            status(what, StatusMove::from),
            status(what, StatusMove::to),
            what instanceof Change.MergedInto merged ? merged.survivor().value() : null,
            StoredStamp.kind(change.stamp()),
            change.stamp().author().name(),
            Micros.of(change.stamp().at())
        };
    }

    private static String kind(What what) {
        if (what instanceof Change.Added) {
            return ADDED;
        } else if (what instanceof Change.Changed) {
            return CHANGED;
        }
        return what instanceof Change.Deleted ? DELETED : MERGED;
    }

    private static @Nullable String status(What what, Function<StatusMove, LeadStatus> end) {
        StatusMove move = what instanceof Change.Changed changed ? changed.status() : null;
        return move == null ? null : end.apply(move).code();
    }

    @Override
    public Change map(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    /** The change that a row is. */
    static Change read(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        try {
            return new Change(
                    number,
                    LeadId.of(row.getString("lead_id")),
                    row.getLong("version"),
                    what(row),
                    StoredStamp.of(row));
        } catch (IllegalArgumentException e) {
            throw new StorageException("change " + number + " is stored as no change can be: " + e.getMessage(), e);
        }
    }

    private static What what(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case ADDED -> new Change.Added();
            case CHANGED -> new Change.Changed(FieldNames.fields(row.getString("fields")), move(row));
            case DELETED -> new Change.Deleted();
            case MERGED -> new Change.MergedInto(LeadId.of(row.getString("merged_into")));
            default -> throw new IllegalArgumentException("kind: is not one of those there are");
        };
    }

    private static @Nullable StatusMove move(ResultSet row) throws SQLException {
        String from = row.getString("status_from");
        return from == null ? null : new StatusMove(status(from), status(row.getString("status_to")));
    }

    private static LeadStatus status(String code) {
        return LeadStatus.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("status: is not one of those there are"));
    }
}
