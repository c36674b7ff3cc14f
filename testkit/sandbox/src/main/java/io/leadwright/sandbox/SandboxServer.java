package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.http.api.ApiKeys;
import io.leadwright.http.api.LeadApi;
import io.leadwright.port.EnrichmentSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP API over a database, served by Jetty: a slow client holds a connection there, never a thread.
 * Thread-safe.
 */
public final class SandboxServer implements AutoCloseable {

    private static final int THREADS_MAX = 64;
    private static final int HEADER_BYTES_MAX = 64 * 1024;
    /** What the system keeps for a client that does not read; left to itself it keeps megabytes. */
    private static final int SEND_BUFFER_BYTES = 32 * 1024;
    /** Of the system's 50, a burst of clients loses some and finds them again a second later. */
    private static final int ACCEPT_QUEUE_MAX = 1_024;

    /** An id may have any character in it, and a path has those encoded; none of this names a file. */
    private static final UriCompliance ANY_ID = UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,"
            + "AMBIGUOUS_PATH_ENCODING,AMBIGUOUS_PATH_SEGMENT,SUSPICIOUS_PATH_CHARACTERS");

    private static final long IDLE_MILLIS_MAX = 30_000;
    private static final long STOP_MILLIS_MAX = 5_000;

    /** Often enough that nothing waits long for it, and no oftener than holds run out. */
    private static final Duration SWEEP_INTERVAL_MAX = Duration.ofMinutes(1);

    /** How long a run waits to be worked on. */
    private static final Duration WORK_INTERVAL = Duration.ofSeconds(1);

    private final OpenBooks books;
    private final SandboxSettings settings;
    private final Sweeper sweeper;
    private final Sweeper worker;
    private final Server server;
    private final ServerConnector connector;
    private volatile boolean closed;

    private SandboxServer(SandboxSettings settings, OpenBooks books) {
        this.settings = settings;
        this.books = books;
        Leadwright leadwright = books.leadwright();
        this.sweeper = new Sweeper(leadwright::sweep);
        this.worker = new Sweeper(this::workRuns);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS_MAX);
        threads.setName("leadwright-sandbox");
        this.server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES_MAX);
        http.setUriCompliance(ANY_ID);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS_MAX);
        connector.setAcceptQueueSize(ACCEPT_QUEUE_MAX);
        connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
        server.addConnector(connector);
        server.setErrorHandler(new ServerErrors(leadwright::now));
        server.setStopTimeout(STOP_MILLIS_MAX);
        server.setHandler(api(settings, leadwright));
    }

    /** Takes the port and opens the database; {@link #open} then answers. */
    public static SandboxServer start(SandboxSettings settings) throws IOException {
        return start(settings, List.of());
    }

    /** The same, with sources to ask, which are closed with it. */
    public static SandboxServer start(SandboxSettings settings, List<EnrichmentSource> sources) throws IOException {
        OpenBooks books = BookDatabase.at(
                        settings.database(), settings.credits().rules())
                .declaring(settings.customFields())
                .asking(sources)
                .make();
        try {
            SandboxServer server = new SandboxServer(settings, books);
            server.grantAtFirst();
            server.connector.open();
            return server;
        } catch (IOException | RuntimeException failed) {
            books.close();
            throw failed;
        }
    }

    private void grantAtFirst() {
        settings.keys().stream()
                .map(key -> books.leadwright().book(key.account()))
                .forEach(settings.credits()::grantAtFirst);
    }

    /** Begins to answer, and to sweep. */
    public void open() {
        Duration held = settings.credits().rules().holdTime();
        sweeper.start(held.compareTo(SWEEP_INTERVAL_MAX) < 0 ? held : SWEEP_INTERVAL_MAX);
        worker.start(WORK_INTERVAL);
        LifeCycle.start(server);
    }

    private void workRuns() {
        while (!closed && books.leadwright().workRuns() > 0) {}
    }

    /** Where it listens, once it is open. */
    public URI address() {
        String host = connector.getHost();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort());
    }

    /** The book of the only account. */
    public LeadBook book() {
        return books.leadwright().book();
    }

    /** Waits until the server has stopped. */
    public void awaitClose() throws InterruptedException {
        server.join();
    }

    /** Answers what is being asked, refuses the rest, and closes the database. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (books;
                connector;
                sweeper;
                worker) {
            LifeCycle.stop(server);
        }
    }

    private static ServletContextHandler api(SandboxSettings settings, Leadwright leadwright) {
        ApiKeys keys = ApiKeys.in(new SessionKeys());
        settings.keys().forEach(key -> keys.register(key.key(), key.account(), key.permissions()));
        ServletHolder servlet = new ServletHolder(LeadApi.of(leadwright, keys).servlet());
        servlet.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(servlet, "/*");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        return context;
    }
}
