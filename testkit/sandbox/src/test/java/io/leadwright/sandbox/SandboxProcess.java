package io.leadwright.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a process of its own, with the classes under test. */
final class SandboxProcess {

    private SandboxProcess() {}

    /** Starts an import of this file into this database, with so many megabytes of memory. */
    static Process importing(Path file, Path database, int heapMegabytes) {
        return start(
                Path.of(database + ".log"),
                heapMegabytes,
                "import",
                "--leads",
                file.toString(),
                "--db",
                database.toString());
    }

    /** Starts a command that says everything into this file, with so many megabytes of memory. */
    static Process start(Path log, int heapMegabytes, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxCommand.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
