package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import io.leadwright.query.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * The rows of a page, read along an index.
 *
 * @param matching which leads
 * @param isCovered whether the index alone tells which
 */
record PageWalk(
        AccountId account,
        LeadQuery query,
        PageRequest request,
        WalkIndex index,
        SqlCondition matching,
        boolean isCovered) {

    /**
     * The rows, one more than the page has if there are so many, going away from where it starts.
     *
     * @param total how many there are in all, if that is known: then a page in the second half is reached from the end
     */
    List<Lead> rows(Handle handle, OptionalLong total) {
        if (request.start() instanceof Start.After after) {
            return beyond(handle, after.cursor().positionIn(query), OrderSql.of(query, false));
        } else if (request.start() instanceof Start.Before before) {
            return beyond(handle, before.cursor().positionIn(query), OrderSql.of(query, true));
        }
        long most = total.orElse(Long.MAX_VALUE);
        if (request.offset() >= most) {
            return List.of();
        }
        long length = Math.min(most - request.offset(), wanted());
        return total.isPresent() && request.offset() > most / 2
                ? fromTheEnd(handle, length, most - request.offset() - length)
                : window(handle, OrderSql.of(query, false), length, request.offset());
    }

    private List<Lead> fromTheEnd(Handle handle, long length, long skipped) {
        List<Lead> rows = window(handle, OrderSql.of(query, true), length, skipped);
        Collections.reverse(rows);
        return rows;
    }

    private List<Lead> window(Handle handle, OrderSql order, long length, long skipped) {
        Optional<DeepSelect> deep = skipped > 0 && isCovered && matching.equals(SqlCondition.TRUE)
                ? DeepSelect.of(index, order)
                : Optional.empty();
        return deep.map(d -> d.list(handle, account, length, skipped))
                .orElseGet(() -> select(order, matching, skipped).list(handle, values(matching, length, skipped)));
    }

    private List<Lead> beyond(Handle handle, Position position, OrderSql order) {
        List<Lead> rows = new ArrayList<>();
        for (SqlCondition stretch : order.stretchesBeyond(position)) {
            if (rows.size() < wanted()) {
                SqlCondition here = SqlCondition.all(List.of(matching, stretch));
                rows.addAll(select(order, here, 0).list(handle, values(here, wanted() - rows.size(), 0)));
            }
        }
        return rows;
    }

    /**
     * Binds the account, what the condition does, limit and offset. What is skipped is skipped in the index: a lead is looked up
     * when its place is reached. Its order is said again outside, as SQL keeps none by itself: that sorts a page.
     */
    SelectStatement<Lead> select(OrderSql order, SqlCondition which, long offset) {
        String ordered = " ORDER BY " + order.sql();
        String rows = " FROM lead" + index.indexedBy() + " WHERE account = ? AND " + which.sql() + ordered
                + " LIMIT ? OFFSET ?";
        String leads = "SELECT " + LeadColumn.names(LeadColumn.STORED);
        String sql = isCovered && offset > 0
                ? leads + " FROM (SELECT rowid AS place" + rows + ") page CROSS JOIN lead ON lead.rowid = page.place"
                        + ordered
                : leads + rows;
        return new SelectStatement<>(sql, LeadMapper::read);
    }

    private Object[] values(SqlCondition which, long limit, long offset) {
        List<Object> values = new ArrayList<>();
        values.add(account.value());
        values.addAll(which.values());
        values.add(limit);
        values.add(offset);
        return values.toArray();
    }

    private int wanted() {
        return request.limit() + 1;
    }
}
