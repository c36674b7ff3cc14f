package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.query.Facts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The first page of an account's leads or of some kinds of them, with how many there are: all by one statement, because the way
 * to a server and back takes as long as the page.
 *
 * @param kinds which leads
 */
record FirstPage(AccountId account, LeadQuery query, PageRequest request, SqlCondition kinds) {

    /** The page, if it is such a one. */
    static Optional<FirstPage> of(Dialect dialect, AccountId account, LeadQuery query, PageRequest request) {
        boolean isFirst = request.start() instanceof Start.Numbered && request.offset() == 0;
        if (dialect != Dialect.POSTGRES || !isFirst || SideKey.isIn(query)) {
            return Optional.empty();
        }
        FilterParts parts = FilterParts.of(query.filter());
        return parts.areKindsAlone()
                ? Optional.of(new FirstPage(account, query, request, parts.kinds()))
                : Optional.empty();
    }

    /** Reads the page; empty if there are texts that no index has. */
    Optional<Page<Lead>> read(Handle handle) {
        Stretched order = new Stretched(Dialect.POSTGRES, OrderSql.of(query, false), true);
        List<Object> values = new ArrayList<>(List.of(account.value()));
        values.addAll(kinds.values());
        values.add(account.value());
        for (SqlCondition stretch : order.stretches()) {
            values.add(account.value());
            values.addAll(kinds.values());
            values.addAll(stretch.values());
        }
        List<Row> rows = new SelectStatement<>(sql(order), Row::of).list(handle, values.toArray());
        boolean isWhole = rows.isEmpty()
                ? !LongTexts.areLeftOut(order.sql().terms().get(0).column())
                : !rows.get(0).hasLongTexts;
        return isWhole ? Optional.of(page(rows)) : Optional.empty();
    }

    private Page<Lead> page(List<Row> rows) {
        long leads = rows.isEmpty() ? 0 : rows.get(0).leads;
        return Page.of(
                request,
                query,
                new Page.Read(
                        rows.stream().map(Row::lead).toList(), request.total().counted(leads), id -> Facts.NONE),
                () -> leads > 0);
    }

    /** The number of rows stands in it, not beside it: only so can a plan be kept that is meant for few. */
    private String sql(Stretched order) {
        String limit = " LIMIT " + (request.limit() + 1);
        String places = order.stretches().stream()
                .map(stretch -> "(SELECT " + Dialect.POSTGRES.place() + " FROM lead WHERE account = ? AND "
                        + kinds.sql() + " AND " + stretch.sql() + " ORDER BY " + order.alongIndex() + limit + ")")
                .collect(Collectors.joining(" UNION ALL "));
        return "SELECT " + LeadColumn.names(LeadColumn.STORED)
                + ", (SELECT coalesce(sum(leads), 0) FROM lead_count WHERE account = ? AND " + kinds.sql() + "), "
                + longTexts(order) + " FROM (" + places + ") page CROSS JOIN lead WHERE " + Dialect.POSTGRES.isPlaced()
                + " ORDER BY " + order.sql().sql() + limit;
    }

    private static String longTexts(Stretched order) {
        boolean areLeftOut = LongTexts.areLeftOut(order.sql().terms().get(0).column());
        return areLeftOut ? LongTexts.EXIST : "CAST(? AS text) IS NULL";
    }

    /** A lead, and what is the same for all. */
    private record Row(Lead lead, long leads, boolean hasLongTexts) {
        private static final int LEADS = LeadColumn.STORED.size() + 1;

        static Row of(ResultSet row) throws SQLException {
            return new Row(LeadMapper.read(row), row.getLong(LEADS), row.getBoolean(LEADS + 1));
        }
    }
}
