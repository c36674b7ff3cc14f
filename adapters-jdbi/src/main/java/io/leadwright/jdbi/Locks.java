package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import org.jdbi.v3.core.Handle;

/** Whom a writing transaction waits for, and lets wait until it ends. One of SQLite is alone from its beginning. */
final class Locks {

    /** Any number that nobody else is likely to take: "leadwrig" in ASCII. */
    private static final long MIGRATION = 0x6c65616477726967L;

    private static final String LOCK_ACCOUNT = "SELECT account FROM lead_account WHERE account = ? FOR UPDATE";

    private Locks() {}

    /** Those that write this account's leads: what a transaction has read of them is so until it ends. */
    static void account(Dialect dialect, Handle handle, AccountId account) {
        if (dialect == Dialect.POSTGRES && !isLocked(handle, account)) {
            handle.execute("INSERT INTO lead_account (account) VALUES (?) ON CONFLICT DO NOTHING", account.value());
            isLocked(handle, account);
        }
    }

    /** All that write: each of them looks into this table first. */
    static void everybody(Dialect dialect, Handle handle) {
        if (dialect == Dialect.POSTGRES) {
            handle.execute("LOCK TABLE leadwright_rule IN ACCESS EXCLUSIVE MODE");
        }
    }

    /** Those that migrate, in any schema of the database. */
    static void migration(Dialect dialect, Handle handle) {
        if (dialect == Dialect.POSTGRES) {
            handle.select("SELECT pg_advisory_xact_lock(?)", MIGRATION)
                    .mapTo(String.class)
                    .list();
        }
    }

    private static boolean isLocked(Handle handle, AccountId account) {
        return handle.select(LOCK_ACCOUNT, account.value())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
