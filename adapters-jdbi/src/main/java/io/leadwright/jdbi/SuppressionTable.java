package io.leadwright.jdbi;

import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.claim.Suppression.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of those of one account who want to be left alone. */
final class SuppressionTable {

    /** Far more at once are not faster, and take memory. */
    private static final int AT_ONCE_MAX = 5_000;

    private static final StoredEnum<Reason> REASONS = new StoredEnum<>("reason", Reason.values());

    private static final String COLUMNS = "mark, key_id, reason, at";

    private static final String INSERT = "INSERT INTO suppression (account, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?) ON CONFLICT (account, mark) DO NOTHING";

    private static final String DELETE = "DELETE FROM suppression WHERE account = ? AND mark = ?";

    private final Dialect dialect;
    private final AccountId account;
    private final Handle handle;

    SuppressionTable(Dialect dialect, AccountId account, Handle handle) {
        this.dialect = dialect;
        this.account = account;
        this.handle = handle;
    }

    /** The rows of those of these marks that there are. */
    List<Suppression> among(Set<Mark> marks) {
        String sql = "SELECT " + COLUMNS + " FROM suppression WHERE account = ? AND " + dialect.isOneOf("mark");
        List<String> texts = marks.stream().map(Mark::text).sorted().toList();
        List<Suppression> found = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE_MAX) {
            List<String> some = texts.subList(from, Math.min(from + AT_ONCE_MAX, texts.size()));
            found.addAll(new SelectStatement<>(sql, SuppressionTable::entry)
                    .list(handle, account.value(), JsonText.ofTexts(some)));
        }
        return found;
    }

    /** Those of these marks that there are. */
    Set<Mark> marked(Set<Mark> marks) {
        return among(marks).stream().map(Suppression::mark).collect(Collectors.toSet());
    }

    void add(Collection<Suppression> entries) {
        BulkStatement rows = new BulkStatement(handle, INSERT);
        entries.forEach(entry -> rows.add(
                account.value(),
                entry.mark().text(),
                entry.keyId(),
                REASONS.text(entry.reason()),
                Micros.of(entry.at())));
        rows.execute();
    }

    int remove(Set<Mark> marks) {
        BulkStatement rows = new BulkStatement(handle, DELETE);
        marks.forEach(mark -> rows.add(account.value(), mark.text()));
        int removed = 0;
        for (int count : rows.execute()) {
            removed += count;
        }
        return removed;
    }

    long count() {
        return new SelectStatement<>("SELECT count(*) FROM suppression WHERE account = ?", row -> row.getLong(1))
                .first(handle, account.value())
                .orElse(0L);
    }

    boolean isToldBy(Set<String> keyIds) {
        String sql = "SELECT NOT EXISTS (SELECT 1 FROM suppression WHERE account = ?)"
                + " OR EXISTS (SELECT 1 FROM suppression WHERE account = ? AND " + dialect.isOneOf("key_id") + ")";
        return new SelectStatement<>(sql, row -> row.getBoolean(1))
                .first(
                        handle,
                        account.value(),
                        account.value(),
                        JsonText.ofTexts(keyIds.stream().sorted().toList()))
                .orElse(false);
    }

    private static Suppression entry(ResultSet row) throws SQLException {
        try {
            return new Suppression(
                    new Mark(row.getString("mark")),
                    row.getString("key_id"),
                    REASONS.of(row.getString("reason")),
                    Micros.toInstant(row.getLong("at")));
        } catch (IllegalArgumentException e) {
            throw new StorageException("a suppression is stored as none can be: " + e.getMessage(), e);
        }
    }
}
