package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How many of an account's leads each of several filters describes, in one statement: all of one moment. */
final class SizesSql {

    private final List<SqlCondition> sizes = new ArrayList<>();

    SizesSql(Dialect dialect, AccountId account, List<Filter> filters) {
        if (filters.size() > LeadStore.SIZES_MAX) {
            throw new IllegalArgumentException(
                    "filters: must be at most " + LeadStore.SIZES_MAX + ", are " + filters.size());
        }
        SqlCondition ours = SqlCondition.of("account = ?", account.value());
        for (Filter filter : filters) {
            boolean isCounted =
                    dialect == Dialect.SQLITE && FilterParts.of(filter).areKindsAlone();
            SqlCondition matching = SqlCondition.all(List.of(ours, filter.accept(new FilterSql(dialect, account))));
            String size = isCounted ? "coalesce(sum(leads), 0) FROM lead_count" : "count(*) FROM lead";
            sizes.add(new SqlCondition("(SELECT " + size + " WHERE " + matching.sql() + ")", matching.values()));
        }
    }

    List<Long> read(Handle handle) {
        if (sizes.isEmpty()) {
            return List.of();
        }
        String sql = "SELECT "
                + String.join(", ", sizes.stream().map(SqlCondition::sql).toList());
        Object[] values = sizes.stream().flatMap(size -> size.values().stream()).toArray();
        return handle.select(sql, values)
                .map((row, context) -> {
                    List<Long> all = new ArrayList<>();
                    for (int i = 1; i <= sizes.size(); i++) {
                        all.add(row.getLong(i));
                    }
                    return all;
                })
                .one();
    }
}
