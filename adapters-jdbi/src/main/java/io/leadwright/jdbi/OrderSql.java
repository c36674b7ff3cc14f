package io.leadwright.jdbi;

import io.leadwright.query.Direction;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.Position;
import io.leadwright.query.Sort;
import io.leadwright.query.SortValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        for (int i = 0; i < query.order().size(); i++) {
            Sort sort = query.order().get(i);
            boolean ascending = (sort.direction() == Direction.ASC) != backwards;
            String column =
                    sort.key() instanceof LeadSort key ? LeadColumn.of(key).sql() : SideOrder.column(i);
            terms.add(
                    !sort.key().isNullable()
                            ? new OrderTerm(column, ascending, OrderTerm.Nulls.NONE)
                            : new OrderTerm(
                                    column, ascending, backwards ? OrderTerm.Nulls.FIRST : OrderTerm.Nulls.LAST));
        }
        boolean idAscending = (query.idDirection() == Direction.ASC) != backwards;
        terms.add(new OrderTerm(LeadColumn.ID.sql(), idAscending, OrderTerm.Nulls.NONE));
        return new OrderSql(terms);
    }

    /** The same order of rows that all have a value of the first key. */
    OrderSql withFirst() {
        List<OrderTerm> valued = new ArrayList<>(terms);
        valued.set(0, new OrderTerm(terms.get(0).column(), terms.get(0).ascending(), OrderTerm.Nulls.NONE));
        return new OrderSql(valued);
    }

    /** The same order of rows that all have none. */
    OrderSql withoutFirst() {
        return new OrderSql(terms.subList(1, terms.size()));
    }

    /** What stands behind {@code ORDER BY}. */
    String sql() {
        return terms.stream().map(OrderTerm::sql).collect(Collectors.joining(", "));
    }

    /** The same along an index of PostgreSQL, for one of the {@linkplain #stretches stretches}. */
    String alongIndex() {
        return Stream.concat(
                        Stream.of(terms.get(0).alongIndex()),
                        terms.stream().skip(1).map(OrderTerm::sql))
                .collect(Collectors.joining(", "));
    }

    /** All rows in stretches of an index of PostgreSQL, in their order. */
    List<SqlCondition> stretches() {
        return terms.get(0).stretches();
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
        return stretchesBeyond(values(position));
    }

    /** Those beyond these values, of as many columns. */
    List<SqlCondition> stretchesBeyond(List<@Nullable Object> values) {
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

    /** What a position has for the keys, then for the id. */
    static List<@Nullable Object> values(Position position) {
        List<@Nullable Object> values = new ArrayList<>();
        for (SortValue value : position.values()) {
            if (value instanceof SortValue.Text text) {
                values.add(text.folded());
            } else if (value instanceof SortValue.Time time) {
                values.add(Micros.of(time.at()));
            } else if (value instanceof SortValue.Whole whole) {
                values.add(whole.value());
            } else {
                values.add(null);
            }
        }
        values.add(position.id().value());
        return values;
    }
}
