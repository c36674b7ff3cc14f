package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.DueLedgers;
import io.leadwright.port.DueRuns;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Storage in a SQLite file or a PostgreSQL database. Thread-safe; several processes may use one at the same time, all on the
 * same JDK and the same version of this library: once another one has renewed the keys by its own rules, writes are refused.
 *
 * <p>Made by {@link #sqlite} or {@link #postgres}, usable after {@link #migrate} or {@link #requireMigrated}. What is
 * answered as written is on the disk. No thread is started. The drivers, {@code org.xerial:sqlite-jdbc} and
 * {@code org.postgresql:postgresql}, a host adds itself.
 *
 * <pre>{@code
 * Storage storage = JdbiStorage.sqlite(Path.of("leads.db")).migrate();
 * Storage shared = JdbiStorage.postgres(pool).schema("crm").migrate();
 * }</pre>
 *
 * <p>Of a file there is one writing connection, on which those who write at the same time share a commit, and a few reading
 * ones. It answers pages, counts and searches from indexes that triggers keep, whoever writes. How many leads a search has
 * found is remembered until something that is searched is written in its account: of a thousand searches, with their words.
 * A file of before these indexes gets them by {@link #migrate}: minutes for a million leads, and half of its size again.
 *
 * <p>In PostgreSQL each call takes a connection of the pool for one transaction, and those who write leads of the same account
 * wait for each other; of those who add a lead each at the same time one may add for all, on his connection. What the server
 * breaks off for another transaction's sake is done again a few times. Where the connection is lost at the commit, the {@link
 * StorageException} says that the outcome is unknown. Leads are seen by others a moment before they are on the disk; what is
 * written behind them never stays without them. Whoever {@linkplain OnPostgres#joining joins} the host's transactions needs a
 * pool of two connections for each thread that is in one: what does not join takes a second one while the first is held. The
 * tables can also be made by a tool such as Flyway, from the files in {@code io/leadwright/jdbi/postgres} on the class path,
 * and then opened by {@link #requireMigrated}. Where another role makes them, that of the pool must be granted to read and
 * write all tables of the schema: triggers write by its rights.
 *
 * <p>PostgreSQL too answers from indexes and counts that triggers keep, whoever writes. Searches go by an index of the extension
 * {@code pg_trgm}, which {@link #migrate} makes in the schema {@code public} where it may; where it may not, a search looks
 * through all texts of its account, and finds the same. Whoever makes the extension later makes the index too: {@code CREATE
 * INDEX CONCURRENTLY lead_search_text ON lead_search USING gin (text gin_trgm_ops)}. To bring up a schema with many leads takes
 * about two minutes for a million, one of them for version 14, in which nobody reads or writes leads; whoever runs {@code
 * before_V9.sql} and {@code before_V12.sql} there before these versions, while everybody writes, shortens that by their indexes.
 * Version 14 writes each row of {@code lead_search} anew: the table takes twice its room until that is used again. A transaction
 * of a host that reads leads before the migration and writes some after it began may be broken off for it.
 */
public final class JdbiStorage implements Storage {

    private final Database database;
    private final String foldingVersion;
    private volatile Database.@Nullable Opened opened;
    private volatile boolean closed;

    JdbiStorage(Database database, String foldingVersion) {
        this.database = database;
        this.foldingVersion = foldingVersion;
    }

    /**
     * The storage in this file, not looked at yet.
     *
     * @throws IllegalArgumentException if the path has a question mark in it, behind which the driver expects options
     * @throws StorageException if the SQLite driver is not on the class path
     */
    public static JdbiStorage sqlite(Path file) {
        if (file.toAbsolutePath().toString().contains("?")) {
            throw new IllegalArgumentException("file: must not have a question mark in its path, is " + file);
        }
        try {
            Class.forName("org.sqlite.JDBC");
        } catch (ClassNotFoundException e) {
            throw new StorageException("org.xerial:sqlite-jdbc is needed and not on the class path", e);
        }
        return new JdbiStorage(new Sqlite(file), Folding.version());
    }

    /**
     * The storage in the PostgreSQL database of this data source, not looked at yet.
     *
     * @param dataSource gives each transaction a connection; a pool, as a rule, and closed by its owner alone
     */
    public static OnPostgres postgres(DataSource dataSource) {
        return new OnPostgres(PostgresPools.of(dataSource), new SearchPath(null));
    }

    /**
     * Storage in a PostgreSQL database, before it is opened. Immutable.
     *
     * <p>Reads and writes of leads may join the host's transactions. Ledgers, claims, feedback and API keys never do: they are in
     * transactions of their own, which a rollback of the host's does not undo.
     */
    public static final class OnPostgres {

        private final PostgresPools pools;
        private final SearchPath path;

        private OnPostgres(PostgresPools pools, SearchPath path) {
            this.pools = pools;
            this.path = path;
        }

        /**
         * Keeps the tables in this schema, which {@link #migrate} makes if it is missing. Without it they are wherever the
         * connections look first.
         *
         * @param name small letters, digits and underscores, at most 63
         * @throws IllegalArgumentException if it is not such
         */
        public OnPostgres schema(String name) {
            return new OnPostgres(pools, new SearchPath(name));
        }

        /**
         * Has leads read and written through this data source, to the same database. One of its connections that is without
         * autocommit is in a transaction of the host: the work is done within that, and is written when, and if, the host
         * commits. Such a data source is Spring's {@code TransactionAwareDataSourceProxy}.
         *
         * <p>The host's transaction must be read committed to be written in; others who write leads of the same account
         * wait until it ends. What is refused or fails leaves it usable. A page read in it is of one moment only if the
         * transaction is.
         */
        public OnPostgres joining(DataSource hosts) {
            return new OnPostgres(pools.joining(hosts), path);
        }

        /**
         * Has leads read through this data source by whoever asks for {@link io.leadwright.LeadBook#staleUpTo}: a server that
         * follows the other one by streaming (a hot standby), of which each read asks first whether it has seen what was committed
         * within that time, which both servers' clocks must agree on. Where it has not, as when nobody writes, or it fails, the
         * primary is read; so its pool should be quick to give up.
         */
        public OnPostgres replica(DataSource follower) {
            return new OnPostgres(pools.replica(follower), path);
        }

        /** Opens it as {@link JdbiStorage#migrate} does; not within a transaction of the host. */
        public JdbiStorage migrate() {
            return storage().migrate();
        }

        /** Opens it as {@link JdbiStorage#requireMigrated} does; not within a transaction of the host. */
        public JdbiStorage requireMigrated() {
            return storage().requireMigrated();
        }

        private JdbiStorage storage() {
            return new JdbiStorage(new Postgres(pools, path, Retry.standard()), Folding.version());
        }
    }

    /**
     * Makes the file or the schema if there is none and brings it up to this library: missing tables, and stored keys and
     * foldings made by other rules. Of several processes that do so at the same time, one does the work.
     *
     * @throws StorageException if that cannot be done: no folder, not this library's tables, a newer library's that exclude
     *     this one, a SQLite version that loses writes, or a PostgreSQL server that is too old or set to lose them
     */
    public synchronized JdbiStorage migrate() {
        check();
        database.make();
        try (Writes writes = database.writes(handle -> {})) {
            schema().migrate(writes);
        }
        refoldIfOthers();
        orderCustomFields();
        return open();
    }

    /**
     * Changes no table, but refuses those that {@link #migrate} would have to make or to change.
     *
     * @throws StorageException if so
     */
    public synchronized JdbiStorage requireMigrated() {
        check();
        if (!database.exists()) {
            throw database.refused("does not exist, migrate() would make it");
        }
        if (!look(this::isCurrent)) {
            if (!look(Refolding::isNew)) {
                throw database.refused("has keys made by other rules, migrate() would renew them");
            }
            refoldIfOthers();
        }
        orderCustomFields();
        return open();
    }

    /**
     * Computes all that is stored to find leads by again, by the rules of this library: identity keys and foldings. {@link
     * #migrate} does that by itself when it finds other rules; a host needs this after writing into the file by other means,
     * or to learn how many leads the rules call a person that another lead is already.
     *
     * <p>Until it is done nobody writes: whoever tries is refused by {@link StorageException}. Killed half way, it is done
     * again by the next {@link #migrate}, or by calling this again. Not to be called within a transaction of the host that
     * has written leads: it would wait for that.
     *
     * @throws IllegalStateException if neither {@link #migrate} nor {@link #requireMigrated} was called
     * @throws StorageException if the file cannot be written
     */
    public synchronized Rekeyed rekey() {
        opened();
        try (Writes writes = database.writes(handle -> {})) {
            return new Refolding(database.dialect(), writes, foldingVersion).run();
        }
    }

    /**
     * What came of {@link #rekey}.
     *
     * @param leads how many leads were looked at, of all accounts
     * @param withoutKey how many of them do without a key of theirs, for another lead has it: people who are stored twice
     */
    public record Rekeyed(long leads, long withoutKey) {}

    @Override
    public LeadStore leads(AccountId account) {
        return new JdbiLeadStore(account, opened().leads());
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        return new JdbiReliabilityStore(account, connections());
    }

    @Override
    public ClaimStore claims(AccountId account) {
        return new JdbiClaimStore(account, connections());
    }

    @Override
    public SuppressionStore suppressions(AccountId account) {
        return new JdbiSuppressionStore(account, connections());
    }

    @Override
    public LedgerStore ledger(AccountId account) {
        return new JdbiLedgerStore(account, connections());
    }

    @Override
    public RunStore runs(AccountId account) {
        return JdbiRunStore.of(account, connections());
    }

    @Override
    public DueRuns dueRuns() {
        return new JdbiDueRuns(connections());
    }

    @Override
    public DueLedgers dueLedgers() {
        return new JdbiDueLedgers(connections());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Never joins a transaction of the host, as no ledger does: what was paid for stays paid for, whatever becomes of the
     * host's own work.
     *
     * @throws IllegalStateException also within a transaction of the host that leads would join: it could wait for itself
     */
    @Override
    public <R> R atomically(AccountId account, Function<StorageTransaction, R> work) {
        if (opened().isInHosts()) {
            throw new IllegalStateException(
                    "leads and ledger are not written together within a transaction of the host");
        }
        return JdbiStorageTransaction.run(connections(), account, work);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Of a SQLite file the search indexes are merged, which takes seconds for a million leads, and the write-ahead log is carried
     * over and cut off, which waits for those who read; all else that was deleted is overwritten in the file at once. PostgreSQL keeps old versions of rows until it vacuums them, by itself after a while or when
     * it is told to, and its write-ahead log for as long as it is set up to: both are the host's, as are replicas and backups.
     */
    @Override
    public void scrub() {
        database.scrub(connections());
    }

    @Override
    public void forget(AccountId account) {
        connections().writes().write(handle -> {
            Locks.account(connections().dialect(), handle, account);
            AccountTables.delete(connections().dialect(), handle, account);
            return true;
        });
    }

    @Override
    public ApiKeyStore apiKeys() {
        return new JdbiApiKeyStore(connections());
    }

    /** Waits for the calls that are under way; those that come later throw {@link StorageException}. */
    @Override
    public synchronized void close() {
        closed = true;
        Database.Opened all = opened;
        if (all != null) {
            all.own().close();
        }
    }

    /** What is read and written through, but for the leads. */
    Connections connections() {
        return opened().own();
    }

    private Database.Opened opened() {
        if (closed) {
            throw database.closed();
        }
        Database.Opened all = opened;
        if (all == null) {
            throw new IllegalStateException("migrate() or requireMigrated() must be called first");
        }
        return all;
    }

    private void check() {
        if (closed) {
            throw database.closed();
        }
        database.check();
    }

    private boolean look(Function<Handle, Boolean> look) {
        try (Reads reads = database.reads()) {
            return reads.read(look);
        }
    }

    private void refoldIfOthers() {
        try (Writes writes = database.writes(handle -> {})) {
            new Refolding(database.dialect(), writes, foldingVersion).runIfOthers();
        }
    }

    private void orderCustomFields() {
        if (look(CustomOrdering::isWanting)) {
            try (Writes writes = database.writes(handle -> {})) {
                new CustomOrdering(database.dialect(), writes).complete();
            }
        }
    }

    private boolean isCurrent(Handle handle) {
        schema().require(handle);
        return Refolding.isDone(handle, foldingVersion);
    }

    /** Another process may have brought the file to other rules since it was opened: keys made by two are not unique. */
    private void requireOwnRules(Handle handle) {
        if (!Refolding.isDone(handle, foldingVersion)) {
            throw database.refused("has keys made by other rules, or is being rekeyed; open it again");
        }
    }

    private Schema schema() {
        return new Schema(database, database.dialect().migrations());
    }

    private JdbiStorage open() {
        if (opened == null) {
            opened = database.open(this::requireOwnRules);
        }
        return this;
    }
}
