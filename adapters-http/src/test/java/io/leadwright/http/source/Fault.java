package io.leadwright.http.source;

import static io.leadwright.source.FailureKind.THROTTLED;
import static io.leadwright.source.FailureKind.TIMED_OUT;
import static io.leadwright.source.FailureKind.UNAVAILABLE;
import static io.leadwright.source.FailureKind.UNREADABLE;

import io.leadwright.http.source.FaultyVendor.Script;
import io.leadwright.source.FailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What can go wrong between a vendor and its client, and what the client is to say of it. */
@SuppressWarnings("ImmutableEnumChecker") // scripts are lambdas that remember nothing
enum Fault {
    REFUSED(UNAVAILABLE, Reach.NEVER, talk -> {}),
    CLOSED_AT_ONCE(UNAVAILABLE, Reach.MAYBE, talk -> {}),
    CLOSED_BEFORE_THE_ANSWER(UNAVAILABLE, Reach.MAYBE, talk -> talk.hear()),
    RESET(UNAVAILABLE, Reach.MAYBE, talk -> talk.hear().reset()),
    SILENT(TIMED_OUT, Reach.MAYBE, talk -> talk.hear().hang()),
    HTTP_FOR_TLS(UNAVAILABLE, Reach.NEVER, talk -> talk.hear().say(head("400 Bad Request", 0))),
    TLS_FOR_HTTP(UNAVAILABLE, Reach.MAYBE, talk -> talk.hear().say("\u0015\u0003\u0003\u0000\u0002\u0002(")),
    TLS_SILENT(TIMED_OUT, Reach.NEVER, talk -> talk.hear().hang()),
    NOT_HTTP(UNREADABLE, Reach.MAYBE, talk -> talk.hear().say("220 mail.example.com ESMTP\r\n\r\n")),
    HEADERS_STALLED(
            TIMED_OUT,
            Reach.MAYBE,
            talk -> talk.hear().say("HTTP/1.1 200 OK\r\nx-a: ").hang()),
    HEADERS_WITHOUT_END(
            TIMED_OUT,
            Reach.MAYBE,
            talk -> talk.hear().say("HTTP/1.1 200 OK\r\n").forever("x-a: b\r\n", 5)),
    HEADERS_FLOODING(
            UNREADABLE,
            Reach.MAYBE,
            talk -> talk.hear().say("HTTP/1.1 200 OK\r\n").forever("x-a: " + "b".repeat(8_000) + "\r\n", 0)),
    BODY_STALLED(
            TIMED_OUT,
            Reach.MAYBE,
            talk -> talk.hear().say(head("200 OK", 100) + "{\"a").hang()),
    BODY_TRICKLING(
            TIMED_OUT,
            Reach.MAYBE,
            talk -> talk.hear().say(head("200 OK", 100_000)).forever(" ", 5)),
    BODY_CUT_OFF(UNREADABLE, Reach.MAYBE, talk -> talk.hear().say(head("200 OK", 100) + "{\"a\":")),
    CHUNKS_CUT_OFF(UNREADABLE, Reach.MAYBE, talk -> talk.hear().say(chunked() + "5\r\n{\"a")),
    CHUNKS_MALFORMED(UNREADABLE, Reach.MAYBE, talk -> talk.hear().say(chunked() + "five\r\n{\"a\":\r\n0\r\n\r\n")),
    CHUNKS_WITHOUT_END(
            UNREADABLE,
            Reach.MAYBE,
            talk -> talk.hear().say(chunked()).forever("2000\r\n" + " ".repeat(0x2000) + "\r\n", 0)),
    GZIP_BOMB(
            UNREADABLE,
            Reach.MAYBE,
            talk -> talk.hear().say(gzipped(bomb().length)).say(bomb())),
    GZIP_BROKEN(UNREADABLE, Reach.MAYBE, talk -> talk.hear().say(gzipped(7) + "not zip")),
    PACKED_UNASKED(UNREADABLE, Reach.MAYBE, talk -> talk.hear().say(head("200 OK", 2, "content-encoding: br") + "{}")),
    JSON_OF_100_MIB(
            UNREADABLE,
            Reach.MAYBE,
            talk -> talk.hear().say(head("200 OK", 100 << 20) + "{\"a\":\"").forever("a".repeat(8_192), 0)),
    JSON_TOO_DEEP(UNREADABLE, Reach.MAYBE, talk -> talk.hear().say(head("200 OK", 100_000) + "[".repeat(100_000))),
    STATUS_429_IN_SECONDS(THROTTLED, Reach.DENIED, reply("429 Too Many Requests", "{}", "retry-after: 3600")),
    STATUS_429_BY_DATE(
            THROTTLED,
            Reach.DENIED,
            reply("429 Too Many Requests", "{}", "retry-after: Fri, 31 Dec 2100 23:59:59 GMT")),
    STATUS_429(THROTTLED, Reach.DENIED, reply("429 Too Many Requests", "{}")),
    STATUS_500(UNAVAILABLE, Reach.MAYBE, reply("500 Internal Server Error", "{}")),
    STATUS_502_IN_HTML(
            UNAVAILABLE, Reach.MAYBE, reply("502 Bad Gateway", "<html>nginx</html>", "content-type: text/html")),
    STATUS_503_WITH_A_TIME(UNAVAILABLE, Reach.MAYBE, reply("503 Service Unavailable", "", "retry-after: 3600")),
    MOVED(UNREADABLE, Reach.DENIED, reply("301 Moved Permanently", "", "location: ELSEWHERE/")),
    FOUND_ELSEWHERE(UNREADABLE, Reach.DENIED, reply("302 Found", "", "location: ELSEWHERE/")),
    STATUS_999(UNREADABLE, Reach.MAYBE, reply("999 Request Denied", "")),
    HTML(UNREADABLE, Reach.MAYBE, reply("200 OK", "<!doctype html><title>Sign in</title>", "content-type: text/html")),
    PLAIN_TEXT(UNREADABLE, Reach.MAYBE, reply("200 OK", "Everything is fine", "content-type: text/plain")),
    ARRAY(UNREADABLE, Reach.MAYBE, reply("200 OK", "[[1],[2]]")),
    EMPTY(UNREADABLE, Reach.MAYBE, reply("200 OK", "")),
    NO_CONTENT(
            UNREADABLE, Reach.MAYBE, talk -> talk.hear().say("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n"));

