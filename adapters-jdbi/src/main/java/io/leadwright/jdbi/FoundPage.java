package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import io.leadwright.query.Direction;
import io.leadwright.query.LeadSort;
import io.leadwright.query.PageRequest.Start;
import io.leadwright.query.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A page of leads that were found.
 *
 * @param select what has found them
 */
record FoundPage(PageWalk.Asked asked, SeqSelect select) {

    /** Reads it, of all that were found. */
    List<Lead> read(Handle handle, SeqSelect.Found found) {
        return isInTime() ? cut(handle, found) : sorted(handle, select.leads(asked.account(), found.numbers()));
    }

    /** Whether they have been found in the order of the page. */
    private boolean isInTime() {
        List<Sort> order = asked.query().order();
        return asked.dialect() == Dialect.POSTGRES
                && order.size() == 1
                && order.get(0).key() == LeadSort.CREATED_AT
                && asked.request().start() instanceof Start.Numbered;
    }

    /** Looks up nothing but the leads of the page. */
    private List<Lead> cut(Handle handle, SeqSelect.Found found) {
        long offset = asked.request().offset();
        long length = Math.max(0, Math.min(asked.wanted(), found.leads() - offset));
        boolean isForward = asked.query().idDirection() == Direction.ASC;
        String from = " FROM lead WHERE account = ? AND id = ANY (ARRAY("
                + asked.dialect().texts() + " LIMIT ? OFFSET ?)) ORDER BY " + order().sql();
        return LeadMapper.select(asked.dialect(), from)
                .list(
                        handle,
                        asked.account().value(),
                        found.numbers(),
                        length,
                        isForward ? offset : Math.max(0, found.leads() - offset - length));
    }

    private List<Lead> sorted(Handle handle, SqlCondition found) {
        OrderSql order = order();
        SqlCondition beyond = asked.position().map(order::beyond).orElse(SqlCondition.TRUE);
        if (SideKey.isIn(asked.query())) {
            return new SideStretch(SideOrder.of(asked.query()).leads(found), beyond, order)
                    .read(
                            handle,
                            SqlCondition.TRUE,
                            asked.wanted(),
                            asked.request().offset());
        }
        List<Object> values = new ArrayList<>(found.values());
        values.addAll(beyond.values());
        values.add(asked.wanted());
        values.add(asked.request().offset());
        Dialect dialect = asked.dialect();
        String ordered = " ORDER BY " + order.sql();
        // only what the page has is read whole
        String from = " FROM (SELECT " + dialect.place() + " FROM " + found.sql() + " AND " + beyond.sql() + ordered
                + " LIMIT ? OFFSET ?) page CROSS JOIN lead WHERE " + dialect.isPlaced() + ordered;
        return LeadMapper.select(dialect, from).list(handle, values.toArray());
    }

    private OrderSql order() {
        return OrderSql.of(asked.query(), asked.request().start() instanceof Start.Before);
    }
}
