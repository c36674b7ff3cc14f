package io.leadwright.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL server of this JVM's tests: started for the first that asks, gone with the JVM. */
final class EmbeddedServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static final HikariDataSource POOL = pool(20);

    private EmbeddedServer() {}

    /** Connections of a pool that all tests share, and so notice if one comes back spoilt. */
    static DataSource pool() {
        return POOL;
    }

    /** A new connection each time. */
    static DataSource unpooled() {
        return SERVER.getPostgresDatabase();
    }

    /** A pool of its own, to be closed. */
    static HikariDataSource pool(int connections) {
        return pool(connections, true);
    }

    /** One of the connections of which each has autocommit or none. */
    static HikariDataSource pool(int connections, boolean autocommits) {
        HikariConfig config = new HikariConfig();
        // not what a host does, but what it may do: rows of a batch in one statement are not counted
        config.setJdbcUrl(SERVER.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(autocommits);
        return new HikariDataSource(config);
    }

    /** An empty database of this encoding, without a pool. */
    static DataSource database(String name, String encoding) {
        try (Handle handle = handle()) {
            handle.execute("CREATE DATABASE " + name + " TEMPLATE template0 LOCALE 'C' ENCODING '" + encoding + "'");
        }
        return SERVER.getDatabase("postgres", name);
    }

    /** Connections of this user, each new, with these options of the server. */
    static DataSource dataSource(String user, String options) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(SERVER.getJdbcUrl(user, "postgres"));
        connections.setOptions(options);
        return connections;
    }

    /** Where no server is. */
    static DataSource nowhere() {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl("jdbc:postgresql://localhost:1/postgres?user=postgres");
        return connections;
    }

    /** A name that no schema has. */
    static String newSchema() {
        return "leads_" + SCHEMAS.incrementAndGet();
    }

    /** A connection to look and to spoil with. */
    static Handle handle() {
        return Jdbi.open(SERVER.getPostgresDatabase());
    }

    /** One that finds the tables of this schema. */
    static Handle handle(String schema) {
        Handle handle = handle();
        handle.execute("SET search_path TO " + schema);
        return handle;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
