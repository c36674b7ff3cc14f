package io.leadwright.http.source.website;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/** Takes no line for the first that is none, where the client's own would go on looking for one. */
final class StatusLineParser extends DefaultHttpResponseParser {

    StatusLineParser(Http1Config bounds) {
        super(bounds);
    }

    /** A record of TLS begins with its kind, which is no character: whoever sends one does not speak HTTP here at all. */
    @Override
    protected ClassicHttpResponse createMessage(CharArrayBuffer line) throws IOException, HttpException {
        if (!line.isEmpty() && line.charAt(0) < ' ') {
            throw new ConnectionClosedException();
        }
        return super.createMessage(line);
    }
}
