package io.leadwright.http.transport;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body, empty or not, that goes out once. The JDK's client sends a request again by itself, even a POST, if the vendor closes
 * the connection before it answers, and only the whole process can be told not to. It asks for the length right before it
 * sends, so that is where the second time ends.
 */
final class SentOnce implements BodyPublisher {

    private final BodyPublisher body;
    private final AtomicBoolean sent = new AtomicBoolean();

    SentOnce(byte[] body) {
        this.body = BodyPublishers.ofByteArray(body);
    }

    /** Whether some of the request may have gone out; if not, it never does. */
    boolean wasSent() {
        return sent.getAndSet(true);
    }

    @Override
    public long contentLength() {
        if (sent.getAndSet(true)) {
            throw new IllegalStateException("was sent already");
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
