package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * One page of an account's leads, read by indexes.
 *
 * <p>Where triggers keep count of the leads, or an index has next to nothing but them in the order of the query, the page is
 * read along an index. Otherwise it depends on how many leads there are: few are found and sorted, which takes a time for
 * each that is found; of many, which are everywhere, a page is soon filled by walking along the order and looking at each.
 */
final class IndexedPage {

    /** More than so many are not sorted at once. */
    private static final int FEW_MAX = 20_000;

    /** But so many are, where walking did not come to them. */
    private static final int SORTED_MAX = 100_000;

    /** Where more than one in so many matches, it is soon walked to. */
    private static final int SPARSE = 4;

    /** So many times as far as from one end of the page to the other if the leads were everywhere. */
    private static final int FAR = 8;

    /** And so many times as far as to the page. */
    private static final int FAR_TO_PAGE = 2;

    /** PostgreSQL finds all that match in the time in which it looks up what is beside so many. */
    private static final int FAR_MAX = 100_000;

    private final Dialect dialect;
    private final AccountId account;
    private final LeadQuery query;
    private final PageRequest request;
    private final PageWalk.Asked asked;
    private final FilterParts parts;
    private final SqlCondition matching;
    private final SqlCondition walked;

    /** Throws {@link IllegalArgumentException} if the request's cursor belongs to another query. */
    IndexedPage(Dialect dialect, AccountId account, LeadQuery query, PageRequest request) {
        this.dialect = dialect;
        this.account = account;
        this.query = query;
        this.request = request;
        this.asked = new PageWalk.Asked(dialect, account, query, request);
        this.parts = FilterParts.of(query.filter());
        this.matching = matching(SideForm.IDS);
        this.walked = matching(dialect == Dialect.SQLITE ? SideForm.ALONG : SideForm.IDS);
        asked.position();
    }

    /** Reads the page; on a handle within a transaction, so that all is of one moment. */
    Page<Lead> read(Handle handle, SearchTotals totals) {
        Answer answer = answer(handle, totals);
        return Page.of(
                request,
                query,
                new Page.Read(
                        answer.rows,
                        request.total().counted(answer.leads),
                        new FactTable(dialect, account, handle)::get),
                () -> answer.leads > 0);
    }

    private Answer answer(Handle handle, SearchTotals totals) {
        long ofKinds = LeadCountTable.sum(handle, account, parts);
        if (parts.areKindsAlone()) {
            return new Answer(walk().rows(handle, OptionalLong.of(ofKinds)), ofKinds);
        }
        Optional<WalkIndex> among = WalkIndex.among(parts, query);
        if (among.isPresent()) {
            return among(handle, among.get());
        }
        return SideRows.of(dialect, parts, account, Math.max(few(ofKinds) + 1, most()))
                .map(beside -> beside(handle, totals, beside, ofKinds))
                .orElseGet(() -> search(handle, totals, ofKinds));
    }

    /** By rows beside the leads, which are quickly counted. */
    private Answer beside(Handle handle, SearchTotals totals, SideRows counted, long ofKinds) {
        long leads = dialect == Dialect.SQLITE ? remembered(handle, totals, counted) : counted.count(handle);
        SeqSelect select = SeqSelect.of(dialect, account, matching);
        if (leads <= few(ofKinds)) {
            return new Answer(sorted(handle, select, leads), leads);
        }
        return new Answer(many(handle, select, new Count(leads, leads < counted.most(), ofKinds)), leads);
    }

    private long remembered(Handle handle, SearchTotals totals, SideRows counted) {
        SearchAccount searched = SearchAccount.of(dialect, handle, account);
        long leads = totals.get(searched, counted).orElseGet(() -> counted.count(handle));
        totals.put(searched, counted, leads);
        return leads;
    }

    /** Along an index that has next to no others. */
    private Answer among(Handle handle, WalkIndex index) {
        List<Lead> rows = walk(index).rows(handle, OptionalLong.empty());
        long leads = PageSql.showsTheEnd(request, rows.size()) ? request.offset() + rows.size() : countAmong(handle);
        return new Answer(rows, leads);
    }

    private long countAmong(Handle handle) {
        if (LeadSpans.suffice(parts)) {
            return new LeadSpans(dialect, account, parts.kinds()).count(handle, parts.others(), most());
        }
        return SeqSelect.of(dialect, account, matching).count(handle, most());
    }

    private Answer search(Handle handle, SearchTotals totals, long ofKinds) {
        long few = few(ofKinds);
        SearchAccount searched = SearchAccount.of(dialect, handle, account);
        Optional<SeqSelect> indexed = indexed(handle, searched);
        SeqSelect select = indexed.orElseGet(() -> SeqSelect.of(dialect, account, matching));
        boolean isRemembered = indexed.isPresent() && parts.areTexts();
        Optional<SearchTotals.Total> known = isRemembered ? totals.get(searched, parts) : Optional.empty();
        if (known.map(SearchTotals.Total::leads).orElse(0L) <= few) {
            SeqSelect.Found found =
                    known.flatMap(SearchTotals.Total::found).orElseGet(() -> select.first(handle, few + 1));
            if (found.leads() <= few) {
                if (isRemembered) {
                    totals.put(searched, parts, found);
                }
                return new Answer(new FoundPage(asked, select).read(handle, found), found.leads());
            }
        }
        long leads = known.isPresent() ? known.get().leads() : select.count(handle, most());
        boolean areAll = known.isPresent() || leads < most();
        if (areAll && isRemembered) {
            totals.put(searched, parts, leads);
        }
        long found = areAll ? leads : Math.max(leads, few + 1);
        return new Answer(many(handle, select, new Count(found, areAll, ofKinds)), leads);
    }

