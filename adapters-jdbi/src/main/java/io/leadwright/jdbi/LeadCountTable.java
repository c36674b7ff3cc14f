package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How many leads of each kind an account has, where triggers keep count. */
final class LeadCountTable {

    /** So many are quicker counted at once than one by one. */
    private static final int MANY_MIN = 10;

    private LeadCountTable() {}

    /** Says to PostgreSQL that leads will be {@linkplain #count counted} at once, if they are many; whether they are. */
    static boolean announce(Dialect dialect, Handle handle, int leads) {
        boolean areMany = dialect == Dialect.POSTGRES && leads >= MANY_MIN;
        if (areMany) {
            KeptStatements.execute(handle, "SET LOCAL leadwright.adding TO 'many'");
        }
        return areMany;
    }

    /** Counts those that were added since they were {@linkplain #announce announced}. */
    static void count(Handle handle, AccountId account, List<Lead> added) {
        String ids =
                JsonText.ofTexts(added.stream().map(lead -> lead.id().value()).toList());
        new SelectStatement<>("SELECT lead_many_added(?, CAST(? AS json))", row -> row.getString(1))
                .list(handle, account.value(), ids);
    }

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
