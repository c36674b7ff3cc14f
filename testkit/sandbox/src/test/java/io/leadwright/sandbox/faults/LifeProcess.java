package io.leadwright.sandbox.faults;

import io.leadwright.port.Storage;
import io.leadwright.sandbox.faults.Ack.What;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A process that lives lives until it is killed. It is started ahead of its time: it waits to be told where to go on, and has
 * done a little elsewhere by then.
 */
final class LifeProcess implements AutoCloseable {

    /** Written when the storage is open. */
    private static final String READY = "ready";

    private final Process process;
    private final boolean isTraced;
    private final Thread listener;
    private final Object lock = new Object();
    private boolean isReady;

    private LifeProcess(Process process, boolean isTraced, Consumer<Ack> heard) {
        this.process = process;
        this.isTraced = isTraced;
        this.listener = new Thread(() -> listen(heard));
        listener.start();
    }

    /** Starts one that keeps its files in this folder, behind these words of a command line. */
    static LifeProcess start(StoreAddress address, Path folder, List<String> before, Consumer<Ack> heard) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                LifeProcess.class.getName(),
                address.place(),
                address.schema(),
                folder.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("life.log").toFile()))
                    .start();
            return new LifeProcess(process, !before.isEmpty(), heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it live from here on. */
    void live(List<Plan> plans) {
        try (BufferedWriter commands = process.outputWriter(StandardCharsets.US_ASCII)) {
            for (Plan plan : plans) {
                commands.write(plan.line() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until its storage is open. */
    void awaitReady() throws InterruptedException {
        synchronized (lock) {
            while (!isReady && process.isAlive()) {
                lock.wait(100);
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it as nobody can refuse to be, and hears what it said before. */
    void kill() throws InterruptedException {
        // through handles: the process itself would also close what it has said
        Stream<ProcessHandle> killed = isTraced ? process.descendants() : Stream.of(process.toHandle());
        killed.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        listener.join();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void listen(Consumer<Ack> heard) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // the last line may have been cut by the kill
                if (line.endsWith(";")) {
                    heard.accept(Ack.of(line));
                } else if (line.equals(READY)) {
                    synchronized (lock) {
                        isReady = true;
                        lock.notifyAll();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        StoreAddress address = new StoreAddress(args[0], args[1]);
        warmUp(Path.of(args[2]));
        List<Plan> plans = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            in.lines().map(Plan::of).forEach(plans::add);
        }
        Storage storage = address.open().storage();
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        write(out, READY);
        plans.forEach(plan -> new Thread(() -> live(storage, plan, out)).start());
    }

    /** Loads most of what will be needed. */
    private static void warmUp(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "warm", ".db");
        try (StoreAddress.OpenStore open = StoreAddress.file(file).open()) {
            Plan plan = new Plan("warm", Instant.now(), 0, List.of(), 0);
            Instant end = Instant.now().plusMillis(50);
            new Life(open.storage(), plan, ack -> {})
                    .live(plan, () -> Instant.now().isBefore(end));
        }
        Files.delete(file);
    }

    private static void live(Storage storage, Plan plan, FileOutputStream out) {
        try {
            new Life(storage, plan, ack -> write(out, ack.line())).live(plan, () -> true);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            write(out, new Ack(plan.account(), new Request(plan.thread(), 0), What.WRONG, 0, 0, false).line());
        }
    }

    /** In one call of the system: a line is there, or cut off by a kill, but never waits in this process. */
    private static void write(FileOutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
