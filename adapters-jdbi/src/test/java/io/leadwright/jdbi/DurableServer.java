package io.leadwright.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL server that waits for its disk, which {@link EmbeddedServer} does not; gone with the JVM. */
final class DurableServer {

    private static final EmbeddedPostgres SERVER = start();

    private DurableServer() {}

    /** A pool, to be closed. */
    static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(SERVER.getPostgresDatabase());
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(120_000);
        return new HikariDataSource(config);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .start();
            try (Handle handle = Jdbi.open(server.getPostgresDatabase())) {
                String fsync = handle.select("SHOW fsync").mapTo(String.class).one();
                if (!fsync.equals("on")) {
                    throw new IllegalStateException("fsync is " + fsync);
                }
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
