package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one account's leads, with those of their side tables; writes are for within a transaction. */
final class LeadTable {

    private static final Set<LeadColumn> COLUMNS = EnumSet.allOf(LeadColumn.class);

    private static final Map<Dialect, SelectStatement<Lead>> GET =
            Map.of(Dialect.SQLITE, get(Dialect.SQLITE), Dialect.POSTGRES, get(Dialect.POSTGRES));

    /** Without VALUES, of which PostgreSQL's driver may make one statement for many rows, and count none of them. */
    private static final String INSERT = "INSERT INTO lead (" + LeadColumn.names(COLUMNS) + ", account) SELECT "
            + "?, ".repeat(COLUMNS.size()) + "? WHERE TRUE ON CONFLICT DO NOTHING";

    private final SelectStatement<Lead> get;
    private final Dialect dialect;
    private final AccountId account;
    private final Handle handle;
    private final SideTables sideTables;

    LeadTable(Dialect dialect, AccountId account, Handle handle) {
        this.get = Objects.requireNonNull(GET.get(dialect));
        this.dialect = dialect;
        this.account = account;
        this.handle = handle;
        this.sideTables = new SideTables(account, handle);
    }

    Optional<Lead> get(LeadId id) {
        return get.first(handle, account.value(), id.value());
    }

    private static SelectStatement<Lead> get(Dialect dialect) {
        return LeadMapper.select(dialect, " FROM lead WHERE account = ? AND id = ?");
    }

    /** Inserts those whose id and keys nobody has, in their order; whether each was. */
    List<Boolean> insert(List<Lead> leads) {
        BulkStatement rows = new BulkStatement(handle, INSERT);
        for (Lead lead : leads) {
            List<@Nullable Object> values = new ArrayList<>(COLUMNS.size() + 1);
            COLUMNS.forEach(column -> values.add(column.of(lead)));
            values.add(account.value());
            rows.add(values.toArray());
        }
        List<Boolean> inserted = new ArrayList<>(leads.size());
        List<Lead> added = new ArrayList<>(leads.size());
        boolean areMany = LeadCountTable.announce(dialect, handle, leads.size());
        int[] counts = rows.execute();
        for (int i = 0; i < counts.length; i++) {
            inserted.add(counts[i] > 0);
            if (counts[i] > 0) {
                added.add(leads.get(i));
            }
        }
        if (areMany) {
            LeadCountTable.count(handle, account, added);
        }
        sideTables.insert(added);
        return inserted;
    }

    /** Puts the lead in the place of what it was, which is stored; what has not changed costs no index anything. */
    void update(Lead lead, Lead previous) {
        Set<LeadColumn> changed = EnumSet.copyOf(LeadColumn.KEYS);
        for (LeadColumn column : COLUMNS) {
            if (!Objects.equals(column.of(lead), column.of(previous))) {
                changed.add(column);
            }
        }
        update(lead, changed);
        sideTables.renew(lead, previous);
    }

    /** Gives a lead the keys that it was kept from, where nobody else has them any more. */
    void giveKeys(Lead lead) {
        update(lead, LeadColumn.KEYS);
    }

    private void update(Lead lead, Set<LeadColumn> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(isOthers(column, lead) ? null : column.of(lead)));
        values.add(account.value());
        values.add(lead.id().value());
        handle.execute(
                "UPDATE lead SET " + LeadColumn.assignments(columns) + " WHERE account = ? AND id = ?",
                values.toArray());
    }

    /** Takes the lead away; false if this is not the version that is stored. */
    boolean delete(Lead lead) {
        return handle.execute(
                        "DELETE FROM lead WHERE account = ? AND id = ? AND version = ?",
                        account.value(),
                        lead.id().value(),
                        lead.version())
                > 0;
    }

    /** Whose this key is. */
    Optional<LeadId> owner(IdentityKey key) {
        return owner(LeadColumn.of(key).sql(), key.value());
    }

    /** Whether it is a key that another lead has: the one of two that new rules made equal. */
    private boolean isOthers(LeadColumn column, Lead lead) {
        Object key = LeadColumn.KEYS.contains(column) ? column.of(lead) : null;
        return key != null
                && owner(column.sql(), key.toString())
                        .filter(id -> !id.equals(lead.id()))
                        .isPresent();
    }

    private Optional<LeadId> owner(String column, String value) {
        return new SelectStatement<>(
                        "SELECT id FROM lead WHERE account = ? AND " + column + " = ?",
                        row -> LeadId.of(row.getString(1)))
                .first(handle, account.value(), value);
    }
}
