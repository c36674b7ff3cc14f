package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After whichever statement or commit a process is gone: all is done or nothing, and asked again all is. */
@Timeout(3_600)
class HaltTest {

    @TempDir
    Path folder;

    @Test
    void a_settlement_is_whole_when_its_process_is_gone_at_its_commit() throws Exception {
        HaltedFlow settle = new HaltedFlow(folder.toString(), this::file, "SETTLE", folder);
        try (HaltingProcess process = settle.start()) {
            assertThat(settle.comesRightAfter(process, 8)).isTrue();
        }
    }

    @Test
    @Tag("faults")
    void processes_at_a_file_may_be_gone_at_any_statement() throws Exception {
        System.out.println("halted, SQLite: " + haltEverywhere(folder.toString(), this::file));
    }

    @Test
    @Tag("faults")
    void processes_at_a_server_may_be_gone_at_any_statement() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .start();
                HikariDataSource pool = pool(server)) {
            String url = server.getJdbcUrl("postgres", "postgres");
            System.out.println("halted, PostgreSQL: "
                    + haltEverywhere(
                            url, name -> JdbiStorage.postgres(pool).schema(name).migrate()));
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        return new HikariDataSource(config);
    }

    private JdbiStorage file(String name) {
        return JdbiStorage.sqlite(folder.resolve(name + ".db")).migrate();
    }

    /** Two at a time: each waits for processes most of the time. */
    private String haltEverywhere(String place, Function<String, JdbiStorage> stores) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        StringBuilder text = new StringBuilder();
        int halts = 0;
        int done = 0;
        try {
            List<HaltedFlow> all = List.of("MIGRATE", "SWEEP", "SETTLE", "OPEN", "COMPLETE", "GRANT", "FILE").stream()
                    .map(flow -> new HaltedFlow(place, stores, flow, folder))
                    .toList();
            List<Future<HaltedFlow>> ends = all.stream()
                    .map(flow -> threads.submit(flow::haltEverywhere))
                    .toList();
            for (Future<HaltedFlow> end : ends) {
                HaltedFlow flow = end.get();
                halts += flow.halts();
                done += flow.done();
                text.append(", ").append(flow).append(' ').append(flow.halts());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(done).as("processes that were gone after a commit").isPositive();
        return halts + " halts" + text + "; " + done
                + " had written all, the others nothing; each was done once in the end";
    }
}
