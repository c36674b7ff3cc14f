package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rows beside the leads that a filter is about, and about nothing else: they are counted in an index.
 *
 * @param lead what is counted of them
 * @param from all behind {@code FROM}
 * @param most how far they are counted
 */
record SideRows(String lead, SqlCondition from, long most) {

    private static final SelectStatement.RowReader<Long> NUMBER = row -> row.getLong(1);

    /** Those of the filter, if it is such. */
    static Optional<SideRows> of(Dialect dialect, FilterParts parts, AccountId account, long most) {
        if (parts.others().size() != 1 || !parts.kinds().equals(SqlCondition.TRUE)) {
            return Optional.empty();
        }
        Filter filter = parts.others().get(0);
        boolean isOfOneEach = filter instanceof Filter.CustomFieldIs
                || filter instanceof FactFilter
                || (filter instanceof Filter.TagIn tags && tags.tags().size() == 1);
        if (!isOfOneEach && !(filter instanceof CustomFieldIn || filter instanceof Filter.TagIn)) {
            return Optional.empty();
        }
        SqlCondition rows = filter.accept(new FilterSql(dialect, account, SideForm.ROWS));
        return Optional.of(new SideRows(isOfOneEach ? "lead_id" : "DISTINCT lead_id", rows, most));
    }

    /** How many leads have them. */
    long count(Handle handle) {
        List<Object> values = new ArrayList<>(from.values());
        values.add(most);
        String sql = "SELECT count(*) FROM (SELECT " + lead + " FROM " + from.sql() + " LIMIT ?) counted";
        return new SelectStatement<>(sql, NUMBER).list(handle, values.toArray()).get(0);
    }
}
