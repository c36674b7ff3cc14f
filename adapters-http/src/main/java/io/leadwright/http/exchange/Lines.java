package io.leadwright.http.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The lines of a file, each bounded, so that a long one is skipped and spoils no other. They end with LF, CR or both; of both,
 * an empty line is in between. Not thread-safe.
 */
final class Lines implements Closeable {

    static final int LINE_LENGTH_MAX = 1024 * 1024;

    private static final int BUFFER_LENGTH = 16 * 1024;

    private final BoundedReader in;
    private final char[] buffer = new char[BUFFER_LENGTH];
    private int position;
    private int end;

    Lines(BoundedReader in) {
        this.in = in;
    }

    /** One line without its end: the text, or the rule that it breaks. */
    sealed interface Line {

        /** Its text. */
        record Text(String text) implements Line {}

        /** What it must be, and is not. */
        record Bad(String rule) implements Line {}
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
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
            position += more ? 0 : 1;
        }
        return Optional.of(line(text.toString(), length));
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
