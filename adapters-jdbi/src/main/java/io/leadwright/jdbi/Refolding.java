package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Computes again the {@linkplain LeadColumn#FOLDED foldings} and {@linkplain LeadColumn#KEYS keys} of each lead, when other
 * rules made them.
 *
 * <p>In batches, each committed for itself. The old version is taken away first, so that no process writes by the old
 * rules any more, and the new one set last: broken off, it is begun again; done by two processes at once, it ends the
 * same. Identity keys that change are taken away first and given afterwards, so that a lead can get
 * the key another one leaves. Of leads that the new rules call the same person one keeps the key: the one that had it,
 * else the first by id; the others do without it, and get it if it is free when they are next replaced.
 */
final class Refolding {

    private static final String SETTING = "folding.version";
    private static final int BATCH = 200;
    private static final LeadMapper MAPPER = new LeadMapper();

    private static final String NEXT = "SELECT " + LeadColumn.names(LeadColumn.STORED) + ", account FROM lead"
            + " WHERE (account, id) > (?, ?) ORDER BY account, id LIMIT ?";

    private static final String FOLD = "UPDATE lead SET " + LeadColumn.assignments(LeadColumn.FOLDED)
            + ", email_key = CASE WHEN email_key = ? THEN email_key END"
            + ", linkedin_key = CASE WHEN linkedin_key = ? THEN linkedin_key END WHERE account = ? AND id = ?";

    private final GroupCommit writes;
    private final String version;

    Refolding(GroupCommit writes, String version) {
        this.writes = writes;
        this.version = version;
    }

    /** Whether what is stored was computed by the foldings of this version. */
    static boolean isDone(Handle handle, String version) {
        Optional<String> recorded = handle.select("SELECT value FROM leadwright_setting WHERE name = ?", SETTING)
                .mapTo(String.class)
                .findOne();
        return recorded.equals(Optional.of(version));
    }

    /** Computes everything again unless that is done. */
    void run() {
        if (!writes.write(this::begin)) {
            return;
        }
        forEachLead(Refolding::fold);
        forEachLead(Refolding::giveKeys);
        writes.write(handle -> handle.execute(
                "INSERT INTO leadwright_setting (name, value) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                SETTING,
                version));
    }

    /** Whether there is something to do; then nobody else writes from now on. */
    private boolean begin(Handle handle) {
        if (isDone(handle, version)) {
            return false;
        }
        handle.execute("DELETE FROM leadwright_setting WHERE name = ?", SETTING);
        return true;
    }

    private void forEachLead(Step step) {
        Optional<Place> last = Optional.of(new Place("", ""));
        while (last.isPresent()) {
            Place after = last.get();
            last = writes.write(handle -> batch(handle, after, step));
        }
    }

    private static Optional<Place> batch(Handle handle, Place after, Step step) {
        List<Stored> leads = handle.select(NEXT, after.account, after.id, BATCH)
                .map((row, context) -> new Stored(row.getString("account"), MAPPER.map(row, context)))
                .list();
        leads.forEach(lead -> step.on(handle, lead));
        return leads.isEmpty()
                ? Optional.empty()
                : Optional.of(leads.get(leads.size() - 1).place());
    }

    private static void fold(Handle handle, Stored stored) {
        List<@Nullable Object> values = new ArrayList<>();
        LeadColumn.FOLDED.forEach(column -> values.add(column.of(stored.lead)));
        LeadColumn.KEYS.forEach(column -> values.add(column.of(stored.lead)));
        values.add(stored.account);
        values.add(stored.lead.id().value());
        handle.execute(FOLD, values.toArray());
    }

    private static void giveKeys(Handle handle, Stored stored) {
        for (LeadColumn column : LeadColumn.KEYS) {
            String sql = "UPDATE lead SET " + column.sql() + " = ? WHERE account = ? AND id = ? AND " + column.sql()
                    + " IS NULL AND NOT EXISTS (SELECT 1 FROM lead other WHERE other.account = ? AND other."
                    + column.sql() + " = ?)";
            Object key = column.of(stored.lead);
            if (key != null) {
                handle.execute(sql, key, stored.account, stored.lead.id().value(), stored.account, key);
            }
        }
    }

    private interface Step {
        void on(Handle handle, Stored lead);
    }

    private record Stored(String account, Lead lead) {
        Place place() {
            return new Place(account, lead.id().value());
        }
    }

    private record Place(String account, String id) {}
}
