package io.leadwright.http.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** A body that is written as fast as the client reads it, and holds no thread while it does not read. */
final class UnhurriedBody implements WriteListener {

    private static final int PIECE_BYTES = 16 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final byte[] body;
    private int written;

    UnhurriedBody(AsyncContext context, ServletOutputStream out, byte[] body) {
        this.context = context;
        this.out = out;
        this.body = body;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (written == body.length) {
                context.complete();
                return;
            }
            int piece = Math.min(PIECE_BYTES, body.length - written);
            out.write(body, written, piece);
            written += piece;
        }
    }

    /** The client is gone, or was too slow for the container. */
    @Override
    public void onError(Throwable failure) {
        context.complete();
    }
}
