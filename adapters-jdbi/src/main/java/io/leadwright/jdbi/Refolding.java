package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Computes again the {@linkplain LeadColumn#FOLDED foldings}, {@linkplain LeadColumn#KEYS keys} and facts of each lead, when
 * other rules made them.
 *
 * <p>In batches, each committed for itself. The old version is taken away first, so that no process writes by the old
 * rules any more, and the new one set last: broken off, it is begun again; done by two processes at once, it ends the
 * same. Identity keys that change are taken away first and given afterwards, so that a lead can get
 * the key another one leaves. Of leads that the new rules call the same person one keeps the key: the one that had it,
 * else the first by id; the others do without it, and get it if it is free when they are next replaced.
 */
final class Refolding {

    private static final String SETTING = "folding.version";

    /** What the tables say when they are made, if they say anything. */
    private static final String NOTHING_YET = "new";

    private static final int BATCH = 200;
    private static final LeadMapper MAPPER = new LeadMapper();

    private static final String NEXT = "SELECT " + LeadColumn.names(LeadColumn.STORED) + ", "
            + LeadColumn.names(LeadColumn.KEYS) + ", account FROM lead"
            + " WHERE (account, id) > (?, ?) ORDER BY account, id LIMIT ?";

    private static final String FOLD = "UPDATE lead SET " + LeadColumn.assignments(LeadColumn.FOLDED)
            + ", email_key = CASE WHEN email_key = ? THEN email_key END"
            + ", linkedin_key = CASE WHEN linkedin_key = ? THEN linkedin_key END WHERE account = ? AND id = ?";

    private final Dialect dialect;
    private final Writes writes;
    private final String version;

    Refolding(Dialect dialect, Writes writes, String version) {
        this.dialect = dialect;
        this.writes = writes;
        this.version = version;
    }

    /** Whether what is stored was computed by the foldings of this version. */
    static boolean isDone(Handle handle, String version) {
        return recorded(handle).equals(version);
    }

    /** Whether nobody has opened the tables yet, which another tool has made. */
    static boolean isNew(Handle handle) {
        return recorded(handle).equals(NOTHING_YET);
    }

    private static String recorded(Handle handle) {
        return handle.select("SELECT value FROM leadwright_rule WHERE name = ?", SETTING)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Computes everything again unless that is done. */
    void runIfOthers() {
        if (alone(handle -> !isDone(handle, version) && begin(handle))) {
            renew();
        }
    }

    /** Computes everything again. */
    JdbiStorage.Rekeyed run() {
        alone(Refolding::begin);
        return renew();
    }

    /** Nobody else writes from now on. */
    private static boolean begin(Handle handle) {
        handle.execute("DELETE FROM leadwright_rule WHERE name = ?", SETTING);
        return true;
    }

    private JdbiStorage.Rekeyed renew() {
        forEachLead(this::fold);
        JdbiStorage.Rekeyed rekeyed = forEachLead(Refolding::giveKeys);
        alone(handle -> handle.execute(
                "INSERT INTO leadwright_rule (name, value) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                SETTING,
                version));
        return rekeyed;
    }

    private JdbiStorage.Rekeyed forEachLead(Step step) {
        long leads = 0;
        long withoutKey = 0;
        for (Batch batch = batch(new Place("", ""), step); batch.leads > 0; batch = batch(batch.last, step)) {
            leads += batch.leads;
            withoutKey += batch.withoutKey;
        }
        return new JdbiStorage.Rekeyed(leads, withoutKey);
    }

    private Batch batch(Place after, Step step) {
        return alone(handle -> {
            List<Stored> leads = handle.select(NEXT, after.account, after.id, BATCH)
                    .map((row, context) -> Stored.of(row, context))
                    .list();
            int withoutKey = 0;
            Place last = after;
            for (Stored lead : leads) {
                withoutKey += step.hasItsKeys(handle, lead) ? 0 : 1;
                last = new Place(lead.account, lead.lead.id().value());
            }
            if (dialect == Dialect.SQLITE) {
                SearchIndexes.complete(handle);
            }
            return new Batch(leads.size(), withoutKey, last);
        });
    }

    private <R> R alone(Function<Handle, R> work) {
        return writes.write(handle -> {
            Locks.everybody(dialect, handle);
            return work.apply(handle);
        });
    }

    private boolean fold(Handle handle, Stored stored) {
        List<@Nullable Object> values = new ArrayList<>();
        LeadColumn.FOLDED.forEach(column -> values.add(column.of(stored.lead)));
        LeadColumn.KEYS.forEach(column -> values.add(column.of(stored.lead)));
        values.add(stored.account);
        values.add(stored.lead.id().value());
        handle.execute(FOLD, values.toArray());
        AccountId account = AccountId.of(stored.account);
        new SideTables(account, handle).reorder(stored.lead);
        new FactTable(dialect, account, handle).refold(stored.lead.id());
        return true;
    }

    private static boolean giveKeys(Handle handle, Stored stored) {
        boolean hasAll = true;
        for (LeadColumn column : LeadColumn.KEYS) {
            Object key = column.of(stored.lead);
            hasAll &= key == null || key.equals(stored.keys.get(column)) || give(handle, stored, column, key);
        }
        return hasAll;
    }

    private static boolean give(Handle handle, Stored stored, LeadColumn column, Object key) {
        String sql = "UPDATE lead SET " + column.sql() + " = ? WHERE account = ? AND id = ? AND " + column.sql()
                + " IS NULL AND NOT EXISTS (SELECT 1 FROM lead other WHERE other.account = ? AND other."
                + column.sql() + " = ?)";
        return handle.execute(sql, key, stored.account, stored.lead.id().value(), stored.account, key) > 0;
    }

    private interface Step {
        /** Whether no other lead has a key that this one should have, as far as this step sees. */
        boolean hasItsKeys(Handle handle, Stored lead);
    }

    private record Stored(String account, Lead lead, Map<LeadColumn, String> keys) {
        static Stored of(ResultSet row, StatementContext context) throws SQLException {
            Map<LeadColumn, String> keys = new EnumMap<>(LeadColumn.class);
            for (LeadColumn column : LeadColumn.KEYS) {
                String key = row.getString(column.sql());
                if (key != null) {
                    keys.put(column, key);
                }
            }
            return new Stored(row.getString("account"), MAPPER.map(row, context), keys);
        }
    }

    /** How many leads were looked at, and how many of them another one keeps from a key. */
    private record Batch(int leads, int withoutKey, Place last) {}

    private record Place(String account, String id) {}
}
