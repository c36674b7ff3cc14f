package io.leadwright.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that an evaluation reads and writes, each with the option that names it. */
record EvaluationFiles(List<Named> read, List<Named> written) {

    /** Copies the lists. */
    EvaluationFiles {
        read = List.copyOf(read);
        written = List.copyOf(written);
    }

    /** What an option names. */
    record Named(String option, Path path) {

        boolean isSame(Named other) throws IOException {
            if (Files.exists(path) && Files.exists(other.path)) {
                return Files.isSameFile(path, other.path);
            }
            return place(path).equals(place(other.path));
        }

        /** Where the file is or would be made, whatever links lead there. */
        private static Path place(Path path) throws IOException {
            Path folder = path.resolveSibling("").toAbsolutePath();
            return Files.exists(path) || !Files.exists(folder)
                    ? path
                    : folder.toRealPath().resolve(path.subpath(path.getNameCount() - 1, path.getNameCount()));
        }
    }

    /** Throws {@link IllegalArgumentException} if one cannot be read or written, or is written over another, before any is. */
    void check() throws IOException {
        for (Named input : read) {
            if (Files.isDirectory(input.path)) {
                throw new IllegalArgumentException(
                        input.option + ": must be a file that can be read, is " + input.path);
            }
        }
        List<Named> taken = new ArrayList<>(read);
        for (Named output : written) {
            for (Named other : taken) {
                if (output.isSame(other)) {
                    throw new IllegalArgumentException(
                            output.option + ": must not be the file of " + other.option + ", is " + output.path);
                }
            }
            WholeFile.at(output.option, output.path).close();
            taken.add(output);
        }
    }
}
