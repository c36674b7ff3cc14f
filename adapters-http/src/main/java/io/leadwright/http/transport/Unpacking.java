package io.leadwright.http.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A body as it was before it was packed for the way. */
public final class Unpacking {

    private Unpacking() {}

    /** Empty if it is broken, packed in a way that was not asked for, or too long: a bomb is not unpacked any further. */
    public static Optional<byte[]> of(byte[] body, List<String> encodings, int bytesMax) {
        String encoding = String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> Optional.of(body);
            case "gzip", "x-gzip" -> body.length == 0 ? Optional.of(body) : unzipped(body, bytesMax);
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> unzipped(byte[] body, int bytesMax) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = unpacked.readNBytes(bytesMax + 1);
            return bytes.length > bytesMax ? Optional.empty() : Optional.of(bytes);
        } catch (IOException | StackOverflowError broken) { // the JDK goes one call deeper with each empty member
            return Optional.empty();
        }
    }
}
