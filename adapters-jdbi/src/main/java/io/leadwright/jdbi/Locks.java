package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Whom a writing transaction waits for, and lets wait until it ends. One of SQLite is alone from its beginning. */
final class Locks {

    /** Any number that nobody else is likely to take: "leadwrig" in ASCII. */
    private static final long MIGRATION = 0x6c65616477726967L;

    /** What the names of our own locks are hashed with: "leadkeys" in ASCII. */
    private static final long NAMES = 0x6c6561646b657973L;

    /**
     * So many locks there are for the keys of an account's people. One for each key would be more than a server has room for;
     * two that share one wait for each other without need.
     */
    private static final int KEY_LOCKS = 256;

    /** Behind the function that locks; binds {@link #NAMES} and an array of names, which are locked in their order. */
    private static final String OF_NAMES =
            "(hashtextextended(name, ?)) FROM json_array_elements_text(CAST(? AS json)) AS names (name)";

    private static final String LOCK = "SELECT pg_advisory_xact_lock" + OF_NAMES;
    private static final String LOCK_SHARED = "SELECT pg_advisory_xact_lock_shared" + OF_NAMES;

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

    /**
     * Those that may make one of these keys of people, which may lead nowhere yet: what was read of them has to be read again.
     * False if there is nobody to wait for.
     */
    static boolean keys(Dialect dialect, Handle handle, AccountId account, Collection<String> keys) {
        Stream<String> names =
                keys.stream().map(key -> "key " + Math.floorMod(key.hashCode(), KEY_LOCKS) + " " + account.value());
        return names(dialect, handle, LOCK, names);
    }

    /** Those that read or add to an account's book of this day. */
    static void book(Dialect dialect, Handle handle, AccountId account, LocalDate day) {
        names(dialect, handle, LOCK, Stream.of(book(account, day)));
    }

    /** Those that read an account's book of these days to decide by it, but not those that add to it. */
    static void bookToAdd(Dialect dialect, Handle handle, AccountId account, Collection<LocalDate> days) {
        names(dialect, handle, LOCK_SHARED, days.stream().map(day -> book(account, day)));
    }

    private static String book(AccountId account, LocalDate day) {
        return "book " + day + " " + account.value();
    }

    private static boolean names(Dialect dialect, Handle handle, String lock, Stream<String> names) {
        List<String> ordered = names.sorted().distinct().toList();
        if (dialect != Dialect.POSTGRES || ordered.isEmpty()) {
            return false;
        }
        handle.select(lock, NAMES, JsonText.ofTexts(ordered))
                .mapTo(String.class)
                .list();
        return true;
    }

    private static boolean isLocked(Handle handle, AccountId account) {
        return handle.select(LOCK_ACCOUNT, account.value())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
