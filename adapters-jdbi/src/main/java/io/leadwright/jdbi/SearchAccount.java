package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import org.jdbi.v3.core.Handle;

/**
 * An account as the search indexes know it.
 *
 * @param number its own for ever; 0 if it never had a lead
 * @param version went up with each write after which a search could answer something else
 */
record SearchAccount(long number, long version) {

    private static final SearchAccount UNKNOWN = new SearchAccount(0, 0);

    private static final int SEQ_BITS = 40;

    private static final SelectStatement<SearchAccount> OF = new SelectStatement<>(
            "SELECT number, version FROM search_account WHERE account = ?",
            row -> new SearchAccount(row.getLong(1), row.getLong(2)));

    /** The account as it is now. */
    static SearchAccount of(Handle handle, AccountId account) {
        return OF.first(handle, account.value()).orElse(UNKNOWN);
    }

    /** What is below the numbers of its leads. */
    long below() {
        return number << SEQ_BITS;
    }

    /** What is above the numbers of its leads. */
    long above() {
        return (number + 1) << SEQ_BITS;
    }
}
