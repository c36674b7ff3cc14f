package io.leadwright.http.transport;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A whole response: what its status means is the vendor's. Immutable and thread-safe. Its text shows the status alone.
 */
public final class WireResponse implements WireReply {

    private final int status;
    private final ImmutableListMultimap<String, String> headers;
    private final byte[] body;
    private final boolean paid;

    private WireResponse(int status, Multimap<String, String> headers, byte[] body, boolean paid) {
        ImmutableListMultimap.Builder<String, String> lower = ImmutableListMultimap.builder();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        this.status = status;
        this.headers = lower.build();
        this.body = body.clone();
        this.paid = paid;
    }

    /** A response to a request that costs nothing. */
    public static WireResponse of(int status, Multimap<String, String> headers, byte[] body) {
        return new WireResponse(status, headers, body, false);
    }

    /** The same, to a request for which the vendor may bill. */
    public WireResponse paid() {
        return new WireResponse(status, headers, body, true);
    }

    /** The status, from 100 to 599. */
    public int status() {
        return status;
    }

    /** The first header of this name, in small letters. */
    public Optional<String> header(String name) {
        return headers.get(name).stream().findFirst();
    }

    /** All headers of this name, in small letters, in their order. */
    public List<String> headers(String name) {
        return headers.get(name);
    }

    /** The body, unpacked. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as text, whatever in it is none replaced. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the vendor may bill for the request. */
    public boolean isPaid() {
        return paid;
    }

    /** When the vendor says to come again, in {@code Retry-After} or a header that says when its limit is reset. */
    public Optional<Instant> retryAt(Instant now) {
        return RetryTime.of(headers, now);
    }

    @Override
    public String toString() {
        return "WireResponse[" + status + "]";
    }
}
