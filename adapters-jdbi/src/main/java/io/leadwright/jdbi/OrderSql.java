package io.leadwright.jdbi;

import io.leadwright.query.Direction;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Position;
import io.leadwright.query.Sort;
import io.leadwright.query.SortValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order in SQL, forwards or backwards, and where it goes on from a position.
 *
 * @param terms the keys, then the id
 */
record OrderSql(List<OrderTerm> terms) {

    /** The order of the query; backwards it is the reverse of it in everything, missing values too. */
    static OrderSql of(LeadQuery query, boolean backwards) {
        List<OrderTerm> terms = new ArrayList<>();
        for (Sort sort : query.order()) {
            boolean ascending = (sort.direction() == Direction.ASC) != backwards;
            LeadColumn column = LeadColumn.of(sort.key());
            terms.add(
                    !sort.key().isNullable()
                            ? new OrderTerm(column, ascending, OrderTerm.Nulls.NONE)
                            : new OrderTerm(
                                    column, ascending, backwards ? OrderTerm.Nulls.FIRST : OrderTerm.Nulls.LAST));
        }
        boolean idAscending = (query.idDirection() == Direction.ASC) != backwards;
        terms.add(new OrderTerm(LeadColumn.ID, idAscending, OrderTerm.Nulls.NONE));
        return new OrderSql(terms);
    }

    /** What stands behind {@code ORDER BY}. */
    String sql() {
        return terms.stream().map(OrderTerm::sql).collect(Collectors.joining(", "));
    }

    /** The rows behind a position: beyond it in a key, and level with it in all keys before. */
    SqlCondition beyond(Position position) {
        List<@Nullable Object> values = values(position);
        SqlCondition beyond = SqlCondition.FALSE;
        for (int i = terms.size() - 1; i >= 0; i--) {
            OrderTerm term = terms.get(i);
            Object value = values.get(i);
            beyond =
                    SqlCondition.any(List.of(term.beyond(value), SqlCondition.all(List.of(term.level(value), beyond))));
        }
        return SqlCondition.all(List.of(terms.get(0).notBefore(values.get(0)), beyond));
    }

    /**
     * The same rows in stretches, in their order: first those level with it in all keys but the last, in the end those beyond it
     * in the first. Each begins in the middle of an index, where one condition for all would go through what is before.
     */
    List<SqlCondition> stretchesBeyond(Position position) {
        List<@Nullable Object> values = values(position);
        List<SqlCondition> stretches = new ArrayList<>();
        for (int i = terms.size() - 1; i >= 0; i--) {
            List<SqlCondition> level = new ArrayList<>();
            for (int k = 0; k < i; k++) {
                level.add(terms.get(k).level(values.get(k)));
            }
            for (SqlCondition beyond : terms.get(i).stretchesBeyond(values.get(i))) {
                stretches.add(SqlCondition.all(List.of(SqlCondition.all(level), beyond)));
            }
        }
        return stretches;
    }

    private static List<@Nullable Object> values(Position position) {
        List<@Nullable Object> values = new ArrayList<>();
        for (SortValue value : position.values()) {
            if (value instanceof SortValue.Text text) {
                values.add(text.folded());
            } else if (value instanceof SortValue.Time time) {
                values.add(Micros.of(time.at()));
            } else {
                values.add(null);
            }
        }
        values.add(position.id().value());
        return values;
    }
}
