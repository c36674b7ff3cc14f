package io.leadwright.http.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, which can be read again from their beginning. */
sealed interface Content {

    /** Begins to read. */
    InputStream open() throws IOException;

    /** How many there are. */
    long length() throws IOException;

    /** Those of a file on disk; of a pipe, what was looked at would be gone. */
    record OnDisk(Path path) implements Content {
        @Override
        public InputStream open() throws IOException {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new IOException("file: must be a regular file, is " + path);
            }
            return Files.newInputStream(path);
        }

        @Override
        public long length() throws IOException {
            return Files.size(path);
        }
    }

    /** Those at hand. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] bytes) implements Content {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long length() {
            return bytes.length;
        }
    }
}
