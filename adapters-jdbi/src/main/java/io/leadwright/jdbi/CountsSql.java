package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.port.StorageException;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The counts of an account's leads, as the statements that count them. */
final class CountsSql {

    private final String kinds;
    private final SqlCondition matching;
    private final SqlCondition tags;

    CountsSql(Dialect dialect, AccountId account, Filter filter) {
        SqlCondition ours = SqlCondition.of("account = ?", account.value());
        SqlCondition described = filter.accept(new FilterSql(dialect, account));
        this.matching = SqlCondition.all(List.of(ours, described));
        this.kinds = (FilterParts.of(filter).areKindsAlone()
                        ? "SELECT status, source, sum(leads) FROM lead_count WHERE "
                        : "SELECT status, source, count(*) FROM lead WHERE ")
                + matching.sql() + " GROUP BY status, source";
        List<Object> values = new ArrayList<>(ours.values());
        values.addAll(matching.values());
        this.tags = described.equals(SqlCondition.TRUE)
                ? ours
                : new SqlCondition(
                        "account = ? AND lead_id IN (SELECT id FROM lead WHERE " + matching.sql() + ")", values);
    }

    /** Counts; on a handle within a transaction, so that all is of one moment. */
    LeadCounts read(Handle handle) {
        Map<LeadStatus, Long> byStatus = new EnumMap<>(LeadStatus.class);
        Map<LeadSource, Long> bySource = new EnumMap<>(LeadSource.class);
        for (Group group : groups(handle)) {
            byStatus.merge(group.status, group.leads, Long::sum);
            bySource.merge(group.source, group.leads, Long::sum);
        }
        return new LeadCounts(byStatus, bySource, byTag(handle));
    }

    private List<Group> groups(Handle handle) {
        return handle.select(kinds, matching.values().toArray())
                .map((row, context) -> new Group(
                        known(LeadStatus.ofCode(row.getString(1))),
                        known(LeadSource.ofCode(row.getString(2))),
                        row.getLong(3)))
                .list();
    }

    private Map<String, Long> byTag(Handle handle) {
        String sql = "SELECT tag, count(*) AS leads FROM lead_tag WHERE " + tags.sql()
                + " GROUP BY tag ORDER BY leads DESC, tag LIMIT " + LeadCounts.TAGS_MAX;
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.select(sql, tags.values().toArray())
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static <T> T known(Optional<T> value) {
        return value.orElseThrow(
                () -> new StorageException("a lead is stored with a status or source that is none", null));
    }

    private record Group(LeadStatus status, LeadSource source, long leads) {}
}
