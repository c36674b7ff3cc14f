package io.leadwright.jdbi;

import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.query.TimeField;
import java.util.List;
import java.util.Optional;

/**
 * An index along which leads stand in the order of a query. Which one is the library's choice: SQLite has no statistics
 * to choose by. PostgreSQL has, and indexes of the same names: it is asked so that one of them has all that it needs.
 *
 * @param name of the index; empty for that of the primary key
 * @param knowsKinds whether it has status and source
 */
record WalkIndex(String name, boolean knowsKinds) {

    private static final String KIND = "lead_kind_";
    private static final String COMPANY = "lead_company_exact";

    /** One for any filter. */
    static WalkIndex of(FilterParts parts, LeadQuery query) {
        if (query.order().isEmpty()) {
            return new WalkIndex("sqlite_autoindex_lead_1", false);
        }
        boolean isOfKind = parts.areOneKind() && isByTime(query);
        return new WalkIndex((isOfKind ? KIND : "lead_") + first(query), true);
    }

    /** One that has next to nothing but matching leads, if there is one. */
    static Optional<WalkIndex> among(FilterParts parts, LeadQuery query) {
        if (!isByTime(query)) {
            return Optional.empty();
        }
        if (is(query, SortKey.CREATED_AT) && parts.others().stream().anyMatch(Filter.CompanyIs.class::isInstance)) {
            return Optional.of(new WalkIndex(COMPANY, false));
        }
        boolean isStretch = parts.others().stream().allMatch(part -> isTime(part, query));
        boolean isOfKind = parts.areOneKind() && parts.others().stream().allMatch(WalkIndex::isIndexedTime);
        return isStretch || isOfKind ? Optional.of(of(parts, query)) : Optional.empty();
    }

    /** Whether the index tells which leads match. */
    boolean covers(FilterParts parts) {
        return knowsKinds
                ? parts.others().stream().allMatch(this::tells)
                : parts.areKindsAlone() && parts.kinds().equals(SqlCondition.TRUE);
    }

    private boolean tells(Filter part) {
        return name.startsWith(KIND)
                ? isIndexedTime(part)
                : part instanceof Filter.TimeIn time
                        && name.equals("lead_" + LeadColumn.of(time.field()).sql());
    }

    /** What stands behind the table. */
    String indexedBy(Dialect dialect) {
        return dialect.indexedBy(name);
    }

    private static boolean isByTime(LeadQuery query) {
        return is(query, SortKey.CREATED_AT) || is(query, SortKey.LAST_CONTACTED_AT);
    }

    private static boolean is(LeadQuery query, SortKey key) {
        List<Sort> order = query.order();
        return order.size() == 1 && order.get(0).key() == key;
    }

    private static boolean isTime(Filter part, LeadQuery query) {
        return part instanceof Filter.TimeIn time
                && LeadColumn.of(time.field()).sql().equals(first(query));
    }

    private static boolean isIndexedTime(Filter part) {
        return part instanceof Filter.TimeIn time && time.field() != TimeField.UPDATED_AT;
    }

    private static String first(LeadQuery query) {
        return LeadColumn.of((LeadSort) query.order().get(0).key()).sql();
    }
}
