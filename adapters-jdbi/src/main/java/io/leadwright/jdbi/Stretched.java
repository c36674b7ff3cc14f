package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Position;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * An order in the stretches in which an index has it. An index of PostgreSQL has those without a value at one end: who wants
 * them at the other goes through the others first. Of texts it leaves the longest out: where there are such, the leads are
 * sorted, in one stretch.
 *
 * @param isIndexed whether an index has all of the account's leads
 */
record Stretched(Dialect dialect, OrderSql sql, boolean isIndexed) {

    /** The order of a query, for an account as it is now. */
    static Stretched of(Dialect dialect, Handle handle, AccountId account, LeadQuery query) {
        OrderSql order = OrderSql.of(query, false);
        boolean isWhole = dialect == Dialect.SQLITE
                || !LongTexts.areLeftOut(order.terms().get(0).column());
        return new Stretched(dialect, order, isWhole || !LongTexts.exist(handle, account));
    }

    /** The other way round. */
    Stretched reversed(LeadQuery query) {
        return new Stretched(dialect, OrderSql.of(query, true), isIndexed);
    }

    /** All leads, in stretches in their order. */
    List<SqlCondition> stretches() {
        return isAlongPostgres() ? indexed(sql.stretches()) : List.of(SqlCondition.TRUE);
    }

    /** Those behind a position, likewise. */
    List<SqlCondition> stretchesBeyond(Position position) {
        if (!isIndexed) {
            return List.of(sql.beyond(position));
        }
        return isAlongPostgres() ? indexed(sql.stretchesBeyond(position)) : sql.stretchesBeyond(position);
    }

    /** What stands behind {@code ORDER BY} within a stretch. */
    String alongIndex() {
        return isAlongPostgres() ? sql.alongIndex() : sql.sql();
    }

    private boolean isAlongPostgres() {
        return dialect == Dialect.POSTGRES && isIndexed;
    }

    /** As the index says it of itself: without that it would not be read. */
    private List<SqlCondition> indexed(List<SqlCondition> stretches) {
        SqlCondition indexed = LongTexts.indexed(sql.terms().get(0).column());
        return indexed.equals(SqlCondition.TRUE)
                ? stretches
                : stretches.stream()
                        .map(stretch -> SqlCondition.all(List.of(indexed, stretch)))
                        .toList();
    }
}
