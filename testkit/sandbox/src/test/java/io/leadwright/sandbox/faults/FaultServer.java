package io.leadwright.sandbox.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server that keeps its word: what it has committed is on the disk. */
final class FaultServer implements AutoCloseable {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final EmbeddedPostgres server;

    private FaultServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static FaultServer start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            FaultServer started = new FaultServer(server);
            if (!started.ask("SELECT current_setting('fsync')").equals("on")) {
                throw new IllegalStateException("the server does not sync");
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    /** An empty schema, whose clients have its name. */
    StoreAddress newSchema() {
        String schema = "life_" + SCHEMAS.incrementAndGet();
        // a statement that is sent with its text each time: who listens knows a commit
        String options = "&prepareThreshold=0&ApplicationName=" + schema;
        return new StoreAddress(server.getJdbcUrl("postgres", "postgres") + options, schema);
    }

    /** Has it stop as if its machine did, and begin again. */
    void restartAtOnce(Path log) throws IOException, InterruptedException {
        Path data = Path.of(ask("SHOW data_directory"));
        String program = Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0];
        // the server refuses to be run by root, and is started as this
        List<String> command =
                new ArrayList<>(System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(
                Path.of(program).resolveSibling("pg_ctl").toString(),
                "restart",
                "--pgdata=" + data,
                "--mode=immediate",
                "--wait",
                "--log=" + log));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the server does not begin again: " + Files.readString(log));
        }
    }

    /** Waits until no client of this name is left: one that was killed may yet have something under way. */
    void awaitNoClient(String name) {
        while (!ask("SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + name + "'")
                .equals("0")) {
            Thread.onSpinWait();
        }
    }

    /** The first column of the first row. */
    String ask(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
