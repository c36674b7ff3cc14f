package io.leadwright.http.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the characters of a file are written, and where they begin.
 *
 * @param charset what its bytes mean
 * @param markBytes how long its byte order mark is; 0 if it has none
 */
record Encoding(Charset charset, int markBytes) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A file in UTF-8 with a broken row stays UTF-8; by so much must what is broken outweigh what is not. */
    private static final long BROKEN_TO_WHOLE_MIN = 10;

    /** What the mark at the beginning says, if there is one. */
    static Optional<Encoding> marked(Content content) throws IOException {
        try (InputStream file = content.open()) {
            byte[] first = file.readNBytes(3);
            int two = first.length < 2 ? 0 : ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
            return switch (two) {
                case 0xFEFF -> Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
                case 0xFFFE -> Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
                case 0xEFBB ->
                    first.length == 3 && (first[2] & 0xFF) == 0xBF
                            ? Optional.of(new Encoding(StandardCharsets.UTF_8, 3))
                            : Optional.empty();
                default -> Optional.empty();
            };
        }
    }

    /** Of a file without a mark. */
    static Encoding of(Charset charset) {
        return new Encoding(charset, 0);
    }

    /** UTF-8; or windows-1252, where there are bytes that are not UTF-8 and next to none that are more than ASCII. */
    static Encoding guessed(Content content) throws IOException {
        Utf8Scan scan = Utf8Scan.of(content);
        boolean isOther = scan.broken() > 0 && scan.broken() >= BROKEN_TO_WHOLE_MIN * scan.whole();
        return of(isOther ? WINDOWS_1252 : StandardCharsets.UTF_8);
    }
}
