package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.query.Cursor;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.NumberFact;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a page whose order has a {@linkplain SideKey key that is beside the leads}: first along the index of that key those
 * that have a value, then by another one those that have none.
 *
 * @param matching which leads
 */
record SideWalk(Dialect dialect, AccountId account, LeadQuery query, PageRequest request, SqlCondition matching)
        implements Walk {

    private static final String BY_ID = "sqlite_autoindex_lead_1";

    @Override
    public List<Lead> rows(Handle handle, OptionalLong total) {
        if (request.start() instanceof Start.After after) {
            return read(handle, beyond(values(after.cursor()), false), wanted(), 0);
        } else if (request.start() instanceof Start.Before before) {
            return read(handle, beyond(values(before.cursor()), true), wanted(), 0);
        }
        long most = total.orElse(Long.MAX_VALUE);
        if (request.offset() >= most) {
            return List.of();
        }
        long length = Math.min(most - request.offset(), wanted());
        if (total.isPresent() && request.offset() > most / 2) {
            List<Lead> rows = read(handle, all(true), length, most - request.offset() - length);
            Collections.reverse(rows);
            return rows;
        }
        return read(handle, all(false), length, request.offset());
    }

    private List<@Nullable Object> values(Cursor cursor) {
        return OrderSql.values(cursor.positionIn(query));
    }

    private List<Lead> read(Handle handle, List<SideStretch> stretches, long length, long skipped) {
        List<Lead> rows = new ArrayList<>();
        long toSkip = skipped;
        for (SideStretch stretch : stretches) {
            if (rows.size() < length) {
                List<Lead> here = stretch.read(handle, matching, length - rows.size(), toSkip);
                toSkip -= here.isEmpty() && toSkip > 0 ? stretch.count(handle, matching, toSkip) : toSkip;
                rows.addAll(here);
            }
        }
        return rows;
    }

    /** All there are. */
    private List<SideStretch> all(boolean backwards) {
        OrderSql order = OrderSql.of(query, backwards);
        if (isAlongLeads()) {
            return List.of(new SideStretch(leads(), SqlCondition.TRUE, order));
        }
        SideStretch valued = new SideStretch(valued(true), SqlCondition.TRUE, order.withFirst());
        SideStretch unvalued = new SideStretch(unvalued(), SqlCondition.TRUE, order.withoutFirst());
        if (areAllValued()) {
            return List.of(valued);
        }
        return backwards ? List.of(unvalued, valued) : List.of(valued, unvalued);
    }

    /** Those beyond a place. */
    private List<SideStretch> beyond(List<@Nullable Object> values, boolean backwards) {
        OrderSql order = OrderSql.of(query, backwards);
        List<SideStretch> stretches = new ArrayList<>();
        if (isAlongLeads()) {
            order.stretchesBeyond(values).forEach(stretch -> stretches.add(new SideStretch(leads(), stretch, order)));
            return stretches;
        }
        boolean isAtValue = values.get(0) != null;
        if (isAtValue) {
            OrderSql valued = order.withFirst();
            valued.stretchesBeyond(values)
                    .forEach(stretch -> stretches.add(new SideStretch(valued(false), stretch, valued)));
        } else {
            OrderSql unvalued = order.withoutFirst();
            unvalued.stretchesBeyond(values.subList(1, values.size()))
                    .forEach(stretch -> stretches.add(new SideStretch(unvalued(), stretch, unvalued)));
        }
        if (isAtValue != backwards) {
            List<SideStretch> all = all(backwards);
            stretches.addAll(backwards || all.size() > 1 ? all.subList(all.size() - 1, all.size()) : List.of());
        }
        return stretches;
    }

    /** Whether the filter wants a number that is the first key: other than a custom field, which may be a list, it has a place then. */
    private boolean areAllValued() {
        return query.order().get(0).key() instanceof NumberFact
                && !side().narrowed().equals(SqlCondition.TRUE);
    }

    private boolean isAlongLeads() {
        return side().first().isEmpty();
    }

    private SideOrder side() {
        return SideOrder.of(query);
    }

    private SqlCondition leads() {
        String index = "lead_" + OrderSql.of(query, false).terms().get(0).column();
        return side().leads(SqlCondition.of(
                "lead" + dialect.indexedBy(index) + " WHERE lead.account = ?", account.value()));
    }

    private SqlCondition valued(boolean isAll) {
        String index = side().first().orElseThrow().index();
        return side().valued(account, dialect.indexedBy(index), isAll);
    }

    private SqlCondition unvalued() {
        return side().unvalued(account, query.order().size() > 1 ? "" : dialect.indexedBy(BY_ID));
    }

    private int wanted() {
        return request.limit() + 1;
    }
}
