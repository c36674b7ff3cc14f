package io.leadwright.sandbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.port.StorageException;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Connections to a PostgreSQL server. */
final class PostgresPool {

    /** What its URLs begin with. */
    static final String URL_START = "jdbc:postgresql:";

    /** Held, or it would be forgotten with what was set: the driver logs the URLs it cannot read, passwords and all. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private PostgresPool() {}

    /**
     * Connections to the database of this URL, by the user and password in it, or else in the environment.
     *
     * @param environment has PGUSER and PGPASSWORD, perhaps
     * @throws StorageException if there is no connection; it says neither the URL nor the password
     */
    static HikariDataSource to(String url, Map<String, String> environment) {
        DRIVER_LOG.setLevel(Level.OFF);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(environment.get("PGUSER"));
        config.setPassword(environment.get("PGPASSWORD"));
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException refused) {
            throw new StorageException("db: PostgreSQL cannot be reached, or refuses us" + state(refused), null);
        }
    }

    /** What PostgreSQL's manual explains, and what has no secret in it. */
    private static String state(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .findFirst()
                .map(state -> ": SQL state " + state)
                .orElse(": there is something wrong with the URL");
    }
}
