package io.leadwright.http.api;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Does something when a request is over, however it ended. */
record InTheEnd(Runnable what) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        what.run();
    }

    /** Completed after this. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    /** Completed after this. */
    @Override
    public void onError(AsyncEvent event) {}

    /** Begun once more only to be cut off, where nothing needs doing any more. */
    @Override
    public void onStartAsync(AsyncEvent event) {}
}
