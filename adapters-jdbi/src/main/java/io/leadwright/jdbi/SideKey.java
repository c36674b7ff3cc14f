package io.leadwright.jdbi;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomOrder;
import io.leadwright.lead.CustomValue;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.CustomSort;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.NumberFact;
import io.leadwright.query.SortKey;
import io.leadwright.query.SortValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key of an order whose values are beside the leads: in a table with at most one such row of a lead, and an index along which
 * these stand in order.
 *
 * @param table where they are
 * @param column what is in order
 * @param rows which of the account's rows, but for those without a value
 * @param valued those that have one
 * @param index along which they stand
 */
record SideKey(String table, String column, SqlCondition rows, SqlCondition valued, String index) {

    private static final String CUSTOM = "lead_custom_field";

    /** The key's, if it is not a column of the lead. */
    static Optional<SideKey> of(SortKey key) {
        if (key instanceof CustomSort custom) {
            return Optional.of(custom(custom.field()));
        }
        return key instanceof NumberFact fact ? Optional.of(fact(fact)) : Optional.empty();
    }

    /** Whether the order of a query has one. */
    static boolean isIn(LeadQuery query) {
        return query.order().stream().anyMatch(sort -> !(sort.key() instanceof LeadSort));
    }

    /** Whether the order of a query has a custom field. */
    static boolean isCustomIn(LeadQuery query) {
        return query.order().stream().anyMatch(sort -> sort.key() instanceof CustomSort);
    }

    /** The kind of a custom field's value, as it is stored; null of what has no place in an order. */
    static @Nullable String kind(CustomValue value) {
        if (text(value) == null) {
            return null;
        }
        return value instanceof CustomValue.Decimal
                ? kind(CustomKind.NUMBER)
                : kind(value instanceof CustomValue.Truth ? CustomKind.TRUTH : CustomKind.TEXT);
    }

    /** Where a custom field's value stands among those of its kind, as it is stored. */
    static @Nullable String text(CustomValue value) {
        return CustomSort.place(value) instanceof SortValue.Text text ? text.folded() : null;
    }

    /** What a part of a filter says of the rows of a key: true if nothing, and of all rows of leads that match. */
    static SqlCondition narrowed(SortKey key, Filter part) {
        List<SqlCondition> bounds = new ArrayList<>();
        if (part instanceof FactFilter.NumberIn in && in.fact() == key) {
            String column = "side." + FactTable.least(in.fact());
            Stream.ofNullable(in.from())
                    .forEach(from -> bounds.add(SqlCondition.of(column + " >= ?", from.longValue())));
            Stream.ofNullable(in.to()).forEach(to -> bounds.add(SqlCondition.of(column + " <= ?", to.longValue())));
        } else if (part instanceof CustomFieldIn in && SortKey.of(in.field()).equals(key)) {
            Stream.ofNullable(in.from())
                    .map(SideKey::text)
                    .forEach(from -> bounds.add(SqlCondition.of("side.sort_text >= ?", from)));
            Stream.ofNullable(in.to())
                    .map(SideKey::text)
                    .forEach(to -> bounds.add(SqlCondition.of("side.sort_text <= ?", to)));
        }
        return SqlCondition.all(bounds);
    }

    private static String kind(CustomKind kind) {
        return switch (kind) {
            case NUMBER -> "n";
            case TRUTH -> "b";
            case TEXT, DATE -> "t";
        };
    }

    private static SideKey custom(CustomField field) {
        List<SqlCondition> rows = new ArrayList<>();
        rows.add(SqlCondition.of("side.name = ?", field.name()));
        rows.add(SqlCondition.of("side.sort_kind = ?", kind(field.kind())));
        if (field.kind() == CustomKind.DATE) {
            rows.add(SqlCondition.of(
                    "(side.ordered >= ? AND side.ordered < ?)",
                    CustomOrder.least(CustomKind.DATE),
                    CustomOrder.beyond(CustomKind.DATE)));
        }
        return new SideKey(CUSTOM, "sort_text", SqlCondition.all(rows), SqlCondition.TRUE, "lead_custom_field_by_sort");
    }

    private static SideKey fact(NumberFact fact) {
        String column = FactTable.least(fact);
        String index = "lead_fact_by_" + (fact == NumberFact.COMPANY_SIZE ? "size" : column);
        // not IS NOT NULL: along an index SQLite would begin with the rows without
        return new SideKey("lead_fact", column, SqlCondition.TRUE, SqlCondition.of("side." + column + " >= 0"), index);
    }

    /** Its rows of the lead at hand. */
    SqlCondition ofLead() {
        return SqlCondition.all(
                List.of(SqlCondition.of("side.account = lead.account AND side.lead_id = lead.id"), rows, valued));
    }
}
