package io.leadwright.http.transport;

import java.time.Duration;

/** Sends one request, once, and brings back its response. Thread-safe. */
@FunctionalInterface
public interface Exchange {

    /** Waits so long at most; if the thread is interrupted, it stays so, and it is as if the time were over. */
    Outcome of(WireRequest request, Duration within);
}
