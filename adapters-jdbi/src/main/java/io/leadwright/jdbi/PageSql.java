package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.query.Count;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import io.leadwright.query.Position;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** One page of an account's leads, as the statements that read it. */
final class PageSql {

    private static final LeadMapper MAPPER = new LeadMapper();

    private final Dialect dialect;
    private final AccountId account;
    private final LeadQuery query;
    private final PageRequest request;
    private final SqlCondition matching;
    private final SqlCondition rows;
    private final OrderSql order;

    /** Throws {@link IllegalArgumentException} if the request's cursor belongs to another query. */
    PageSql(Dialect dialect, AccountId account, LeadQuery query, PageRequest request) {
        this.dialect = dialect;
        this.account = account;
        this.query = query;
        this.request = request;
        this.matching = SqlCondition.all(List.of(
                SqlCondition.of("account = ?", account.value()),
                query.filter().accept(new FilterSql(dialect, account))));
        this.order = OrderSql.of(query, request.start() instanceof Start.Before);
        this.rows = position()
                .map(from -> SqlCondition.all(List.of(matching, order.beyond(from))))
                .orElse(matching);
    }

    /** Reads the page; on a handle within a transaction, so that all is of one moment. */
    Page<Lead> read(Handle handle) {
        List<Lead> leads = SideKey.isIn(query)
                ? new SideWalk(dialect, account, query, request, matching).rows(handle, OptionalLong.empty())
                : list(handle);
        FactTable facts = new FactTable(dialect, account, handle);
        Page.Read read = new Page.Read(leads, total(leads.size(), handle), facts::get);
        return Page.of(request, query, read, () -> count(handle, 1) > 0);
    }

    private List<Lead> list(Handle handle) {
        List<Object> values = new ArrayList<>(rows.values());
        values.add(request.limit() + 1);
        values.add(request.offset());
        return handle.select(rowsSql(), values.toArray()).map(MAPPER).list();
    }

    /** Which rows of the table the page is the beginning of. */
    SqlCondition rows() {
        return rows;
    }

    /** The statement that reads the rows: binds what {@link #rows} does, then limit and offset. */
    String rowsSql() {
        return "SELECT " + LeadColumn.names(LeadColumn.STORED) + " FROM lead WHERE " + rows.sql() + " ORDER BY "
                + order.sql() + " LIMIT ? OFFSET ?";
    }

    private Optional<Position> position() {
        if (request.start() instanceof Start.After after) {
            return Optional.of(after.cursor().positionIn(query));
        } else if (request.start() instanceof Start.Before before) {
            return Optional.of(before.cursor().positionIn(query));
        }
        return Optional.empty();
    }

    private Count total(int read, Handle handle) {
        Total total = request.total();
        if (showsTheEnd(request, read)) {
            return total.counted(request.offset() + read);
        }
        return total.counted(total.isNone() ? 0 : count(handle, most(total)));
    }

    /** How many leads to count before it is clear what to say. */
    static long most(Total total) {
        return total.upTo() == Long.MAX_VALUE ? Long.MAX_VALUE : total.upTo() + 1;
    }

    /**
     * Whether a page of which so many rows were read counts the leads: those skipped and those read. Beyond the end it is
     * unknown how many were skipped.
     */
    static boolean showsTheEnd(PageRequest request, int read) {
        return request.start() instanceof Start.Numbered
                && read <= request.limit()
                && (request.offset() == 0 || read > 0);
    }

    private long count(Handle handle, long most) {
        List<Object> values = new ArrayList<>(matching.values());
        values.add(most);
        String sql = "SELECT count(*) FROM (SELECT 1 FROM lead WHERE " + matching.sql() + " LIMIT ?) counted";
        return handle.select(sql, values.toArray()).mapTo(Long.class).one();
    }
}
