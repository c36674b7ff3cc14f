package io.leadwright.http.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that neither a forgotten quote nor a wrong byte turns into trouble: a record is bounded, and what is not UTF-8 is
 * marked, to be found again in its cell. Not thread-safe.
 */
final class BoundedReader extends FilterReader {

    static final int RECORD_LENGTH_MAX = 1024 * 1024;

    /** A surrogate without its partner: UTF-8 can never be decoded into one. */
    private static final char MALFORMED = '\uDFFF';

    private long length;

    BoundedReader(InputStream utf8) {
        super(new InputStreamReader(
                utf8,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED))));
    }

    /** Thrown where a record goes on for too long. */
    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether there were bytes in it that are not UTF-8. */
    static boolean isMalformed(String cell) {
        return cell.codePoints().anyMatch(c -> c == MALFORMED);
    }

    /** What is read from now on belongs to the next record; what a buffer has read ahead counts for the one before. */
    void recordBegins() {
        length = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read = super.read(buffer, offset, most);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        length += read;
        if (length > RECORD_LENGTH_MAX) {
            throw new RecordTooLong();
        }
    }
}
