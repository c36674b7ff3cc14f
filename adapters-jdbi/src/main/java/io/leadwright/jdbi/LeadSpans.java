package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.SortKey;
import io.leadwright.query.TimeField;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How many leads were created in each span of time, of which triggers keep count. A span is 2^38 microseconds long.
 *
 * @param kinds which leads, as it stands in the table of the leads too
 */
record LeadSpans(Dialect dialect, AccountId account, SqlCondition kinds) {

    private static final int BITS = 38;

    /** Fewer are as quickly gone through one by one. */
    private static final int SKIPPED_MIN = 1_000;

    /**
     * Where a page begins.
     *
     * @param rest the leads from the beginning of a span on
     * @param skipped how many of these come before the page
     */
    record Start(SqlCondition rest, long skipped) {}

    /** Those by which so many leads of a query are skipped, if they can be and that is better. */
    static Optional<LeadSpans> of(Dialect dialect, AccountId account, LeadQuery query, long skipped) {
        boolean isByCreation = skipped >= SKIPPED_MIN
                && !query.order().isEmpty()
                && query.order().get(0).key() == SortKey.CREATED_AT;
        FilterParts parts = FilterParts.of(query.filter());
        return isByCreation && parts.areKindsAlone()
                ? Optional.of(new LeadSpans(dialect, account, parts.kinds()))
                : Optional.empty();
    }

    /** Whether nothing but kinds and times of creation decides which leads match. */
    static boolean suffice(FilterParts parts) {
        return parts.others().stream()
                .allMatch(part -> part instanceof Filter.TimeIn time && time.field() == TimeField.CREATED_AT);
    }

    /** Behind so many, in the order of their creation or the other way round. */
    Start behind(Handle handle, long skipped, boolean ascending) {
        String sql = "SELECT span, sum(leads) FROM " + spans() + " WHERE account = ? AND " + kinds.sql()
                + " GROUP BY span ORDER BY span" + (ascending ? "" : " DESC");
        // not as a list: what is behind the page is not read
        return KeptStatements.use(handle, sql, statement -> {
            bind(statement);
            try (ResultSet spans = statement.executeQuery()) {
                return start(spans, skipped, ascending);
            }
        });
    }

    /** How many of them fulfil these {@linkplain #suffice conditions}, up to so many: those of whole spans by their counts. */
    long count(Handle handle, List<Filter> times, long most) {
        long from = Long.MIN_VALUE;
        long until = Long.MAX_VALUE;
        for (Filter filter : times) {
            Filter.TimeIn time = (Filter.TimeIn) filter;
            from = time.from() == null ? from : Math.max(from, Micros.of(time.from()));
            until = time.until() == null ? until : Math.min(until, Micros.of(time.until()));
        }
        long begin = (from >> BITS) + 1;
        long end = until >> BITS;
        if (begin >= end) {
            return ofLeads(handle, from, until, most);
        }
        long found = ofSpans(handle, begin, end);
        if (found < most) {
            found += ofLeads(handle, from, begin << BITS, most) + ofLeads(handle, end << BITS, until, most);
        }
        return Math.min(found, most);
    }

    /** Of PostgreSQL with those that were counted last, which nobody has put together yet. */
    private String spans() {
        return dialect == Dialect.SQLITE
                ? "lead_span"
                : "(SELECT account, span, status, source, leads FROM lead_span UNION ALL"
                        + " SELECT account, span, status, source, leads FROM lead_count WHERE span IS NOT NULL) spans";
    }

    private Start start(ResultSet spans, long skipped, boolean ascending) throws SQLException {
        long left = skipped;
        while (spans.next()) {
            long leads = spans.getLong(2);
            if (left < leads) {
                long span = spans.getLong(1);
                SqlCondition rest = ascending
                        ? SqlCondition.of("created_at >= ?", span << BITS)
                        : SqlCondition.of("created_at < ?", (span + 1) << BITS);
                return new Start(rest, left);
            }
            left -= leads;
        }
        return new Start(SqlCondition.FALSE, 0);
    }

    private long ofSpans(Handle handle, long begin, long end) {
        String sql = "SELECT coalesce(sum(leads), 0) FROM " + spans() + " WHERE account = ? AND " + kinds.sql()
                + " AND span >= ? AND span < ?";
        List<Object> values = values();
        values.add(begin);
        values.add(end);
        return new SelectStatement<>(sql, row -> row.getLong(1))
                .list(handle, values.toArray())
                .get(0);
    }

    private long ofLeads(Handle handle, long from, long until, long most) {
        SqlCondition created = SqlCondition.of("created_at >= ? AND created_at < ?", from, until);
        return SeqSelect.of(dialect, account, SqlCondition.all(List.of(kinds, created)))
                .count(handle, most);
    }

    private void bind(PreparedStatement statement) throws SQLException {
        List<Object> values = values();
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        values.add(account.value());
        values.addAll(kinds.values());
        return values;
    }
}
