package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A statement that finds the numbers of leads in an index or in their table.
 *
 * @param column of the leads that has these numbers
 * @param found the column that they are found in
 * @param from all behind {@code FROM}
 */
record SeqSelect(String column, String found, SqlCondition from) {

    private static final SelectStatement.RowReader<Long> NUMBER = row -> row.getLong(1);

    /** What a search finds. */
    static SeqSelect of(SearchAccount account, SearchMatch match, SqlCondition rest) {
        String table = match.table();
        SqlCondition found =
                SqlCondition.all(List.of(among(table, match.expression(), account), beside(account, match), rest));
        String tables = match.isExact() ? table : table + " CROSS JOIN lead ON lead.seq = " + table + ".rowid";
        return new SeqSelect(
                "seq", table + ".rowid", new SqlCondition(tables + " WHERE " + found.sql(), found.values()));
    }

    /** The leads of an account for which something holds, by whatever index. */
    static SeqSelect of(AccountId account, SqlCondition matching) {
        SqlCondition ours = SqlCondition.all(List.of(SqlCondition.of("account = ?", account.value()), matching));
        return new SeqSelect("rowid", "rowid", new SqlCondition("lead WHERE " + ours.sql(), ours.values()));
    }

    private static SqlCondition among(String table, String expression, SearchAccount account) {
        return SqlCondition.of(
                table + " MATCH ? AND " + table + ".rowid > ? AND " + table + ".rowid < ?",
                expression,
                account.below(),
                account.above());
    }

    /** With a plus: the pairs are gone through once, not looked up for each lead. */
    private static SqlCondition beside(SearchAccount account, SearchMatch match) {
        if (match.pairs().isEmpty()) {
            return SqlCondition.TRUE;
        }
        SqlCondition pairs = among(SearchMatch.PAIRS, match.pairs(), account);
        return new SqlCondition(
                "+" + match.table() + ".rowid IN (SELECT rowid FROM " + SearchMatch.PAIRS + " WHERE " + pairs.sql()
                        + ")",
                pairs.values());
    }

    /** The first ones as an array of JSON: up to so many, in no order. */
    Found first(Handle handle, long most) {
        String sql = "SELECT count(*), json_group_array(number) FROM (SELECT " + found + " AS number FROM " + from.sql()
                + " LIMIT ?)";
        return new SelectStatement<>(sql, row -> new Found(row.getLong(1), row.getString(2)))
                .list(handle, bound(most))
                .get(0);
    }

    /** How many there are, counted up to so many. */
    long count(Handle handle, long most) {
        if (most == Long.MAX_VALUE) {
            return new SelectStatement<>("SELECT count(*) FROM " + from.sql(), NUMBER)
                    .list(handle, from.values().toArray())
                    .get(0);
        }
        String sql = "SELECT count(*) FROM (SELECT 1 FROM " + from.sql() + " LIMIT ?)";
        return new SelectStatement<>(sql, NUMBER).list(handle, bound(most)).get(0);
    }

    private Object[] bound(long most) {
        List<Object> values = new ArrayList<>(from.values());
        values.add(most);
        return values.toArray();
    }

    /** So many numbers of leads, as an array of JSON. */
    record Found(long leads, String numbers) {}
}
