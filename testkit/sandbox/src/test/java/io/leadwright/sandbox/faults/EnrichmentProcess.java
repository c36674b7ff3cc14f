package io.leadwright.sandbox.faults;

import io.leadwright.lead.AccountId;
import io.leadwright.port.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that enriches, until it is gone. It is started ahead of its time, and waits to be told what to do.
 */
final class EnrichmentProcess implements AutoCloseable {

    private static final int HALTED = 99;

    private final Process process;

    private EnrichmentProcess(Process process) {
        this.process = process;
    }

    /** Starts one that keeps its files, and the vendors' books, in this folder. */
    static EnrichmentProcess start(StoreAddress address, Path folder) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                EnrichmentProcess.class.getName(),
                address.place(),
                address.schema(),
                folder.toString());
        return new EnrichmentProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("enrichment.log").toFile()))
                .start());
    }

    /** Lets it enrich an account's leads until this boundary; whether it came so far. */
    boolean isHaltedAt(int boundary, AccountId account) throws IOException, InterruptedException {
        tell(boundary + " " + account);
        int status = process.waitFor();
        if (status != 0 && status != HALTED) {
            throw new IllegalStateException("a process ended with " + status);
        }
        return status == HALTED;
    }

    /** Lets it enrich one account after the other, whose names begin so, and kills it after a while; those that it began. */
    List<AccountId> killedAfter(Duration time, String name) throws IOException, InterruptedException {
        tell("-1 " + name);
        List<AccountId> begun = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            begun.add(AccountId.of(lines.readLine()));
            LockSupport.parkNanos(time.toNanos());
            // through a handle: the process itself would also close what it has said
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                begun.add(AccountId.of(line));
            }
        }
        return begun;
    }

    private void tell(String what) throws IOException {
        try (OutputStream told = process.getOutputStream()) {
            told.write((what + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static VendorBooks books(Path folder, AccountId account) {
        return new VendorBooks(folder.resolve("vendors-" + account + ".txt"));
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[2]);
        String[] told;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            told = in.readLine().split(" ", -1);
        }
        // not before: nobody's clients are waited for but those of the one that was killed
        try (StoreAddress.OpenStore open = new StoreAddress(args[0], args[1]).open()) {
            int boundary = Integer.parseInt(told[0]);
            if (boundary < 0) {
                enrichForEver(open.storage(), folder, told[1]);
            }
            AccountId account = AccountId.of(told[1]);
            Boundary halt = Boundary.at(boundary, () -> Runtime.getRuntime().halt(HALTED));
            new EnrichmentLife(open.storage(), account, books(folder, account), halt, Duration.ZERO).run();
        }
    }

    /** Sources are asked at the same time. */
    private static void enrichForEver(Storage storage, Path folder, String name) {
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; ; i++) {
            AccountId account = AccountId.of(name + "-" + i);
            EnrichmentLife.prepare(storage, account);
            System.out.println(account);
            new EnrichmentLife(storage, account, books(folder, account), Boundary.never(), Duration.ZERO).run(threads);
        }
    }
}
