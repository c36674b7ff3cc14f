package io.leadwright.http.api;

/**
 * Answers requests, whatever server they came through. Thread-safe; blocks while the storage works.
 *
 * <p>A server asks first how much of a body to read, so that nobody who would be refused anyway sends one in vain:
 *
 * <pre>{@code
 * int max = handler.bodyBytesMax(head);
 * byte[] body = in.readNBytes(max + 1);
 * ApiResponse response = handler.handle(body.length > max ? head.bodyTooLong() : head.body(body));
 * }</pre>
 */
public interface ApiHandler {

    /** How many bytes of body this request may bring; 0 if it takes none, or will be refused for what its head says. */
    int bodyBytesMax(ApiRequest head);

    /** The answer; an error is an answer too, nothing is thrown. Checks the head as if nobody had asked before. */
    ApiResponse handle(ApiRequest request);
}
