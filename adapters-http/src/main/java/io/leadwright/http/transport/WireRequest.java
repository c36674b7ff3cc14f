package io.leadwright.http.transport;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a vendor. Immutable and thread-safe: each method returns a copy. Its text shows the method alone: all else
 * may be a secret or a person's.
 */
public final class WireRequest {

    private final String method;
    private final String path;
    private ImmutableList<String> query = ImmutableList.of();
    private ImmutableMap<String, String> headers = ImmutableMap.of();
    private byte[] body = {};
    private boolean paid;

    private WireRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /**
     * Asks for what is there.
     *
     * @param path behind the base URL, from its first slash; of texts of ours and of what {@link #encoded} gives
     */
    public static WireRequest get(String path) {
        return new WireRequest("GET", path);
    }

    /** Sends something there; see {@link #get} for the path. */
    public static WireRequest post(String path) {
        return new WireRequest("POST", path);
    }

    /** A text as one part of a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** One more parameter behind the path. */
    public WireRequest query(String name, String value) {
        List<String> all = new ArrayList<>(query);
        all.add(encoded(name) + "=" + encoded(value));
        return with(copy -> copy.query = ImmutableList.copyOf(all));
    }

    /** One more parameter, if there is a value for it. */
    public WireRequest query(String name, Optional<String> value) {
        return value.map(text -> query(name, text)).orElse(this);
    }

    /** A header, instead of one of that name. */
    public WireRequest header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return with(copy -> copy.headers = ImmutableMap.copyOf(all));
    }

    /** What is sent, and of what kind it is. */
    public WireRequest body(String mediaType, byte[] content) {
        return header("content-type", mediaType).with(copy -> copy.body = content.clone());
    }

    /** The vendor may bill for it: it is sent again only if the first one is known to have cost nothing. */
    public WireRequest paid() {
        return with(copy -> copy.paid = true);
    }

    String method() {
        return method;
    }

    /** Path and parameters. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + Joiner.on('&').join(query);
    }

    /** Headers by their names. */
    public Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    /** Whether the vendor may bill for it. */
    public boolean isPaid() {
        return paid;
    }

    /** Whether the same is sent. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WireRequest that
                && method.equals(that.method)
                && path.equals(that.path)
                && query.equals(that.query)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body)
                && paid == that.paid;
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, path, query, headers, Arrays.hashCode(body));
    }

    @Override
    public String toString() {
        return "WireRequest[" + method + "]";
    }

    private WireRequest with(Consumer<WireRequest> change) {
        WireRequest copy = new WireRequest(method, path);
        copy.query = query;
        copy.headers = headers;
        copy.body = body;
        copy.paid = paid;
        change.accept(copy);
        return copy;
    }
}
