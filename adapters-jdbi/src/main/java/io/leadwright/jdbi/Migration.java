package io.leadwright.jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One step of the schema: a plain SQL file that also writes its own row of {@code leadwright_schema}, so that a host may
 * have it run by a tool of its own.
 *
 * @param version counts the steps from 1
 * @param sql what to run
 */
record Migration(int version, String sql) {

    /** The one in this file, whose name begins with its version. */
    static Migration read(String folder, String file) {
        try (InputStream in = Migration.class.getResourceAsStream(folder + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library's jar");
            }
            int version = Integer.parseInt(file.substring(1, file.indexOf("__")));
            return new Migration(version, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read from the library's jar", e);
        }
    }

    /** What tells whether the file is still the one that was run; line ends do not count. */
    String checksum() {
        try {
            byte[] text = sql.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
