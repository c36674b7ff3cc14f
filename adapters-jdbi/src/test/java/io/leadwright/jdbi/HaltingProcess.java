package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that is gone when its n-th statement or commit is done. It is started ahead of its time: it has done the same elsewhere,
 * and waits to be told when to stop.
 */
final class HaltingProcess implements AutoCloseable {

    /** What migrates instead of doing a flow. */
    static final String MIGRATE = "MIGRATE";

    private static final int HALTED = 99;

    private final Process process;

    private HaltingProcess(Process process) {
        this.process = process;
    }

    /** For a file in this folder, or a schema of the database of this URL. */
    static HaltingProcess start(String place, String flow, Path folder) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                HaltingProcess.class.getName(),
                place,
                flow,
                folder.toString());
        Path log = folder.resolve("halting.log");
        return new HaltingProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** Lets it do its flow in this storage, for this account, at this time, and stop after so many calls; whether it has stopped. */
    boolean stopsAfter(int calls, String storage, AccountId account, Instant time)
            throws IOException, InterruptedException {
        try (OutputStream told = process.getOutputStream()) {
            told.write((calls + " " + storage + " " + account + " " + time).getBytes(StandardCharsets.US_ASCII));
        }
        int status = process.waitFor();
        if (status != 0 && status != HALTED) {
            throw new IllegalStateException("a process ended with " + status);
        }
        return status == HALTED;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException {
        warmUp(Path.of(args[2]));
        String[] told;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            told = in.readLine().split(" ", -1);
        }
        JdbcFault fault = new JdbcFault((kind, connection) -> {
            Runtime.getRuntime().halt(HALTED);
            throw new AssertionError("is halted");
        });
        JdbiStorage storage = new JdbiStorage(database(args[0], told[1], fault), Folding.version());
        int calls = Integer.parseInt(told[0]);
        if (args[1].equals(MIGRATE)) {
            fault.arm(JdbcFault.Kind.UNKNOWN, JdbcFault.STATEMENTS, calls);
            storage.migrate();
        } else {
            LedgerDesk desk = new LedgerDesk(storage.requireMigrated(), AccountId.of(told[2]));
            desk.clock().set(Instant.parse(told[3]));
            fault.arm(JdbcFault.Kind.UNKNOWN, JdbcFault.STATEMENTS, calls);
            LedgerFlow.valueOf(args[1]).run(desk, false);
        }
    }

    private static Database database(String place, String name, JdbcFault fault) {
        if (!place.startsWith("jdbc:postgresql:")) {
            return new Sqlite(
                    Path.of(place, name + ".db"), (config, url) -> fault.around(config.createConnection(url)));
        }
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(place);
        return new Postgres(
                PostgresPools.of(FaultyDatabase.around(server, fault)), new SearchPath(name), Retry.standard());
    }

    /** Loads most of what will be needed. */
    private static void warmUp(Path folder) {
        Path file = folder.resolve("warm-" + ProcessHandle.current().pid() + ".db");
        try (JdbiStorage storage = JdbiStorage.sqlite(file).migrate()) {
            LedgerDesk desk = new LedgerDesk(storage, AccountId.DEFAULT);
            LedgerFlow.SETTLE.prepare(desk);
            LedgerFlow.SETTLE.run(desk, false);
        }
    }
}
