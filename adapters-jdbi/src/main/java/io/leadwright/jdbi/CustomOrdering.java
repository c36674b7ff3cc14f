package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomOrder;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.StorageException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Gives custom fields their places in orders ({@link CustomOrder}, {@link SideKey}) that a migration found without one, or that an
 * older library has written beside this one since: until then no range finds them. In batches, each committed for itself.
 */
final class CustomOrdering {

    private static final int BATCH = 200;

    private static final String WANTING = " FROM lead_custom_field WHERE sort_kind = '?'";

    private final Dialect dialect;
    private final Writes writes;

    CustomOrdering(Dialect dialect, Writes writes) {
        this.dialect = dialect;
        this.writes = writes;
    }

    /** Whether an account has any. */
    static boolean isWanting(Handle handle, AccountId account) {
        return isAny(handle, "SELECT 1" + WANTING + " AND account = ? LIMIT 1", account.value());
    }

    /** Whether anybody has any: without an index, so for the opening of a store alone. */
    static boolean isWanting(Handle handle) {
        return isAny(handle, "SELECT 1" + WANTING + " LIMIT 1");
    }

    private static boolean isAny(Handle handle, String sql, Object... values) {
        return handle.select(sql, values).mapTo(Integer.class).findOne().isPresent();
    }

    /** Does all there are. */
    void complete() {
        while (writes.write(this::batch) > 0) {
            // the next one
        }
    }

    private int batch(Handle handle) {
        Locks.everybody(dialect, handle);
        List<Place> places = handle.select("SELECT DISTINCT account, lead_id" + WANTING + " LIMIT ?", BATCH)
                .map((row, context) -> new Place(AccountId.of(row.getString(1)), LeadId.of(row.getString(2))))
                .list();
        for (Place place : places) {
            Lead lead = new LeadTable(dialect, place.account, handle)
                    .get(place.lead)
                    .orElseThrow(() -> new StorageException(
                            "lead " + place.lead + " is not there, but its custom fields are", null));
            new SideTables(place.account, handle).reorder(lead);
        }
        return places.size();
    }

    private record Place(AccountId account, LeadId lead) {}
}
