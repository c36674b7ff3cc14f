package io.leadwright.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.lead.Folding;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A database, of several storages, that fails when it is told to. */
final class FaultyDatabase implements AutoCloseable {

    private static final Retry AT_ONCE = new Retry(8, failed -> {});

    private final JdbcFault fault;
    private final Function<String, Database> databases;
    private final Runnable closing;

    private FaultyDatabase(JdbcFault fault, Function<String, Database> databases, Runnable closing) {
        this.fault = fault;
        this.databases = databases;
        this.closing = closing;
    }

    /** Files in this folder. */
    static FaultyDatabase sqlite(Path folder) {
        JdbcFault fault = new JdbcFault(FaultyDatabase::sqliteFails);
        Sqlite.Connector connector = (config, url) -> fault.around(config.createConnection(url));
        return new FaultyDatabase(fault, name -> new Sqlite(folder.resolve(name + ".db"), connector), () -> {});
    }

    /** Schemas; the connections fail behind a host's pool, which notices. */
    static FaultyDatabase postgres() {
        JdbcFault fault = new JdbcFault(FaultyDatabase::postgresFails);
        HikariConfig config = new HikariConfig();
        config.setDataSource(around(EmbeddedServer.unpooled(), fault));
        config.setMaximumPoolSize(2);
        HikariDataSource pool = new HikariDataSource(config);
        return new FaultyDatabase(
                fault, name -> new Postgres(PostgresPools.of(pool), new SearchPath(name), AT_ONCE), pool::close);
    }

    /** What fails. */
    JdbcFault fault() {
        return fault;
    }

    /** A storage that is not opened yet. */
    JdbiStorage storage(String name) {
        return new JdbiStorage(databases.apply(name), Folding.version());
    }

    @Override
    public void close() {
        closing.run();
    }

    /** Whose connections fail. */
    static DataSource around(DataSource real, JdbcFault fault) {
        return (DataSource) Proxy.newProxyInstance(
                FaultyDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? fault.around(real.getConnection())
                        : method.invoke(real, arguments));
    }

    /** What SQLite cannot read or write makes it roll back. */
    private static SQLException sqliteFails(JdbcFault.Kind kind, Connection real) {
        if (kind == JdbcFault.Kind.BUSY) {
            return new SQLiteException("as if busy", SQLiteErrorCode.SQLITE_BUSY);
        } else if (kind == JdbcFault.Kind.IO) {
            JdbcFault.tryAll(real, List.of("ROLLBACK"));
            return new SQLiteException("as if broken", SQLiteErrorCode.SQLITE_IOERR_WRITE);
        }
        close(real);
        return new SQLiteException("as if lost", SQLiteErrorCode.SQLITE_IOERR_CLOSE);
    }

    private static void close(Connection real) {
        try {
            real.close();
        } catch (SQLException e) {
            // it is to be broken
        }
    }

    /** The server itself is made to fail, so that it knows of it. */
    private static SQLException postgresFails(JdbcFault.Kind kind, Connection real) {
        if (kind == JdbcFault.Kind.BUSY) {
            return raised(real, "40001");
        } else if (kind == JdbcFault.Kind.IO) {
            return raised(real, "58030");
        }
        try {
            real.abort(Runnable::run);
        } catch (SQLException e) {
            // it is to be broken
        }
        return new SQLException("as if lost", "08006");
    }

    private static SQLException raised(Connection real, String state) {
        try (Statement statement = real.createStatement()) {
            statement.execute("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '" + state + "'; END $$");
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("must have been raised");
    }
}
