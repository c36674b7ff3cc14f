package io.leadwright.http.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines of a file, each bounded, so that a long one is skipped and spoils no other. They end with LF, CR or both. Not
 * thread-safe.
 */
public final class Lines implements Closeable {

    /** The longest line that is taken, in UTF-16 units. */
    public static final int LINE_LENGTH_MAX = 1024 * 1024;

    private static final int BUFFER_LENGTH = 16 * 1024;

    private final BoundedReader in;
    private final char[] buffer = new char[BUFFER_LENGTH];
    private int position;
    private int end;
    private boolean isAfterReturn;

    Lines(BoundedReader in) {
        this.in = in;
    }

    /**
     * The lines of the file at this path, in UTF-8 unless a byte order mark says otherwise.
     *
     * @throws IOException if there is none that can be read, or it is no regular file
     */
    public static Lines of(Path path) throws IOException {
        Content content = new Content.OnDisk(path);
        Encoding encoding = Encoding.marked(content).orElse(Encoding.of(StandardCharsets.UTF_8));
        return new Lines(BoundedReader.open(content, encoding));
    }

    /** One line without its end: the text, or the rule that it breaks. */
    public sealed interface Line {

        /** Its text. */
        record Text(String text) implements Line {}

        /** What it must be, and is not. */
        record Bad(String rule) implements Line {}
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
        if (isAfterReturn && fill() && buffer[position] == '\n') {
            position++;
        }
        isAfterReturn = false;
        if (!fill()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        long length = 0;
        boolean more = true;
        while (more && fill()) {
            int from = position;
            position = lineEnd();
            more = position == end;
            length += position - from;
            if (length <= LINE_LENGTH_MAX) {
                text.append(buffer, from, position - from);
            }
            if (!more) {
                isAfterReturn = buffer[position] == '\r';
                position++;
            }
        }
        return Optional.of(line(text.toString(), length));
    }

    /** How many bytes of the file were read; a buffer may be ahead of the lines. */
    public long bytesRead() {
        return in.bytesRead();
    }

    private Line line(String text, long length) {
        if (length > LINE_LENGTH_MAX) {
            return new Line.Bad("must have at most " + LINE_LENGTH_MAX + " characters");
        }
        return BoundedReader.isMalformed(text) ? new Line.Bad(in.rule()) : new Line.Text(text);
    }

    private int lineEnd() {
        int at = position;
        while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Whether there is something in the buffer. */
    private boolean fill() throws IOException {
        if (position == end) {
            in.recordBegins();
            end = Math.max(in.read(buffer, 0, buffer.length), 0);
            position = 0;
        }
        return position < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
