package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.query.Cursor;
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
record PageWalk(Asked asked, WalkIndex index, SqlCondition matching, boolean isCovered) implements Walk {

    /** Whose leads, in what order, which page. */
    record Asked(Dialect dialect, AccountId account, LeadQuery query, PageRequest request) {

        /** With the row that tells that there is more. */
        int wanted() {
            return request.limit() + 1;
        }

        /**
         * Where the page begins or ends, if a cursor says so.
         *
         * @throws IllegalArgumentException if the cursor belongs to another query
         */
        Optional<Position> position() {
            if (request.start() instanceof Start.After after) {
                return Optional.of(after.cursor().positionIn(query));
            } else if (request.start() instanceof Start.Before before) {
                return Optional.of(before.cursor().positionIn(query));
            }
            return Optional.empty();
        }
    }

    /**
     * An order, and what of it is gone through.
     *
     * @param stretches one behind the other
     */
    record Way(Stretched order, List<SqlCondition> stretches) {

        Way(Stretched order) {
            this(order, order.stretches());
        }
    }

    @Override
    public List<Lead> rows(Handle handle, OptionalLong total) {
        Way way = way(handle);
        if (!(asked.request.start() instanceof Start.Numbered)) {
            return alongWay(handle, way, asked.wanted(), 0);
        }
        long offset = asked.request.offset();
        long most = total.orElse(Long.MAX_VALUE);
        if (offset >= most) {
            return List.of();
        }
        long length = Math.min(most - offset, asked.wanted());
        return total.isPresent() && offset > most / 2
                ? fromTheEnd(handle, new Way(way.order.reversed(asked.query)), length, most - offset - length)
                : window(handle, way, length, offset);
    }

    /** All leads from where the request begins. */
    Way way(Handle handle) {
        Stretched order = Stretched.of(asked.dialect, handle, asked.account, asked.query);
        if (asked.request.start() instanceof Start.After after) {
            return new Way(order, order.stretchesBeyond(after.cursor().positionIn(asked.query)));
        } else if (asked.request.start() instanceof Start.Before before) {
            Stretched reversed = order.reversed(asked.query);
            return new Way(reversed, reversed.stretchesBeyond(before.cursor().positionIn(asked.query)));
        }
        return new Way(order);
    }

    /**
     * The same walk, which ends at so many leads along the index from where it begins; none if there are not so many.
     *
     * @param kinds what the index alone tells of the leads
     */
    Optional<PageWalk> within(Handle handle, SqlCondition kinds, long place) {
        LeadQuery query = asked.query;
        boolean isBackwards = asked.request.start() instanceof Start.Before;
        return new PageWalk(asked, index, kinds, true)
                .at(handle, place)
                .map(last -> OrderSql.of(query, !isBackwards)
                        .beyond(Cursor.at(last, query).positionIn(query)))
                .map(before -> new PageWalk(asked, index, SqlCondition.all(List.of(matching, before)), isCovered));
    }

    /** The lead that comes so many behind where the walk begins. */
    private Optional<Lead> at(Handle handle, long place) {
        Way way = way(handle);
        List<Lead> leads = asked.request.start() instanceof Start.Numbered
                ? window(handle, way, 1, place)
                : alongWay(handle, way, 1, place);
        return leads.stream().findFirst();
    }

    private List<Lead> fromTheEnd(Handle handle, Way way, long length, long skipped) {
        List<Lead> rows = window(handle, way, length, skipped);
        Collections.reverse(rows);
        return rows;
    }

    /** Of all leads. */
    private List<Lead> window(Handle handle, Way way, long length, long skipped) {
        OrderSql order = way.order.sql();
        Optional<LeadSpans> spans = LeadSpans.of(asked.dialect, asked.account, asked.query, skipped);
        if (spans.isPresent()) {
            LeadSpans.Start start =
                    spans.get().behind(handle, skipped, order.terms().get(0).ascending());
            if (start.skipped() <= skipped / 2) {
                SqlCondition here = SqlCondition.all(List.of(matching, start.rest()));
                return select(way.order, here, start.skipped()).list(handle, values(here, length, start.skipped()));
            }
        }
        boolean isDeep = asked.dialect == Dialect.SQLITE && skipped > 0;
        Optional<DeepSelect> deep = isDeep && isCovered && matching.equals(SqlCondition.TRUE)
                ? DeepSelect.of(index, order)
                : Optional.empty();
        return deep.map(d -> d.list(handle, asked.account, length, skipped))
                .orElseGet(() -> alongWay(handle, way, length, skipped));
    }

    private List<Lead> alongWay(Handle handle, Way way, long length, long skipped) {
        List<Lead> rows = new ArrayList<>();
        long left = skipped;
        for (int i = 0; i < way.stretches.size() && rows.size() < length; i++) {
            SqlCondition here = SqlCondition.all(List.of(matching, way.stretches.get(i)));
            rows.addAll(select(way.order, here, left).list(handle, values(here, length - rows.size(), left)));
            if (!rows.isEmpty()) {
                left = 0;
            } else if (left > 0 && i + 1 < way.stretches.size()) {
                left -= SeqSelect.of(asked.dialect, asked.account, here).count(handle, left);
            }
        }
        return rows;
    }

    /**
     * Binds the account, what the condition does, limit and offset. What is skipped is skipped in the index: a lead is looked up
     * when its place is reached. Its order is said again outside, as SQL keeps none by itself: that sorts a page.
     */
    SelectStatement<Lead> select(Stretched order, SqlCondition which, long offset) {
        String rows = " FROM lead" + index.indexedBy(asked.dialect) + " WHERE account = ? AND " + which.sql()
                + " ORDER BY " + order.alongIndex() + " LIMIT ? OFFSET ?";
        String from = isCovered && (offset > 0 || isChosenInIndex())
                ? " FROM (SELECT " + asked.dialect.place() + rows + ") page CROSS JOIN lead WHERE "
                        + asked.dialect.isPlaced() + " ORDER BY " + order.sql().sql()
                : rows;
        return LeadMapper.select(asked.dialect, from);
    }

    /** PostgreSQL asks columns that an index only includes of it if it is asked for nothing else. */
    private boolean isChosenInIndex() {
        return asked.dialect == Dialect.POSTGRES && !matching.equals(SqlCondition.TRUE);
    }

    private Object[] values(SqlCondition which, long limit, long offset) {
        List<Object> values = new ArrayList<>();
        values.add(asked.account.value());
        values.addAll(which.values());
        values.add(limit);
        values.add(offset);
        return values.toArray();
    }
}