    /**
     * Walks far beyond where the page ends if the leads are everywhere. If it does not end there, they lie together somewhere
     * else: then they are all found first.
     */
    private List<Lead> many(Handle handle, SeqSelect select, Count leads) {
        if (SideKey.isIn(query) || request.offset() > leads.found / 2) {
            return walk().rows(handle, leads.all());
        }
        return dialect == Dialect.SQLITE ? manyInSqlite(handle, select, leads) : manyInPostgres(handle, leads);
    }

    private List<Lead> manyInSqlite(Handle handle, SeqSelect select, Count leads) {
        PageWalk walk = walk(WalkIndex.of(parts, query));
        long reach = leads.among(FAR_TO_PAGE * request.offset() + FAR * (request.limit() + 1L));
        boolean mayBeFar = reach < leads.ofKinds && leads.found <= Math.min(SORTED_MAX, leads.ofKinds / SPARSE);
        Optional<PageWalk> near = mayBeFar ? walk.within(handle, parts.kinds(), reach) : Optional.empty();
        if (near.isEmpty()) {
            return walk.rows(handle, leads.all());
        }
        List<Lead> rows = near.get().rows(handle, OptionalLong.empty());
        boolean isAtEnd = leads.areAll && asked.position().isEmpty() && request.offset() + rows.size() == leads.found;
        if (isAtEnd || rows.size() > request.limit()) {
            return rows;
        }
        boolean areSorted = leads.areAll || select.count(handle, SORTED_MAX + 1L) <= SORTED_MAX;
        return areSorted ? sorted(handle, select, SORTED_MAX) : walk.rows(handle, leads.all());
    }

    private List<Lead> manyInPostgres(Handle handle, Count leads) {
        long reach = leads.among(FAR * (request.limit() + 1L));
        boolean mayBeNear = request.offset() == 0
                && reach <= FAR_MAX
                && parts.others().stream().allMatch(NearWalk::tells);
        List<Lead> near = mayBeNear ? near(reach).rows(handle) : List.of();
        return near.size() > request.limit() ? near : walk().rows(handle, leads.all());
    }

    private NearWalk near(long reach) {
        PageWalk all = new PageWalk(asked, WalkIndex.of(parts, query), parts.kinds(), true);
        return new NearWalk(all, described(parts.others(), SideForm.ALONG), reach);
    }

    /** By what is kept to search by, if that helps. */
    private Optional<SeqSelect> indexed(Handle handle, SearchAccount searched) {
        if (dialect == Dialect.POSTGRES) {
            return TextMatch.helps(parts) ? Optional.of(SeqSelect.ofTexts(account, parts, matching)) : Optional.empty();
        }
        return SearchMatch.of(parts)
                .filter(match -> !SearchIndexes.lack(handle))
                .map(match -> SeqSelect.of(searched, match, described(match.rest(), SideForm.IDS)));
    }

    /** At most so many leads are found. */
    private List<Lead> sorted(Handle handle, SeqSelect select, long leads) {
        return new FoundPage(asked, select).read(handle, select.first(handle, leads));
    }

    /**
     * As many as are found and sorted in the time that it takes to walk to the page among that many: if a lead in a hundred
     * matches, a hundred are looked at for each.
     */
    private long few(long ofKinds) {
        double walked = Math.min(end(), ofKinds + request.limit() + 1);
        return (long) Math.min(FEW_MAX, Math.sqrt(walked * ofKinds));
    }

    /** Where the page ends, with the lead that tells that there is more. */
    private long end() {
        return request.offset() + request.limit() + 1;
    }

    private long most() {
        return Math.max(1, PageSql.most(request.total()));
    }

    /** Along the index of the first key, looking at each lead. */
    Walk walk() {
        return SideKey.isIn(query)
                ? new SideWalk(dialect, account, query, request, walked)
                : walk(WalkIndex.of(parts, query));
    }

    private PageWalk walk(WalkIndex index) {
        boolean isCovered = dialect == Dialect.SQLITE
                ? parts.areKindsAlone() && (index.knowsKinds() || parts.kinds().equals(SqlCondition.TRUE))
                : index.covers(parts);
        return new PageWalk(asked, index, walked, isCovered);
    }

    private SqlCondition matching(SideForm side) {
        return parts.areKindsAlone()
                ? parts.kinds()
                : SqlCondition.all(List.of(parts.kinds(), described(parts.others(), side)));
    }

    private SqlCondition described(List<Filter> filters, SideForm side) {
        FilterSql sql = new FilterSql(dialect, account, side);
        return SqlCondition.all(
                filters.stream().map(filter -> filter.accept(sql)).toList());
    }

    /**
     * How many leads match.
     *
     * @param areAll whether there are no more than were counted
     * @param ofKinds among how many
     */
    private record Count(long found, boolean areAll, long ofKinds) {

        /** How many leads there are for so many that match, if these are everywhere. */
        long among(long matching) {
            return matching * (ofKinds / found + 1);
        }

        OptionalLong all() {
            return areAll ? OptionalLong.of(found) : OptionalLong.empty();
        }
    }

    /** The rows of a page, and how many leads there are, counted as far as the request wants it. */
    private record Answer(List<Lead> rows, long leads) {}
}
