package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.PageRequest.Start;
import io.leadwright.query.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * One page of an account's leads, as SQLite reads it.
 *
 * <p>Where triggers keep count of the leads, or an index has next to nothing but them in the order of the query, the page is
 * read along an index. Otherwise it depends on how many leads there are: few are found and sorted, which takes a time for
 * each that is found; of many, which are everywhere, a page is soon filled by walking along the order and looking at each.
 */
final class IndexedPage {

    /** More than so many are never sorted. */
    private static final int FEW_MAX = 20_000;

    private final AccountId account;
    private final LeadQuery query;
    private final PageRequest request;
    private final FilterParts parts;
    private final SqlCondition matching;

    /** Throws {@link IllegalArgumentException} if the request's cursor belongs to another query. */
    IndexedPage(AccountId account, LeadQuery query, PageRequest request) {
        this.account = account;
        this.query = query;
        this.request = request;
        this.parts = FilterParts.of(query.filter());
        this.matching = parts.areKindsAlone()
                ? parts.kinds()
                : SqlCondition.all(List.of(parts.kinds(), described(parts.others())));
        position();
    }

    /** Reads the page; on a handle within a transaction, so that all is of one moment. */
    Page<Lead> read(Handle handle, SearchTotals totals) {
        Answer answer = answer(handle, totals);
        return Page.of(
                request,
                query,
                new Page.Read(answer.rows, request.total().counted(answer.leads)),
                () -> answer.leads > 0);
    }

    private Answer answer(Handle handle, SearchTotals totals) {
        long ofKinds = LeadCountTable.sum(handle, account, parts);
        if (parts.areKindsAlone()) {
            return new Answer(walk().rows(handle, OptionalLong.of(ofKinds)), ofKinds);
        }
        Optional<WalkIndex> among = WalkIndex.among(parts, query);
        return among.isPresent() ? among(handle, among.get()) : search(handle, totals, few(ofKinds));
    }

    /** Along an index that has next to no others. */
    private Answer among(Handle handle, WalkIndex index) {
        List<Lead> rows = walk(index).rows(handle, OptionalLong.empty());
        long leads = PageSql.showsTheEnd(request, rows.size())
                ? request.offset() + rows.size()
                : SeqSelect.of(account, matching).count(handle, most());
        return new Answer(rows, leads);
    }

    private Answer search(Handle handle, SearchTotals totals, long few) {
        Optional<SearchMatch> match = SearchMatch.of(parts).filter(m -> !SearchIndexes.lack(handle));
        SearchAccount searched = SearchAccount.of(handle, account);
        SeqSelect select = match.map(m -> SeqSelect.of(searched, m, described(m.rest())))
                .orElseGet(() -> SeqSelect.of(account, matching));
        Optional<SearchMatch> counted = match.filter(SearchMatch::isOfTexts);
        OptionalLong known = counted.map(m -> totals.get(searched, m)).orElse(OptionalLong.empty());
        if (known.orElse(0) <= few) {
            SeqSelect.Found found = select.first(handle, few + 1);
            if (found.leads() <= few) {
                return new Answer(sorted(handle, select.column(), found.numbers()), found.leads());
            }
        }
        long leads = known.isPresent() ? known.getAsLong() : select.count(handle, most());
        boolean areAll = known.isPresent() || leads < most();
        if (areAll) {
            counted.ifPresent(m -> totals.put(searched, m, leads));
        }
        return new Answer(walk().rows(handle, areAll ? OptionalLong.of(leads) : OptionalLong.empty()), leads);
    }

    /** Of the leads of these numbers, those of the page. */
    private List<Lead> sorted(Handle handle, String column, String numbers) {
        OrderSql order = OrderSql.of(query, request.start() instanceof Start.Before);
        SqlCondition beyond = position().map(order::beyond).orElse(SqlCondition.TRUE);
        List<Object> values = new ArrayList<>();
        values.add(numbers);
        values.addAll(beyond.values());
        values.add(request.limit() + 1);
        values.add(request.offset());
        String sql = "SELECT " + LeadColumn.names(LeadColumn.STORED)
                + " FROM (SELECT value AS number FROM json_each(?)) found CROSS JOIN lead ON lead." + column
                + " = number WHERE " + beyond.sql()
                + " ORDER BY " + order.sql() + " LIMIT ? OFFSET ?";
        return new SelectStatement<>(sql, LeadMapper::read).list(handle, values.toArray());
    }

    /**
     * As many as are found and sorted in the time that it takes to walk to the page among that many: if a lead in a hundred
     * matches, a hundred are looked at for each.
     */
    private long few(long ofKinds) {
        double walked = Math.min(request.offset(), ofKinds) + request.limit() + 1;
        return (long) Math.min(FEW_MAX, Math.sqrt(walked * ofKinds));
    }

    private long most() {
        return Math.max(1, PageSql.most(request.total()));
    }

    /** Along the index of the first key, looking at each lead. */
    PageWalk walk() {
        return walk(WalkIndex.of(parts, query));
    }

    private PageWalk walk(WalkIndex index) {
        boolean isCovered =
                parts.areKindsAlone() && (index.knowsKinds() || parts.kinds().equals(SqlCondition.TRUE));
        return new PageWalk(account, query, request, index, matching, isCovered);
    }

    private SqlCondition described(List<Filter> filters) {
        FilterSql sql = new FilterSql(Dialect.SQLITE, account);
        return SqlCondition.all(
                filters.stream().map(filter -> filter.accept(sql)).toList());
    }

    private Optional<Position> position() {
        if (request.start() instanceof Start.After after) {
            return Optional.of(after.cursor().positionIn(query));
        } else if (request.start() instanceof Start.Before before) {
            return Optional.of(before.cursor().positionIn(query));
        }
        return Optional.empty();
    }

    /** The rows of a page, and how many leads there are, counted as far as the request wants it. */
    private record Answer(List<Lead> rows, long leads) {}
}
