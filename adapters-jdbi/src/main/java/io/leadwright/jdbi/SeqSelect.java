package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A statement that finds the numbers of leads in an index or in their table; in PostgreSQL, their ids.
 *
 * @param column of the leads that has these numbers
 * @param found the column that they are found in
 * @param from all behind {@code FROM}
 */
record SeqSelect(Dialect dialect, String column, String found, SqlCondition from) {

    private static final SelectStatement.RowReader<Long> NUMBER = row -> row.getLong(1);

    /** What a search finds. */
    static SeqSelect of(SearchAccount account, SearchMatch match, SqlCondition rest) {
        String table = match.table();
        SqlCondition found =
                SqlCondition.all(List.of(among(table, match.expression(), account), beside(account, match), rest));
        String tables = match.isExact() ? table : table + " CROSS JOIN lead ON lead.seq = " + table + ".rowid";
        return new SeqSelect(
                Dialect.SQLITE,
                "seq",
                table + ".rowid",
                new SqlCondition(tables + " WHERE " + found.sql(), found.values()));
    }

    /** The leads of an account for which something holds, by whatever index. */
    static SeqSelect of(Dialect dialect, AccountId account, SqlCondition matching) {
        return of(dialect, account, "lead", matching);
    }

    /** What a search finds in PostgreSQL's table of searched texts, and if that does not tell, among the leads themselves. */
    static SeqSelect ofTexts(AccountId account, FilterParts parts, SqlCondition matching) {
        TextMatch match = TextMatch.of(parts);
        if (match.isExact()) {
            return of(Dialect.POSTGRES, account, TextMatch.TABLE, match.found());
        }
        SeqSelect found = of(Dialect.POSTGRES, account, TextMatch.TABLE, match.found());
        return of(
                Dialect.POSTGRES,
                account,
                SqlCondition.all(List.of(
                        matching,
                        new SqlCondition("id IN (SELECT id FROM " + found.from.sql() + ")", found.from.values()))));
    }

    private static SeqSelect of(Dialect dialect, AccountId account, String table, SqlCondition matching) {
        SqlCondition ours = SqlCondition.all(List.of(SqlCondition.of("account = ?", account.value()), matching));
        String column = dialect == Dialect.SQLITE ? "rowid" : "id";
        return new SeqSelect(dialect, column, column, new SqlCondition(table + " WHERE " + ours.sql(), ours.values()));
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

    /** The first ones as an array of JSON: up to so many, whichever these are. PostgreSQL has them in the order of time. */
    Found first(Handle handle, long most) {
        String sql = dialect == Dialect.SQLITE
                ? "SELECT count(*), json_group_array(number) FROM (SELECT " + found + " AS number FROM " + from.sql()
                        + " LIMIT ?) found"
                : "SELECT count(*), CAST(coalesce(json_agg(id ORDER BY created_at, id), '[]') AS text)"
                        + " FROM (SELECT id, created_at FROM " + from.sql() + " LIMIT ?) found";
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
        String sql = "SELECT count(*) FROM (SELECT 1 FROM " + from.sql() + " LIMIT ?) counted";
        return new SelectStatement<>(sql, NUMBER).list(handle, bound(most)).get(0);
    }

    /** The leads of an account that have such numbers, with a condition behind it for more. */
    SqlCondition leads(AccountId account, String numbers) {
        return dialect == Dialect.SQLITE
                ? SqlCondition.of(
                        "(SELECT value AS number FROM json_each(?)) found CROSS JOIN lead ON lead." + column
                                + " = number WHERE TRUE",
                        numbers)
                : SqlCondition.of("lead WHERE account = ? AND " + dialect.isOneOf(column), account.value(), numbers);
    }

    private Object[] bound(long most) {
        List<Object> values = new ArrayList<>(from.values());
        values.add(most);
        return values.toArray();
    }

    /** So many numbers of leads, as an array of JSON. */
    record Found(long leads, String numbers) {}
}
