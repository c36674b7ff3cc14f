package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** The database file: how it is opened, how it begins and ends a transaction, and what its failures mean. */
final class Sqlite implements Database {

    /** Takes the write lock at once: a transaction that reads first and writes later can fail for no fault of its own. */
    static final String BEGIN_WRITING = "BEGIN IMMEDIATE";

    static final String BEGIN_READING = "BEGIN";

    private static final int READERS = 4;
    private static final Duration READ_PATIENCE = Duration.ofSeconds(10);

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final long OPENING_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** Of the writing connection: what does not fit while many leads are added is written and read again. */
    private static final int WRITER_CACHE_KIB = 64 * 1024;

    /** Of a reading one: what it goes through to come to a page deep in an index is not read again for the next page. */
    private static final int READER_CACHE_KIB = 16 * 1024;

    /** So many pages are written to the log before they are carried over to the file, each once however often it changed. */
    private static final int CHECKPOINT_PAGES = 16 * 1024;

    /** As SQLite answers them: 2 is FULL, each commit is on the disk before it is acknowledged. */
    private static final Map<String, String> WRITER_PRAGMAS = Map.of(
            "journal_mode", "wal",
            "synchronous", "2",
            "foreign_keys", "1",
            "busy_timeout", String.valueOf(BUSY_TIMEOUT_MILLIS),
            "encoding", "UTF-8",
            // who was deleted is not to be read in the file's free pages
            "secure_delete", "1");

    private final Path file;
    private final Connector connector;

    Sqlite(Path file) {
        this(file, SQLiteConfig::createConnection);
    }

    /** Over connections made in this way: tests make some that fail. */
    Sqlite(Path file, Connector connector) {
        this.file = file;
        this.connector = connector;
    }

    /** Makes a connection. */
    interface Connector {
        Connection connect(SQLiteConfig config, String url) throws SQLException;
    }

    /** Refuses a library that loses writes, and a folder that is not there. */
    @Override
    public void check() {
        String version = libraryVersion();
        if (SqliteVersion.canLoseWrites(version)) {
            throw new StorageException(
                    "SQLite " + version + " can lose committed writes; 3.51.3 or later is needed", null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StorageException(file + ": its folder does not exist", null);
        }
    }

    private String libraryVersion() {
        try (Handle memory = open(new SQLiteConfig(), ":memory:")) {
            return Database.declared(() ->
                    memory.select("SELECT sqlite_version()").mapTo(String.class).one());
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    /** Whether there is a file to open. */
    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    /** Makes the file if there is none. */
    @Override
    public void make() {
        discard(openWriter(new SQLiteConfig()));
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public Reads reads() {
        return new Readers(this, 1, READ_PATIENCE);
    }

    @Override
    public Writes writes(Consumer<Handle> requirement) {
        return new GroupCommit(this, GroupCommit.WAITING_MAX, requirement);
    }

    @Override
    public Opened open(Consumer<Handle> requirement) {
        Writes writes = new GroupCommit(this, GroupCommit.WAITING_MAX, requirement, SearchIndexes::complete);
        Connections all = new Connections(dialect(), new Readers(this, READERS, READ_PATIENCE), writes);
        return new Opened(all, all);
    }

    /** Merges the search indexes, carries the log over to the file and cuts it off: waits for those who read and write, as long as one waits for a lock. */
    @Override
    public void scrub(Connections connections) {
        Handle writer = openWriter();
        try {
            SearchIndexes.merge(writer);
            boolean isBusy = Database.declared(() -> writer.select("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt(1) != 0)
                    .one());
            if (isBusy) {
                throw busy("read or write, and its log still has what was deleted");
            }
        } catch (JdbiException e) {
            throw failure(e);
        } finally {
            discard(writer);
        }
    }

    /** A connection that may write, in autocommit mode; throws {@link StorageException} if there is no file. */
    Handle openWriter() {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return openWriter(config);
    }

    private Handle openWriter(SQLiteConfig config) {
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        // nobody asks for them, and the driver would after every INSERT
        config.setGetGeneratedKeys(false);
        config.setCacheSize(-WRITER_CACHE_KIB);
        config.setPragma(Pragma.WAL_AUTOCHECKPOINT, String.valueOf(CHECKPOINT_PAGES));
        Handle writer = open(config, file.toAbsolutePath().toString());
        boolean sound = false;
        try {
            WRITER_PRAGMAS.forEach((pragma, wanted) -> requirePragma(writer, pragma, wanted));
            sound = true;
            return writer;
        } catch (JdbiException e) {
            throw failure(e);
        } finally {
            if (!sound) {
                discard(writer);
            }
        }
    }

    /** A connection that cannot write. */
    Handle openReader() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setCacheSize(-READER_CACHE_KIB);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return open(config, file.toAbsolutePath().toString());
    }

    /** Closes a connection in whatever state a failure left it, which rolls back what it began. */
    void discard(Handle handle) {
        try {
            // not through the handle: one whose closing once broke off would not close again
            handle.getConnection().close();
        } catch (SQLException | JdbiException e) {
            // given up either way; what failed before is what the callers are told
        }
    }

    /** What went wrong, in words without any value that was bound: Jdbi's own message and cause would have them. */
    @Override
    public StorageException failure(JdbiException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return new StorageException(
                        file + ": " + meaning(sqlite) + " ("
                                + sqlite.getResultCode().name() + ")",
                        sqlite);
            }
        }
        return new StorageException(
                file + ": could not be used (" + failure.getClass().getSimpleName() + ")", null);
    }

    /** Says that too many others are waiting. */
    StorageException busy(String forWhat) {
        return new StorageException(file + ": is busy, too many are waiting to " + forWhat, null);
    }

    /** Says why the file cannot be used as it is. */
    @Override
    public StorageException refused(String why) {
        return new StorageException(file + ": " + why, null);
    }

    /** Of two that turn a new file to its log at once SQLite tells one that it is busy, however long that one would wait. */
    private Handle open(SQLiteConfig config, String path) {
        long lastTry = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_TIMEOUT_MILLIS);
        while (true) {
            try {
                return Database.jdbi(() -> connector.connect(config, "jdbc:sqlite:" + path))
                        .open()
                        .setStatementBuilder(new KeptStatements());
            } catch (JdbiException e) {
                if (!isBusy(e) || System.nanoTime() - lastTry > 0) {
                    throw failure(e);
                }
            }
            LockSupport.parkNanos(OPENING_PAUSE_NANOS);
        }
    }

    private static boolean isBusy(JdbiException failure) {
        return failure.getCause() instanceof SQLiteException sqlite && isBusy(sqlite);
    }

    private static boolean isBusy(SQLiteException failure) {
        return (failure.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    private void requirePragma(Handle handle, String pragma, String wanted) {
        String found = Database.declared(
                () -> handle.select("PRAGMA " + pragma).mapTo(String.class).one());
        if (!found.equals(wanted)) {
            throw refused("needs " + pragma + " " + wanted + ", has " + found);
        }
    }

    /** By the primary result code, its lowest byte: the driver leaves the SQL state empty. */
    private static String meaning(SQLiteException failure) {
        return switch (failure.getResultCode().code & 0xff) {
            case 5, 6 -> "is busy, another process holds its lock";
            case 3, 8, 23 -> "is read-only";
            case 10 -> "cannot be read or written";
            case 11, 26 -> "is damaged or no SQLite file";
            case 13 -> "cannot grow, the disk is full";
            case 14 -> "cannot be opened";
            case 19 -> "refused a write against its own rules";
            default -> "failed";
        };
    }
}
