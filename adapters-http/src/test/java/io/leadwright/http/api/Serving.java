package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A real server with few threads over a handler, asked over sockets so that nothing tidies up on the way. */
final class Serving implements AutoCloseable {

    private static final int THREADS = 8;

    private final Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    private Serving() {}

    /** The API behind {@code /crm}. */
    static Serving over(ApiHandler handler, boolean isAsync) throws Exception {
        return over(handler, isAsync, BodyBudget.of(1 << 26));
    }

    /** The API behind {@code /crm}, with no more room for bodies than this. */
    static Serving over(ApiHandler handler, boolean isAsync, BodyBudget budget) throws Exception {
        Serving serving = new Serving();
        serving.connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        serving.server.addConnector(serving.connector);
        ServletContextHandler context = new ServletContextHandler("/crm");
        ServletHolder servlet = new ServletHolder(ApiServlet.over(handler, budget));
        servlet.setAsyncSupported(isAsync);
        context.addServlet(servlet, "/api/v2/*");
        serving.server.setHandler(context);
        serving.server.start();
        return serving;
    }

    /** A connection on which this was sent. */
    Socket sent(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return socket;
    }

    /** The whole answer to a request of the writer's. */
    String asked(String line, String body, String... headers) throws IOException {
        String head = head(line, headers) + "Connection: close\r\nContent-Length: " + body.getBytes(UTF_8).length
                + "\r\n\r\n";
        try (Socket socket = sent(head + body)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** The beginning of a request of the writer's, up to where more headers may come. */
    static String head(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + Fixture.WRITER + "\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
