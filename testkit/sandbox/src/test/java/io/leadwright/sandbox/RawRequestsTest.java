package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes arrive, the server answers with a status that is no 5xx, or closes; and it serves the next good request. */
class RawRequestsTest {

    private static final int GOOD_EVERY = 50;
    private static final int ANSWER_MILLIS_MAX = 10_000;
    private static final List<String> METHODS =
            List.of("GET", "get", "POST", "HEAD", "TRACE", "OPTIONS", "", "G\u0000T", "PRI", "GET GET");
    private static final List<String> TARGETS = List.of(
            "/api/v2/leads",
            "/api/v2/leads?limit=1",
            "/api/v2/leads?limit=%",
            "/api/v2/leads?search=%C3%28",
            "/api/v2/../v2/leads",
            "/api/v2/leads/",
            "/api/v2//leads",
            "/api/v2/%6ceads",
            "/%2e%2e/etc",
            "*",
            "http://other/api/v2/leads",
            "/api/v2/leads?a=\u0000",
            "//",
            "/api/v2/leads;x=1",
            "/api/v2/leads#x");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9", "http/1.1", "", "X");
    private static final List<String> HEADERS = List.of(
            "Host: x",
            "Host: x",
            "Host: x",
            "Host:",
            "Host: a\r\nHost: b",
            "x-api-key: sandbox",
            "x-api-key: sandbox",
            "x-api-key: \u0001",
            "x-api-key: a\r\nx-api-key: b",
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 1\r\nContent-Length: 2",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Transfer-Encoding: xchunked",
            ": empty",
            "no colon",
            " folded",
            "Accept: text/html",
            "Accept: ;q=",
            "Expect: 100-continue",
            "Connection: close",
            "Upgrade: h2c",
            "Cookie: \u00ff=\u00ff",
            "X: " + "y".repeat(70_000));

    @TempDir
    static Path folder;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(folder);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void a_thousand_odd_requests_leave_the_server_well() throws IOException {
        send(1_000, new Random(1));
    }

    @Test
    void what_the_server_cannot_do_is_a_bad_request() throws IOException {
        byte[] request = "GET /api/v2/leads HTTP/1.1\r\nHost: x\r\nx-api-key: sandbox\r\nExpect: miracles\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(statusOf(request)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    @Tag("faults")
    void twenty_thousand_odd_requests_leave_the_server_well() throws IOException {
        send(20_000, new Random(2));
    }

    private static void send(int requests, Random random) throws IOException {
        for (int i = 0; i < requests; i++) {
            byte[] request = odd(random);
            String status = statusOf(request);
            assertThat(status).as(() -> text(request)).matches("|HTTP/1\\.[01] [1-4]\\d\\d.*");
            if (i % GOOD_EVERY == 0) {
                assertThat(sandbox.get("?limit=1").statusCode()).isEqualTo(200);
            }
        }
    }

    private static byte[] odd(Random random) {
        StringBuilder text = new StringBuilder()
                .append(pick(METHODS, random))
                .append(' ')
                .append(pick(TARGETS, random))
                .append(' ')
                .append(pick(VERSIONS, random))
                .append("\r\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(HEADERS, random)).append("\r\n");
        }
        byte[] bytes = text.append("\r\nbody").toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The first line of the answer; empty if the server closed without one. */
    private static String statusOf(byte[] request) throws IOException {
        URI address = sandbox.address();
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ANSWER_MILLIS_MAX);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readNBytes(512), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        } catch (SocketException closedAtOnce) {
            return "";
        }
    }

    private static String text(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