    private enum Reach {
        NEVER,
        DENIED,
        MAYBE
    }

    private final FailureKind kind;
    private final Reach reach;
    private final Script script;

    Fault(FailureKind kind, Reach reach, Script script) {
        this.kind = kind;
        this.reach = reach;
        this.script = script;
    }

    /** What the client is to answer. */
    FailureKind kind() {
        return kind;
    }

    /** Whether a vendor that bills could have billed for all that the client knows. */
    boolean mayBill() {
        return reach == Reach.MAYBE;
    }

    /** The vendor's part; ELSEWHERE stands for where it redirects to. */
    Script script() {
        return script;
    }

    /**
     * Whether the JDK's client forgets to close the connection: it does if the head is no HTTP. Until it is closed itself, from
     * Java 21; for ever, before.
     */
    boolean isLeftOpenByTheJdk() {
        return this == NOT_HTTP || this == HEADERS_FLOODING;
    }

    String scheme() {
        return this == HTTP_FOR_TLS || this == TLS_SILENT ? "https" : "http";
    }

    static Script reply(String status, String body, String... headers) {
        return talk -> talk.hear().say(head(status, body.length(), headers) + body);
    }

    private static String head(String status, int length, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 " + status + "\r\nconnection: close\r\ncontent-length: " + length + "\r\n" + more + "\r\n";
    }

    private static String chunked() {
        return "HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n";
    }

    private static String gzipped(int length) {
        return head("200 OK", length, "content-encoding: gzip");
    }

    /** Sixty-four thousand bytes that would be sixty-four million. */
    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                out.write(spaces);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
