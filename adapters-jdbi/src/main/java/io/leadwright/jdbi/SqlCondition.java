package io.leadwright.jdbi;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition on a row, true or false and never unknown, together with what is bound to it: neither goes anywhere alone.
 *
 * @param sql made of fixed texts and names of columns only; a question mark for each value
 * @param values texts and longs
 */
record SqlCondition(String sql, List<Object> values) {

    static final SqlCondition TRUE = of("TRUE");
    static final SqlCondition FALSE = of("FALSE");

    SqlCondition {
        values = List.copyOf(values);
    }

    static SqlCondition of(String sql, Object... values) {
        return new SqlCondition(sql, List.of(values));
    }

    /** Each of them holds. */
    static SqlCondition all(List<SqlCondition> conditions) {
        return conditions.isEmpty() ? TRUE : joined(conditions, " AND ");
    }

    /** One of them holds. */
    static SqlCondition any(List<SqlCondition> conditions) {
        return conditions.isEmpty() ? FALSE : joined(conditions, " OR ");
    }

    /** The column's value is one of these texts. */
    static SqlCondition in(String column, List<String> texts) {
        return texts.isEmpty()
                ? FALSE
                : new SqlCondition(column + " IN (?" + ", ?".repeat(texts.size() - 1) + ")", new ArrayList<>(texts));
    }

    /** It does not hold. */
    SqlCondition not() {
        return new SqlCondition("NOT (" + sql + ")", values);
    }

    /** By halves: SQLite refuses an expression 1,000 deep, and a plain row of ANDs is as deep as it is long. */
    private static SqlCondition joined(List<SqlCondition> conditions, String operator) {
        int size = conditions.size();
        if (size == 1) {
            return conditions.get(0);
        }
        SqlCondition left = joined(conditions.subList(0, size / 2), operator);
        SqlCondition right = joined(conditions.subList(size / 2, size), operator);
        List<Object> values = new ArrayList<>(left.values);
        values.addAll(right.values);
        return new SqlCondition("(" + left.sql + operator + right.sql + ")", values);
    }
}
