package io.leadwright.jdbi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of an order.
 *
 * @param column its name
 * @param nulls where the rows without a value are
 */
record OrderTerm(String column, boolean ascending, Nulls nulls) {

    /** Where the rows without a value are in an order. */
    enum Nulls {
        /** There are no such rows. */
        NONE,
        FIRST,
        LAST
    }

    /** The term within {@code ORDER BY}. */
    String sql() {
        String order = column + (ascending ? " ASC" : " DESC");
        return nulls == Nulls.NONE ? order : order + " NULLS " + nulls;
    }

    /** The term for rows that all have a value or all have none: as PostgreSQL's indexes have it, wherever those would be. */
    String alongIndex() {
        return column + (ascending ? " ASC" : " DESC");
    }

    /** All rows, in stretches of such. */
    List<SqlCondition> stretches() {
        boolean isAlongIndex = nulls == Nulls.NONE || nulls == (ascending ? Nulls.LAST : Nulls.FIRST);
        if (isAlongIndex) {
            return List.of(SqlCondition.TRUE);
        }
        SqlCondition some = SqlCondition.of(column + " IS NOT NULL");
        return nulls == Nulls.LAST ? List.of(some, isNull()) : List.of(isNull(), some);
    }

    /** The rows that come after this value. */
    SqlCondition beyond(@Nullable Object value) {
        if (value == null) {
            return nulls == Nulls.LAST ? SqlCondition.FALSE : SqlCondition.of(column + " IS NOT NULL");
        }
        SqlCondition compared = compared(ascending ? ">" : "<", value);
        return nulls == Nulls.LAST ? SqlCondition.any(List.of(compared, isNull())) : compared;
    }

    /** The same rows in stretches of an index, in their order. */
    List<SqlCondition> stretchesBeyond(@Nullable Object value) {
        if (value == null) {
            return nulls == Nulls.LAST ? List.of() : List.of(SqlCondition.of(column + " IS NOT NULL"));
        }
        SqlCondition compared = compared(ascending ? ">" : "<", value);
        return nulls == Nulls.LAST ? List.of(compared, isNull()) : List.of(compared);
    }

    /** The rows that have this value. */
    SqlCondition level(@Nullable Object value) {
        return value == null ? isNull() : compared("=", value);
    }

    /**
     * Rows among which all are that have this value or come after it: says nothing new, but lets the database begin in the
     * middle of an index. Where two stretches of the index would be needed, all rows.
     */
    SqlCondition notBefore(@Nullable Object value) {
        if (value == null) {
            return nulls == Nulls.LAST ? isNull() : SqlCondition.TRUE;
        }
        return nulls == Nulls.LAST ? SqlCondition.TRUE : compared(ascending ? ">=" : "<=", value);
    }

    private SqlCondition isNull() {
        return SqlCondition.of(column + " IS NULL");
    }

    /** Never unknown: a missing value does not compare. */
    private SqlCondition compared(String operator, Object value) {
        SqlCondition compared = SqlCondition.of(column + " " + operator + " ?", value);
        return nulls == Nulls.NONE
                ? compared
                : SqlCondition.all(List.of(SqlCondition.of(column + " IS NOT NULL"), compared));
    }
}
