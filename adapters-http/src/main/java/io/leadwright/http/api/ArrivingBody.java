package io.leadwright.http.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that is read as fast as the client sends it, and holds no thread while it does not send. Not thread-safe. */
final class ArrivingBody implements ReadListener {

    private final ServletInputStream in;
    private final BodyBuffer body;
    private final ApiRequest head;
    private final Arrival arrival;
    private boolean isOver;
    private boolean isAnswered;

    ArrivingBody(ServletInputStream in, BodyBuffer body, ApiRequest head, Arrival arrival) {
        this.in = in;
        this.body = body;
        this.head = head;
        this.arrival = arrival;
    }

    /**
     * What is done in the end; the first, then, if the first was not called or has failed, the second.
     *
     * @param whole with the request, once its body is there or refused
     * @param lost with the request and why it has no body
     */
    record Arrival(Answer whole, Answer lost) {}

    /** Answers a request. */
    @FunctionalInterface
    interface Answer {
        void to(ApiRequest request) throws IOException;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!isOver && in.isReady() && !in.isFinished()) {
            if (!body.readFrom(in) && body.isRefused()) {
                answer();
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (!isOver) {
            answer();
        }
    }

    private void answer() throws IOException {
        isOver = true;
        arrival.whole().to(body.bodyOf(head));
        isAnswered = true;
    }

    /** The client is gone, was too slow for the container, or sent what is no body; unless it is our fault. */
    @Override
    public void onError(Throwable failure) {
        boolean isOurs = isOver || failure instanceof Error;
        isOver = true;
        if (isAnswered) {
            return;
        }
        try {
            arrival.lost().to(head.unread(isOurs ? new Unread.Failed(failure) : new Unread.BrokenOff()));
        } catch (IOException gone) {
            // nobody is left to be told
        }
    }
}
