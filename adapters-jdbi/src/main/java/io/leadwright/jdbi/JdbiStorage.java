package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.LeadStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Storage in a SQLite file. Thread-safe; several processes may use one file at the same time, all on the same JDK and the
 * same version of this library: once another one has renewed the file's keys by its own rules, writes are refused.
 *
 * <p>Made by {@link #sqlite}, usable after {@link #migrate} or {@link #requireMigrated}. What is answered as written is on
 * the disk. There is one writing connection, on which those who write at the same time share a commit, and a few reading
 * ones; no thread is started. Needs {@code org.xerial:sqlite-jdbc}, which a host adds itself.
 *
 * <pre>{@code
 * Storage storage = JdbiStorage.sqlite(Path.of("leads.db")).migrate();
 * }</pre>
 */
public final class JdbiStorage implements Storage {

    private static final int READERS = 4;
    private static final Duration READ_PATIENCE = Duration.ofSeconds(10);

    private final Sqlite database;
    private final String foldingVersion;
    private volatile @Nullable Connections connections;
    private volatile boolean closed;

    JdbiStorage(Sqlite database, String foldingVersion) {
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
     * Makes the file if there is none and brings it up to this library: missing tables, and stored keys and foldings made
     * by other rules. Of several processes that do so at the same time, one does the work.
     *
     * @throws StorageException if that cannot be done: no folder, not this library's file, a newer library's that excludes
     *     this one, or a SQLite version that loses writes
     */
    public synchronized JdbiStorage migrate() {
        check();
        database.make();
        try (GroupCommit writes = new GroupCommit(database, GroupCommit.WAITING_MAX, handle -> {})) {
            schema().migrate(writes);
            new Refolding(writes, foldingVersion).runIfOthers();
        }
        return open();
    }

    /**
     * Changes nothing, but refuses a file that {@link #migrate} would have to make or to change.
     *
     * @throws StorageException if so
     */
    public synchronized JdbiStorage requireMigrated() {
        check();
        if (!database.exists()) {
            throw database.refused("does not exist, migrate() would make it");
        }
        try (Readers reader = new Readers(database, 1, READ_PATIENCE)) {
            if (!reader.read(this::isCurrent)) {
                throw database.refused("has keys made by other rules, migrate() would renew them");
            }
        }
        return open();
    }

    /**
     * Computes all that is stored to find leads by again, by the rules of this library: identity keys and foldings. {@link
     * #migrate} does that by itself when it finds other rules; a host needs this after writing into the file by other means,
     * or to learn how many leads the rules call a person that another lead is already.
     *
     * <p>Until it is done nobody writes: whoever tries is refused by {@link StorageException}. Killed half way, it is done
     * again by the next {@link #migrate}, or by calling this again.
     *
     * @throws IllegalStateException if neither {@link #migrate} nor {@link #requireMigrated} was called
     * @throws StorageException if the file cannot be written
     */
    public synchronized Rekeyed rekey() {
        connections();
        try (GroupCommit writes = new GroupCommit(database, GroupCommit.WAITING_MAX, handle -> {})) {
            return new Refolding(writes, foldingVersion).run();
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
        return new JdbiLeadStore(account, connections());
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        return new JdbiReliabilityStore(account, connections());
    }

    @Override
    public ApiKeyStore apiKeys() {
        return new JdbiApiKeyStore(connections());
    }

    /** Waits for the calls that are under way; those that come later throw {@link StorageException}. */
    @Override
    public synchronized void close() {
        closed = true;
        Connections open = connections;
        if (open != null) {
            open.close();
        }
    }

    /** What is read and written through. */
    Connections connections() {
        if (closed) {
            throw database.closed();
        }
        Connections open = connections;
        if (open == null) {
            throw new IllegalStateException("migrate() or requireMigrated() must be called first");
        }
        return open;
    }

    private void check() {
        if (closed) {
            throw database.closed();
        }
        database.check();
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
        return new Schema(database, Migration.all(Sqlite.MIGRATIONS));
    }

    private JdbiStorage open() {
        if (connections == null) {
            connections = new Connections(
                    new Readers(database, READERS, READ_PATIENCE),
                    new GroupCommit(database, GroupCommit.WAITING_MAX, this::requireOwnRules));
        }
        return this;
    }
}
