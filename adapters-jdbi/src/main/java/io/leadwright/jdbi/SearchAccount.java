package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import org.jdbi.v3.core.Handle;

/**
 * An account as the search indexes know it.
 *
 * @param number its own for ever, in SQLite
 * @param version went up with each write after which a search could answer something else; 0 if it is not known
 * @param sideVersion the same of rows beside the leads, in SQLite
 */
record SearchAccount(AccountId account, long number, long version, long sideVersion) {

    private static final int SEQ_BITS = 40;

    private static final String SQLITE = "SELECT number, version, side_version FROM search_account WHERE account = ?";

    /**
     * The number of the transaction that was the last to write, which is never another one's. What is read is of its time only
     * if all is read at the same moment, and not if that transaction goes on.
     */
    private static final String POSTGRES = "SELECT 0, version, 0 FROM lead_account WHERE account = ?"
            + " AND version IS DISTINCT FROM txid_current_if_assigned()"
            + " AND current_setting('transaction_isolation') <> 'read committed'";

    /** The account as it is now. */
    static SearchAccount of(Dialect dialect, Handle handle, AccountId account) {
        return new SelectStatement<>(
                        dialect == Dialect.SQLITE ? SQLITE : POSTGRES,
                        row -> new SearchAccount(account, row.getLong(1), row.getLong(2), row.getLong(3)))
                .first(handle, account.value())
                .orElse(new SearchAccount(account, 0, 0, 0));
    }

    /** Whether it can be told from what it was and will be. */
    boolean isKnown() {
        return version != 0;
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
