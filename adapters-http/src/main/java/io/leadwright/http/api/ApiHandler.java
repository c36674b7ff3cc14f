package io.leadwright.http.api;

/** Answers requests, whatever server they came through. Thread-safe; blocks while the storage works. */
@FunctionalInterface
public interface ApiHandler {

    /** The answer; an error is an answer too, nothing is thrown. */
    ApiResponse handle(ApiRequest request);
}
