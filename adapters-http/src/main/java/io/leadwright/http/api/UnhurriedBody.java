package io.leadwright.http.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Iterator;

/**
 * A body that is written as fast as the client reads it, and holds no thread while it does not read: the next chunk is made
 * when the last one is taken. Not thread-safe.
 */
final class UnhurriedBody implements WriteListener {

    /**
     * The attribute of a request whose answer broke off. It is dispatched to its servlet once more, which throws this: then
     * the container cuts the connection. Merely completed, the answer would look whole.
     */
    static final String FAILURE = BrokenOff.class.getName();

    private static final int PIECE_BYTES = 16 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Iterator<byte[]> chunks;
    private byte[] chunk = {};
    private int written;

    UnhurriedBody(AsyncContext context, ServletOutputStream out, Iterator<byte[]> chunks) {
        this.context = context;
        this.out = out;
        this.chunks = chunks;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (written < chunk.length) {
                int piece = Math.min(PIECE_BYTES, chunk.length - written);
                out.write(chunk, written, piece);
                written += piece;
            } else if (!hasMore()) {
                return;
            }
        }
    }

    /** Whether there is another chunk; at the end, or where the next cannot be made, this is over. */
    private boolean hasMore() {
        try {
            if (chunks.hasNext()) {
                chunk = chunks.next();
                written = 0;
                return true;
            }
            context.complete();
        } catch (BrokenOff failed) {
            context.getRequest().setAttribute(FAILURE, failed);
            context.dispatch();
        }
        return false;
    }

    /** The client is gone, or was too slow for the container. */
    @Override
    public void onError(Throwable failure) {
        context.complete();
    }
}
