package io.leadwright.sandbox;

import java.io.File;
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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxCommand.class.getName(),
                "import",
                "--leads",
                file.toString(),
                "--db",
                database.toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(database + ".log"))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
