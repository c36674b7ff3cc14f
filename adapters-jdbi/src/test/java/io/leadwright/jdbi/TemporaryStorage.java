package io.leadwright.jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A storage in a folder of its own, which goes with it: for jqwik, which gives tests no folder. */
record TemporaryStorage(Path folder, JdbiStorage storage) implements AutoCloseable {

    static TemporaryStorage make() throws IOException {
        Path folder = Files.createTempDirectory("leadwright");
        return new TemporaryStorage(
                folder, JdbiStorage.sqlite(folder.resolve("leads.db")).migrate());
    }

    @Override
    public void close() throws IOException {
        storage.close();
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.toList();
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
