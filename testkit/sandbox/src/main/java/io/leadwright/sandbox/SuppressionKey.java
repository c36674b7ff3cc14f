package io.leadwright.sandbox;

import io.leadwright.port.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The secret by which people are told who want to be left alone: that of the environment; else, of a database file, one that was drawn
 * once and is kept beside it, for without it the list in the file says nothing.
 */
final class SuppressionKey {

    /** The variable of the environment. */
    static final String VARIABLE = "LEADWRIGHT_SUPPRESSION_KEY";

    private static final String SUFFIX = ".suppression-key";
    private static final int BYTES = 32;

    private SuppressionKey() {}

    /** The secret of the environment, if it has one. */
    static Optional<Secret> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(Secret::of);
    }

    /** The one that is kept beside a database file; drawn now if there is none. */
    static Secret beside(Path database) {
        Path file = Path.of(database + SUFFIX);
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[BYTES];
                new SecureRandom().nextBytes(drawn);
                Files.writeString(file, HexFormat.of().formatHex(drawn));
            }
            return Secret.of(Files.readString(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException(file + ": cannot be used", unusable);
        }
    }
}
