package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Leads that stand one behind the other in an order.
 *
 * @param leads the table that has them, with the keys of the order
 * @param which of them
 * @param order how they stand
 */
record SideStretch(SqlCondition leads, SqlCondition which, OrderSql order) {

    private static final SelectStatement.RowReader<Long> NUMBER = row -> row.getLong(1);

    /** So many of those that match, behind so many. */
    List<Lead> read(Handle handle, SqlCondition matching, long length, long skipped) {
        String sql = "SELECT " + LeadColumn.names(LeadColumn.STORED) + from(matching) + " ORDER BY " + order.sql()
                + " LIMIT ? OFFSET ?";
        List<Object> values = values(matching);
        values.add(length);
        values.add(skipped);
        return new SelectStatement<>(sql, LeadMapper::read).list(handle, values.toArray());
    }

    /** How many match, counted up to so many. */
    long count(Handle handle, SqlCondition matching, long most) {
        List<Object> values = values(matching);
        values.add(most);
        String sql = "SELECT count(*) FROM (SELECT 1" + from(matching) + " LIMIT ?) counted";
        return new SelectStatement<>(sql, NUMBER).list(handle, values.toArray()).get(0);
    }

    private String from(SqlCondition matching) {
        return " FROM " + leads.sql() + " WHERE "
                + SqlCondition.all(List.of(matching, which)).sql();
    }

    private List<Object> values(SqlCondition matching) {
        List<Object> values = new ArrayList<>(leads.values());
        values.addAll(matching.values());
        values.addAll(which.values());
        return values;
    }
}
