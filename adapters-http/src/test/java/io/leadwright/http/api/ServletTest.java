package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servlet in a real server, asked over a socket so that nothing tidies up the request on its way. */
class ServletTest {

    private final Fixture fixture = new Fixture().withJohnAndJane();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/crm");
        context.addServlet(new ServletHolder(ApiServlet.over(fixture.handler(), BodyBudget.of(1 << 26))), "/api/v2/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    /** The whole answer to a request of one line, a key, and more lines. */
    private String asked(String line, String... more) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-API-KEY: " + Fixture.KEY + "\r\n"
                            + String.join("\r\n", more) + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_page_is_sent_as_the_handler_made_it() throws IOException {
        String answer = asked("GET /crm/api/v2/leads?search=john%20software&limit=1");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-Type: application/json\r\n")
                .endsWith(
                        new String(fixture.get("search=john%20software&limit=1").body(), UTF_8));
    }

    @Test
    void head_has_the_length_and_no_body() throws IOException {
        int length = fixture.get("").body().length;

        assertThat(asked("HEAD /crm/api/v2/leads"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-Length: " + length + "\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void the_path_is_looked_up_as_it_came() throws IOException {
        assertThat(asked("GET /crm/api/v2/%6Ceads")).startsWith("HTTP/1.1 404");
        assertThat(asked("GET /crm/api/v2/leads/")).startsWith("HTTP/1.1 404");
        assertThat(asked("GET /crm/api/v2/leads;x=y")).startsWith("HTTP/1.1 404");
        assertThat(asked("GET /crm/api/v2/nothing")).startsWith("HTTP/1.1 404").contains("\"NOT_FOUND\"");
    }

    @Test
    void nobody_waits_for_a_body_that_nothing_takes() throws IOException {
        assertThat(asked("PUT /crm/api/v2/leads", "Content-Length: 1000000", "", "{}"))
                .startsWith("HTTP/1.1 405")
                .contains("METHOD_NOT_ALLOWED");
        assertThat(asked("GET /crm/api/v2/leads", "Content-Length: 1")).startsWith("HTTP/1.1 200");
    }

    @Test
    void two_keys_are_none() throws IOException {
        assertThat(asked("GET /crm/api/v2/leads", "x-api-key: " + Fixture.KEY)).startsWith("HTTP/1.1 401");
    }

    @Test
    void bad_parameters_are_refused_not_repaired() throws IOException {
        assertThat(asked("GET /crm/api/v2/leads?limit=0&search=%ZZ"))
                .startsWith("HTTP/1.1 400")
                .contains("\"limit\"", "\"search\"");
        assertThat(asked("GET /crm/api/v2/leads?search=Zo\u00EB")).startsWith("HTTP/1.1 400");
    }
}
