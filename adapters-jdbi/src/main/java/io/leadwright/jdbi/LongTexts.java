package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Texts that leads are sorted and found by and that are too long for an index of PostgreSQL, which has room for few bytes. */
final class LongTexts {

    /** Behind them an account and an id have room. */
    private static final int BYTES_MAX = 1_500;

    private static final Set<String> BOUNDED =
            Set.of(LeadColumn.FIRST_NAME_SORT.sql(), LeadColumn.LAST_NAME_SORT.sql(), LeadColumn.COMPANY_SORT.sql());

    /**
     * Whether there ever was such a text in the account that is bound: triggers say so. To look for one the server would take
     * whatever way it thinks best, and knows nothing of how many there are.
     */
    static final String EXIST = "EXISTS (SELECT 1 FROM lead_account WHERE account = ? AND long_texts)";

    private static final SelectStatement<Boolean> SELECT =
            new SelectStatement<>("SELECT " + EXIST, row -> row.getBoolean(1));

    private LongTexts() {}

    /** Whether an index of the column has no such texts. */
    static boolean areLeftOut(String column) {
        return BOUNDED.contains(column);
    }

    /** What the index of the column says of what it has, in its words. */
    static SqlCondition indexed(String column) {
        return areLeftOut(column) ? SqlCondition.of(length(column) + " <= " + BYTES_MAX) : SqlCondition.TRUE;
    }

    /** The column's text is this one: a long one is found by its beginning. */
    static SqlCondition equal(String column, String text) {
        SqlCondition equal = SqlCondition.of(column + " = ?", text);
        return text.getBytes(StandardCharsets.UTF_8).length <= BYTES_MAX
                ? SqlCondition.all(List.of(equal, SqlCondition.of("octet_length(" + column + ") <= " + BYTES_MAX)))
                : SqlCondition.all(List.of(
                        SqlCondition.of("left(" + column + ", 100) = left(?, 100)", text),
                        equal,
                        SqlCondition.of("octet_length(" + column + ") > " + BYTES_MAX)));
    }

    /** Whether there is such a text in an account. */
    static boolean exist(Handle handle, AccountId account) {
        return SELECT.list(handle, account.value()).get(0);
    }

    private static String length(String column) {
        return "coalesce(octet_length(" + column + "), 0)";
    }
}
