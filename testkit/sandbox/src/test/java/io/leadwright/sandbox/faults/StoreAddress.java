package io.leadwright.sandbox.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.jdbi.JdbiStorage;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Where a ledger is kept.
 *
 * @param place a file, or the URL of a PostgreSQL database
 * @param schema of PostgreSQL's tables; empty for a file
 */
record StoreAddress(String place, String schema) {

    private static final int CONNECTIONS = 10;

    static StoreAddress file(Path file) {
        return new StoreAddress(file.toString(), "");
    }

    boolean isFile() {
        return schema.isEmpty();
    }

    /** The same database, through another port of its machine. */
    StoreAddress through(int port) {
        return new StoreAddress(place.replaceFirst(":[0-9]+/", ":" + port + "/"), schema);
    }

    /** Makes it if it is not there. */
    OpenStore open() {
        if (isFile()) {
            return new OpenStore(JdbiStorage.sqlite(Path.of(place)).migrate(), () -> {});
        }
        HikariDataSource pool = pool();
        return new OpenStore(JdbiStorage.postgres(pool).schema(schema).migrate(), pool::close);
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(place);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /**
     * A storage to be closed.
     *
     * @param behind what is to be closed after it
     */
    record OpenStore(JdbiStorage storage, Runnable behind) implements AutoCloseable {

        @Override
        public void close() {
            storage.close();
            behind.run();
        }
    }
}
