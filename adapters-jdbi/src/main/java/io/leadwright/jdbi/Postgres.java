package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The tables in a PostgreSQL database: where its connections come from, and what its failures mean. */
record Postgres(PostgresPools pools, SearchPath path, Retry retry) implements Database {

    private static final int VERSION_MIN = 12;

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    /** Refuses a server that cannot keep every text, or that answers before what it answers is on the disk. */
    @Override
    public void check() {
        require("server_version_num", number -> Integer.parseInt(number) >= VERSION_MIN * 10_000);
        require("server_encoding", "UTF8"::equals);
        require("synchronous_commit", value -> !value.equals("off"));
    }

    private void require(String setting, Predicate<String> condition) {
        String value = look(handle -> handle.select("SELECT current_setting(?)", setting)
                .mapTo(String.class)
                .one());
        if (!condition.test(value)) {
            throw refused("must be PostgreSQL " + VERSION_MIN
                    + " or later, encode in UTF8 and commit synchronously; has " + setting + " " + value);
        }
    }

    @Override
    public boolean exists() {
        return look(this::hasSchema);
    }

    @Override
    public void make() {
        try (Writes writes = writes(handle -> {})) {
            writes.write(handle -> {
                Locks.migration(dialect(), handle);
                // asked first: who may not make a schema may use one that is there
                return hasSchema(handle) || handle.execute("CREATE SCHEMA \"" + path.schema() + "\"") >= 0;
            });
        }
    }

    private boolean hasSchema(Handle handle) {
        return path.schema() == null
                || handle.select("SELECT count(*) > 0 FROM pg_namespace WHERE nspname = ?", path.schema())
                        .mapTo(Boolean.class)
                        .one();
    }

    private <R> R look(Function<Handle, R> work) {
        try (Reads reads = reads()) {
            return reads.read(work);
        }
    }

    @Override
    public Reads reads() {
        return transactions(handle -> {});
    }

    @Override
    public Writes writes(Consumer<Handle> requirement) {
        return transactions(requirement);
    }

    @Override
    public Opened open(Consumer<Handle> requirement) {
        OpenCalls calls = new OpenCalls(this::closed);
        Optional<Turns> early = look(OwnTransaction::canFlush) ? Optional.of(new Turns()) : Optional.empty();
        Connections all =
                connections(new Transactions(this, source(pools.own(), false, early), calls, requirement), calls);
        if (pools.joining() == null) {
            return new Opened(all, all);
        }
        Transactions leads = new Transactions(this, source(pools.joining(), true, early), calls, requirement);
        if (leads.isInHosts()) {
            throw refused("was opened within a transaction of the host, or the joining data source has no autocommit");
        }
        return new Opened(all, connections(leads, calls));
    }

    private Connections connections(Transactions transactions, OpenCalls calls) {
        Connections primary = new Connections(dialect(), transactions, transactions);
        return pools.replica() == null
                ? primary
                : primary.with(new Replica(
                        new Transactions(this, source(pools.replica(), false, Optional.empty()), calls, handle -> {})));
    }

    private Transactions transactions(Consumer<Handle> requirement) {
        return new Transactions(
                this, source(pools.own(), false, Optional.empty()), new OpenCalls(this::closed), requirement);
    }

    private PostgresSource source(DataSource connections, boolean joins, Optional<Turns> early) {
        return new PostgresSource(
                Database.jdbi(connections::getConnection), joins, early.map(PostgresSource.Early::new), path, retry);
    }

    @Override
    public StorageException failure(JdbiException failure) {
        if (failure instanceof LostCommitException) {
            return refused(String.valueOf(failure.getMessage()));
        }
        SqlState state = SqlState.of(failure);
        SQLException cause = new SQLException("SQL state " + state.code(), state.code());
        cause.setStackTrace(failure.getStackTrace());
        return new StorageException("PostgreSQL: " + state.behind(state.meaning()), cause);
    }

    @Override
    public StorageException refused(String why) {
        return new StorageException("PostgreSQL: " + why, null);
    }
}
