package io.leadwright.http.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file, each bounded and strictly decoded for itself, so that a bad one spoils no other. */
final class Utf8Lines implements Closeable {

    static final int LINE_BYTES_MAX = 1024 * 1024;

    private final InputStream in;

    Utf8Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** One line without its end: the text, or the rule that it breaks. */
    sealed interface Line {

        /** Its text. */
        record Text(String text) implements Line {}

        /** What it must be, and is not. */
        record Bad(String error) implements Line {}
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        long length = 0;
        while (read >= 0 && read != '\n') {
            if (++length <= LINE_BYTES_MAX) {
                bytes.write(read);
            }
            read = in.read();
        }
        return Optional.of(
                length > LINE_BYTES_MAX
                        ? new Line.Bad("row: must have at most " + LINE_BYTES_MAX + " bytes")
                        : decoded(bytes.toByteArray()));
    }

    private static Line decoded(byte[] bytes) {
        try {
            return new Line.Text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return new Line.Bad("row: must be UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
