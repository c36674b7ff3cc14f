package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The leads with the {@linkplain SideKey keys} of an order that are not theirs beside them, each in a column named by its place.
 *
 * @param keys those of the order, empty where it is a column of the lead
 * @param narrowed what the filter says of the first key, in the terms of its rows; true of all that match
 */
record SideOrder(List<Optional<SideKey>> keys, SqlCondition narrowed) {

    private static final String COLUMNS = EnumSet.allOf(LeadColumn.class).stream()
            .filter(column -> column != LeadColumn.ID)
            .map(column -> ", lead." + column.sql())
            .collect(Collectors.joining());

    /** That of a query, whose order has a key. */
    static SideOrder of(LeadQuery query) {
        SortKey first = query.order().get(0).key();
        List<SqlCondition> narrowed = FilterParts.of(query.filter()).others().stream()
                .map(part -> SideKey.narrowed(first, part))
                .filter(said -> !said.equals(SqlCondition.TRUE))
                .toList();
        return new SideOrder(
                query.order().stream().map(Sort::key).map(SideKey::of).toList(), SqlCondition.all(narrowed));
    }

    /** The name of the column in which the key of this place is, if it is not the lead's. */
    static String column(int place) {
        return "order_" + place;
    }

    /** The key that counts most, if it is not a column of the lead. */
    Optional<SideKey> first() {
        return keys.get(0);
    }

    /** The leads that these tables have, with all keys. */
    SqlCondition leads(SqlCondition tables) {
        return table("lead.id", 0, new ArrayList<>(), tables);
    }

    /**
     * Those of an account that have a value of the first key, from its side: so they come in its order.
     *
     * @param indexedBy what stands behind the table
     * @param isAll whether nothing else says that there is a value
     */
    SqlCondition valued(AccountId account, String indexedBy, boolean isAll) {
        SideKey first = first().orElseThrow();
        List<SqlCondition> all = new ArrayList<>();
        all.add(SqlCondition.of("side.account = ?", account.value()));
        all.add(first.rows());
        if (isAll) {
            all.add(narrowed.equals(SqlCondition.TRUE) ? first.valued() : narrowed);
        }
        all.add(SqlCondition.of("lead.account = side.account AND lead.id = side.lead_id"));
        SqlCondition which = SqlCondition.all(all);
        List<String> names = new ArrayList<>(List.of(", side." + first.column() + " AS " + column(0)));
        String tables = first.table() + " side" + indexedBy + " CROSS JOIN lead WHERE " + which.sql();
        return table("side.lead_id", 1, names, new SqlCondition(tables, which.values()));
    }

    /** Those of an account that have none. */
    SqlCondition unvalued(AccountId account, String indexedBy) {
        SideKey first = first().orElseThrow();
        SqlCondition its = first.ofLead();
        List<Object> values = new ArrayList<>();
        values.add(account.value());
        values.addAll(its.values());
        String tables = "lead" + indexedBy + " WHERE lead.account = ? AND NOT EXISTS (SELECT 1 FROM " + first.table()
                + " side WHERE " + its.sql() + ")";
        return table("lead.id", 1, new ArrayList<>(), new SqlCondition(tables, values));
    }

    private SqlCondition table(String id, int from, List<String> names, SqlCondition tables) {
        List<Object> values = new ArrayList<>();
        for (int i = from; i < keys.size(); i++) {
            if (keys.get(i).isPresent()) {
                SideKey key = keys.get(i).get();
                SqlCondition its = key.ofLead();
                names.add(", (SELECT side." + key.column() + " FROM " + key.table() + " side WHERE " + its.sql()
                        + ") AS " + column(i));
                values.addAll(its.values());
            }
        }
        values.addAll(tables.values());
        return new SqlCondition(
                "(SELECT lead.account, " + id + " AS id" + COLUMNS + String.join("", names) + " FROM " + tables.sql()
                        + ") lead",
                values);
    }
}
