package io.leadwright.http.api;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as it came in, nothing decoded. Immutable and thread-safe: each option returns a copy. */
public final class ApiRequest {

    private final String method;
    private final String path;
    private @Nullable String query;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable Principal principal;
    private String base = "";
    private byte[] body = {};
    private @Nullable Unread unread;

    private ApiRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** A request of this method for this path, such as {@code /api/v2/leads}; the path as received, without the query. */
    public static ApiRequest of(String method, String path) {
        return new ApiRequest(method, path);
    }

    /** With this query string as received, without its question mark; null for none. */
    public ApiRequest query(@Nullable String raw) {
        ApiRequest copy = copy();
        copy.query = raw;
        return copy;
    }

    /** With one more value of a header. */
    public ApiRequest header(String name, String value) {
        return headers(Map.of(name, List.of(value)));
    }

    /** With all these headers beside those there are; names that differ only in case are one. */
    public ApiRequest headers(Map<String, ? extends Collection<String>> more) {
        ApiRequest copy = copy();
        more.forEach((name, values) ->
                copy.headers.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(values));
        return copy;
    }

    /** With whom the host's own security says it is; null for nobody. */
    public ApiRequest principal(@Nullable Principal user) {
        ApiRequest copy = copy();
        copy.principal = user;
        return copy;
    }

    /** With what its path came behind, such as {@code /crm}, where a server mounts the API; for links to it. */
    public ApiRequest base(String prefix) {
        ApiRequest copy = copy();
        copy.base = prefix;
        return copy;
    }

    /** With this body, not longer than {@link ApiHandler#bodyBytesMax} says. */
    public ApiRequest body(byte[] bytes) {
        return ownBody(bytes.clone());
    }

    /** With this body, which nobody changes any more. */
    ApiRequest ownBody(byte[] bytes) {
        ApiRequest copy = copy();
        copy.body = bytes;
        return copy;
    }

    /** With a body that is longer than {@link ApiHandler#bodyBytesMax} says, and was not read. */
    public ApiRequest bodyTooLong() {
        return unread(new Unread.TooLong());
    }

    /** Without the body that it should have. */
    ApiRequest unread(Unread why) {
        ApiRequest copy = copy();
        copy.unread = why;
        return copy;
    }

    /** The method, in upper case if the client keeps to the standard. */
    public String method() {
        return method;
    }

    /** The path as received. */
    public String path() {
        return path;
    }

    /** The query string as received; null if there is none. */
    public @Nullable String query() {
        return query;
    }

    /** All the values of a header, whatever case its name is written in. */
    public List<String> headers(String name) {
        return List.copyOf(headers.getOrDefault(name, List.of()));
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Whom the host's own security says it is; null for nobody. */
    public @Nullable Principal principal() {
        return principal;
    }

    /** What the path came behind; may be empty. */
    public String base() {
        return base;
    }

    /** A copy of the body; empty if there is none. */
    public byte[] body() {
        return body.clone();
    }

    /** The body itself, which must not be changed. */
    byte[] ownBody() {
        return body;
    }

    /** Whether there is more of a body than may be. */
    public boolean isBodyTooLong() {
        return unread instanceof Unread.TooLong;
    }

    /** Why there is no body where one should be; null if nothing is wrong with it. */
    @Nullable
    Unread unread() {
        return unread;
    }

    private ApiRequest copy() {
        ApiRequest copy = new ApiRequest(method, path);
        copy.query = query;
        headers.forEach((name, values) -> copy.headers.put(name, new ArrayList<>(values)));
        copy.principal = principal;
        copy.base = base;
        copy.body = body;
        copy.unread = unread;
        return copy;
    }

    /** The method and the path alone: the rest may be a secret or a person's. */
    @Override
    public String toString() {
        return "ApiRequest[" + method + " " + path + "]";
    }
}
