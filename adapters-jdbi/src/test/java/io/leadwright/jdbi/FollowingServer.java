package io.leadwright.jdbi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Two PostgreSQL servers, of which the second follows the first: a copy of its files taken while it runs, and streamed to since. */
final class FollowingServer implements AutoCloseable {

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres follower;

    /** In folders of this one, which is empty. */
    FollowingServer(Path folder) throws IOException {
        Path first = folder.resolve("primary");
        Path second = folder.resolve("follower");
        primary = server(first).start();
        try (Handle handle = primary()) {
            handle.execute("SELECT pg_backup_start('follower', TRUE)");
            copy(first, second);
            String label = handle.select("SELECT labelfile FROM pg_backup_stop()")
                    .mapTo(String.class)
                    .one();
            Files.writeString(second.resolve("backup_label"), label);
        }
        Files.createFile(second.resolve("standby.signal"));
        Files.writeString(
                second.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost user=postgres port=" + primary.getPort() + "'\n",
                StandardOpenOption.APPEND);
        follower = server(second).start();
    }

    private static EmbeddedPostgres.Builder server(Path files) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_level", "replica")
                .setServerConfig("max_wal_senders", "2");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.filter(file -> !file.endsWith("postmaster.pid")).toList();
        }
        for (Path file : all) {
            try {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            } catch (NoSuchFileException e) {
                // what goes while the server runs, the log makes up for
            }
        }
    }

    /** A connection to the first. */
    Handle primary() {
        return Jdbi.open(primary.getPostgresDatabase());
    }

    /** A connection to the second. */
    Handle follower() {
        return Jdbi.open(follower.getPostgresDatabase());
    }

    /** Storage in the first, with the second beside it. */
    JdbiStorage beside() {
        return beside(follower.getPostgresDatabase());
    }

    /** Storage in the first, with what is none of its followers beside it. */
    JdbiStorage beside(DataSource other) {
        return JdbiStorage.postgres(primary.getPostgresDatabase())
                .replica(other)
                .migrate();
    }

    /** Returns when the second shows all that the first has committed. */
    void follow() {
        try (Handle first = primary();
                Handle second = follower()) {
            String end = first.select("SELECT pg_current_wal_lsn()::text")
                    .mapTo(String.class)
                    .one();
            while (!second.select("SELECT pg_last_wal_replay_lsn() >= CAST(? AS pg_lsn)", end)
                    .mapTo(Boolean.class)
                    .one()) {
                Thread.onSpinWait();
            }
        }
    }

    /** What the first commits from now on, the second does not show until it {@linkplain #resume resumes}. */
    void pause() {
        try (Handle handle = follower()) {
            handle.execute("SELECT pg_wal_replay_pause()");
            while (!handle.select("SELECT pg_get_wal_replay_pause_state()")
                    .mapTo(String.class)
                    .one()
                    .equals("paused")) {
                Thread.onSpinWait();
            }
        }
    }

    void resume() {
        try (Handle handle = follower()) {
            handle.execute("SELECT pg_wal_replay_resume()");
        }
    }

    @Override
    public void close() throws IOException {
        follower.close();
        primary.close();
    }
}
