package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How many leads of each kind an account has, where triggers keep count. */
final class LeadCountTable {

    private LeadCountTable() {}

    /** How many leads are of these kinds. */
    static long sum(Handle handle, AccountId account, FilterParts parts) {
        SqlCondition kinds = parts.kinds();
        List<Object> values = new ArrayList<>();
        values.add(account.value());
        values.addAll(kinds.values());
        return new SelectStatement<>(
                        "SELECT coalesce(sum(leads), 0) FROM lead_count WHERE account = ? AND " + kinds.sql(),
                        row -> row.getLong(1))
                .list(handle, values.toArray())
                .get(0);
    }
}
