package io.leadwright.http.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An answer to be sent. Immutable and thread-safe, save that a {@linkplain #isStreamed streamed} body can be taken only
 * once.
 */
public final class ApiResponse {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] bytes;
    /** Instead of the bytes, where they are made while they are sent. */
    private final @Nullable Iterator<byte[]> chunks;

    private ApiResponse(int status, Map<String, String> headers, byte[] bytes, @Nullable Iterator<byte[]> chunks) {
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.bytes = bytes;
        this.chunks = chunks;
    }

    /** An answer of JSON that nobody may keep a copy of. */
    static ApiResponse json(int status, byte[] body) {
        return confidential(status, "application/json", body, null);
    }

    /** An answer of this media type, made piece by piece while it is sent. */
    static ApiResponse streamed(String mediaType, Iterator<byte[]> chunks) {
        return confidential(200, mediaType, new byte[0], chunks);
    }

    private static ApiResponse confidential(
            int status, String mediaType, byte[] bytes, @Nullable Iterator<byte[]> chunks) {
        return new ApiResponse(status, Map.of("Cache-Control", "no-store"), bytes, chunks)
                .with("Content-Type", mediaType)
                .with("X-Content-Type-Options", "nosniff");
    }

    /** An answer of nothing but headers. */
    static ApiResponse empty(int status) {
        return new ApiResponse(status, Map.of("Cache-Control", "no-store"), new byte[0], null);
    }

    /** With this header, in the place of one of the same name. */
    ApiResponse with(String name, String value) {
        ApiResponse copy = new ApiResponse(status, headers, bytes, chunks);
        copy.headers.put(name, value);
        return copy;
    }

    /** With its streamed body made by something else out of this; the same if the body is not streamed. */
    ApiResponse streamedThrough(UnaryOperator<Iterator<byte[]>> change) {
        return chunks == null ? this : new ApiResponse(status, headers, bytes, change.apply(chunks));
    }

    /** The answer to HEAD where this is the answer to GET: the same, its body only measured if that costs nothing. */
    ApiResponse headOnly() {
        ApiResponse measured =
                length().isPresent() ? with("Content-Length", String.valueOf(length().getAsLong())) : this;
        return new ApiResponse(status, measured.headers, new byte[0], null);
    }

    /** How many bytes the body has, where that is known before it is sent and may be said. */
    OptionalLong length() {
        boolean isUntold = chunks != null || status == 204 || status == 304;
        return isUntold ? OptionalLong.empty() : OptionalLong.of(bytes.length);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The headers; names compared whatever their case. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** Whether the body is made while it is sent, so that its length is not known before. */
    public boolean isStreamed() {
        return chunks != null;
    }

    /**
     * The body piece by piece; empty for HEAD, whose {@code Content-Length} is that of the body left out. Of a streamed
     * body the next piece is made when it is asked for, which blocks while the storage works, and throws an unchecked
     * exception if that fails: then close the connection, so that nobody takes what was sent for the whole.
     */
    public Iterator<byte[]> chunks() {
        return chunks == null ? List.of(bytes.clone()).iterator() : chunks;
    }

    /** Writes the body; fails as {@link #chunks} do. */
    public void writeTo(OutputStream out) throws IOException {
        for (Iterator<byte[]> each = chunks(); each.hasNext(); ) {
            out.write(each.next());
        }
    }

    /** The whole body in memory; of a streamed one what has not been taken yet, and it is taken with that. */
    public byte[] body() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            writeTo(all);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return all.toByteArray();
    }

    /** The status and the size alone: the body may be a person's. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + ", " + (chunks == null ? bytes.length + " bytes]" : "streamed]");
    }
}
