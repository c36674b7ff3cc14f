package io.leadwright.sandbox.bench;

import com.google.common.io.Closer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.jdbi.JdbiStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Databases of a PostgreSQL server that is started for them; a commit waits for the disk. */
final class PostgresStore implements Store {

    private static final int CONNECTIONS = 40;

    private final EmbeddedPostgres server;
    private final Closer closer = Closer.create();
    private final Map<String, DataSource> databases = new HashMap<>();

    private PostgresStore(EmbeddedPostgres server) {
        this.server = server;
        closer.register(server);
    }

    static PostgresStore open() throws IOException {
        return new PostgresStore(EmbeddedPostgres.builder()
                // as a server has them, not as tests do
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("max_wal_size", "4GB")
                .start());
    }

    @Override
    public PlainDialect dialect() {
        return PlainDialect.POSTGRES;
    }

    @Override
    public LibraryBook book(String name) {
        return new LibraryBook(JdbiStorage.postgres(source(name)).migrate(), () -> bytes(name));
    }

    @Override
    public DataSource source(String name) {
        return databases.computeIfAbsent(name, this::made);
    }

    @Override
    public void tend(String name) {
        try (Connection connection = source(name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(dialect().tending());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long bytes(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement size = connection.prepareStatement("SELECT pg_database_size(?)")) {
            size.setString(1, name);
            try (ResultSet row = size.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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

    private DataSource made(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return closer.register(new HikariDataSource(config));
    }
}
