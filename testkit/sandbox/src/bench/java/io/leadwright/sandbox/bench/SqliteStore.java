package io.leadwright.sandbox.bench;

import com.google.common.io.Closer;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.jdbi.JdbiStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Files of SQLite in a folder of their own; a commit waits for the disk. */
final class SqliteStore implements Store {

    /** As the library has its file written. */
    private static final String SETTINGS =
            "?journal_mode=WAL&synchronous=FULL&cache_size=-65536&wal_autocheckpoint=16384&busy_timeout=10000";

    private static final int CONNECTIONS = 3;

    private final Path folder;
    private final Closer closer = Closer.create();

    private SqliteStore(Path folder) {
        this.folder = folder;
        closer.register(() -> MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE));
    }

    static SqliteStore open() throws IOException {
        return new SqliteStore(Files.createTempDirectory("leadwright-bench"));
    }

    @Override
    public PlainDialect dialect() {
        return PlainDialect.SQLITE;
    }

    @Override
    public LibraryBook book(String name) {
        return new LibraryBook(JdbiStorage.sqlite(file(name)).migrate(), () -> bytes(name));
    }

    @Override
    public DataSource source(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file(name) + SETTINGS);
        config.setMaximumPoolSize(CONNECTIONS);
        return closer.register(new HikariDataSource(config));
    }

    /** With the log that is still to be carried over. */
    @Override
    public long bytes(String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + ".db"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            closer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".db");
    }
}
