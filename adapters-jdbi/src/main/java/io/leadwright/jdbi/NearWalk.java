package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The rows of a page in PostgreSQL, as far as they are near where it begins: so many leads are gone through in an index, of each
 * what is beside it is looked up, and only what the page has is read.
 *
 * @param walk along an index, through all leads of the kinds that match
 * @param beside what else must hold
 * @param reach how many leads are gone through of each stretch of the index
 */
record NearWalk(PageWalk walk, SqlCondition beside, long reach) {

    /** Whether something can be told of a lead by its rows in other tables, each of which is found at once. */
    static boolean tells(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.filters().stream().allMatch(NearWalk::tells);
        } else if (filter instanceof Filter.Or or) {
            return or.filters().stream().allMatch(NearWalk::tells);
        } else if (filter instanceof Filter.Not not) {
            return tells(not.filter());
        }
        return filter instanceof Filter.TagIn || filter instanceof Filter.CustomFieldIs || filter instanceof FactFilter;
    }

    /** One more than the page has, if there are so many near; of a page at a cursor, or the first one. */
    List<Lead> rows(Handle handle) {
        PageWalk.Way way = walk.way(handle);
        return way.order().isIndexed() ? rows(handle, way) : List.of();
    }

    /** What is in a stretch comes behind all that are in the one before, far ones too. */
    private List<Lead> rows(Handle handle, PageWalk.Way way) {
        int wanted = walk.asked().request().limit() + 1;
        List<Lead> rows = new ArrayList<>();
        for (SqlCondition stretch : way.stretches()) {
            SqlCondition here = SqlCondition.all(List.of(walk.matching(), stretch));
            rows.addAll(rows(handle, way.order(), here, wanted - rows.size()));
            if (rows.size() == wanted || isFurther(handle, here)) {
                return rows;
            }
        }
        return rows;
    }

    private boolean isFurther(Handle handle, SqlCondition here) {
        return SeqSelect.of(Dialect.POSTGRES, walk.asked().account(), here).count(handle, reach) == reach;
    }

    private List<Lead> rows(Handle handle, Stretched order, SqlCondition here, int wanted) {
        List<Object> values = new ArrayList<>();
        values.add(walk.asked().account().value());
        values.addAll(here.values());
        values.add(reach);
        values.addAll(beside.values());
        values.add(wanted);
        return LeadMapper.select(Dialect.POSTGRES, from(order, here)).list(handle, values.toArray());
    }

    private String from(Stretched order, SqlCondition here) {
        String ordered = " ORDER BY " + order.alongIndex() + " LIMIT ?";
        return " FROM (SELECT " + Dialect.POSTGRES.place() + " FROM (SELECT " + columns(order)
                + " FROM lead WHERE account = ? AND " + here.sql() + ordered + ") lead WHERE " + beside.sql() + ordered
                + ") page CROSS JOIN lead WHERE " + Dialect.POSTGRES.isPlaced() + " ORDER BY "
                + order.sql().sql();
    }

    /** Of the index alone, if the order has one key. */
    private static String columns(Stretched order) {
        Set<String> columns = new LinkedHashSet<>(List.of("account"));
        order.sql().terms().forEach(term -> columns.add(term.column()));
        return String.join(", ", columns);
    }
}
