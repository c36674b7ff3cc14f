package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Reads rows deep in an index of all of an account's leads. To ask at each that is skipped whose it is takes longer than all
 * the rest: it is asked of those that are read, since as many as are skipped are known to be there.
 *
 * @param index of one key
 * @param order the key and the id, as they stand in the index or the other way round
 */
record DeepSelect(WalkIndex index, OrderSql order) {

    /** The statement, if rows without a value stand where SQLite has them: before all others. */
    static Optional<DeepSelect> of(WalkIndex index, OrderSql order) {
        OrderTerm first = order.terms().get(0);
        boolean isAsInIndex = first.nulls() != (first.ascending() ? OrderTerm.Nulls.LAST : OrderTerm.Nulls.FIRST);
        return isAsInIndex && order.terms().size() <= 2 ? Optional.of(new DeepSelect(index, order)) : Optional.empty();
    }

    /** The rows, which are the account's if it has as many. */
    List<Lead> list(Handle handle, AccountId account, long length, long skipped) {
        boolean isAscending = order.terms().get(0).ascending();
        String ascending = isAscending ? " ASC" : " DESC";
        String start = isAscending ? "account >= ?" : "account <= ?";
        String along = order.terms().stream()
                .map(term -> ", " + term.column() + ascending)
                .collect(Collectors.joining("", "account" + ascending, ""));
        String from = " FROM (SELECT rowid AS place FROM lead"
                + index.indexedBy(Dialect.SQLITE) + " WHERE " + start + " ORDER BY " + along
                + " LIMIT ? OFFSET ?) page CROSS JOIN lead ON lead.rowid = page.place WHERE account = ? ORDER BY "
                + order.sql();
        return LeadMapper.select(Dialect.SQLITE, from).list(handle, account.value(), length, skipped, account.value());
    }
}
