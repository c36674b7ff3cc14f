package io.leadwright.http.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Text that neither a forgotten quote nor a wrong byte turns into trouble: a record is bounded, and what the charset has no
 * character for is marked, to be found again in its cell. Not thread-safe.
 */
final class BoundedReader extends FilterReader {

    static final int RECORD_LENGTH_MAX = 1024 * 1024;

    /** A surrogate without its partner: no charset is ever decoded into one. */
    private static final char MALFORMED = '\uDFFF';

    private final Charset charset;
    private final CountingStream bytes;
    private long length;

    private BoundedReader(CountingStream bytes, Charset charset) {
        super(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED))));
        this.charset = charset;
        this.bytes = bytes;
    }

    /** Begins to read behind the byte order mark. */
    static BoundedReader open(Content content, Encoding encoding) throws IOException {
        InputStream file = content.open();
        try {
            CountingStream bytes = new CountingStream(file);
            bytes.skipNBytes(encoding.markBytes());
            return new BoundedReader(bytes, encoding.charset());
        } catch (IOException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /** Reads so many characters, or what there is if that is less. */
    String begin(int length) throws IOException {
        char[] text = new char[length];
        int end = 0;
        for (int read = 0; read >= 0 && end < length; end += Math.max(read, 0)) {
            read = read(text, end, length - end);
        }
        return new String(text, 0, end);
    }

    /** Thrown where a record goes on for too long. */
    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether there were bytes in it that the charset has no character for. */
    static boolean isMalformed(String text) {
        return text.indexOf(MALFORMED) >= 0 && text.codePoints().anyMatch(c -> c == MALFORMED);
    }

    /** What a text with such bytes must be. */
    String rule() {
        return "must be " + charset.name();
    }

    /** How many bytes of the file were read; a buffer may be ahead of the rows. */
    long bytesRead() {
        return bytes.count();
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
