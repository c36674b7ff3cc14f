package io.leadwright.http.api;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** An answer to be sent. Immutable and thread-safe. */
public final class ApiResponse {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private ApiResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer of JSON that nobody may keep a copy of. */
    static ApiResponse json(int status, byte[] body) {
        return new ApiResponse(status, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), body)
                .with("Content-Type", "application/json")
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
    }

    /** An answer of nothing but headers. */
    static ApiResponse noContent() {
        return new ApiResponse(204, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new byte[0]);
    }

    /** With this header, in the place of one of the same name. */
    ApiResponse with(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new ApiResponse(status, more, body);
    }

    /** The answer to HEAD where this is the answer to GET: the same, its body only measured. */
    ApiResponse headOnly() {
        ApiResponse measured = with("Content-Length", String.valueOf(body.length));
        return new ApiResponse(status, measured.headers, new byte[0]);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The headers; names compared whatever their case. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** A copy of the body; empty for HEAD, whose {@code Content-Length} is that of the body left out. */
    public byte[] body() {
        return body.clone();
    }

    /** The status and the size alone: the body may be a person's. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + ", " + body.length + " bytes]";
    }
}
