package io.leadwright.sandbox.faults;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.http.api.ApiKeys;
import io.leadwright.http.api.LeadApi;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** The HTTP API over a file, by rules and a clock of a test's own, and a client for it. Thread-safe. */
final class EnrichingServer implements AutoCloseable {

    /** What is kept while it is closed and started again. */
    record Settings(Path file, InstantSource clock, LedgerRules ledger, EnrichmentRules rules) {}

    private static final String KEY = "lw_test";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Leadwright leadwright;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    private EnrichingServer(Leadwright leadwright, ApiKeys keys) {
        this.leadwright = leadwright;
        connector.setHost("127.0.0.1");
        connector.setAcceptQueueSize(1_024);
        server.addConnector(connector);
        ServletHolder servlet = new ServletHolder(LeadApi.of(leadwright, keys).servlet());
        servlet.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(servlet, "/*");
        server.setHandler(context);
        LifeCycle.start(server);
    }

    static EnrichingServer start(Settings settings, EnrichmentSource... sources) {
        JdbiStorage storage = JdbiStorage.sqlite(settings.file).migrate();
        Leadwright.Builder builder = Leadwright.builder(storage)
                .clock(settings.clock)
                .ledger(settings.ledger)
                .enrichment(settings.rules);
        List.of(sources).forEach(builder::source);
        ApiKeys keys = ApiKeys.in(storage.apiKeys());
        keys.register(KEY, AccountId.DEFAULT, Set.of("leads:enrich"));
        return new EnrichingServer(builder.build(), keys);
    }

    LeadBook book() {
        return leadwright.book();
    }

    /** The answer to whoever wants so many people enriched, told apart by numbers from this one on, under this key. */
    HttpResponse<String> enrich(String key, int first, int people) throws IOException, InterruptedException {
        String body = IntStream.range(first, first + people)
                .mapToObj(number -> "{\"email\":\"p" + number + "@example.com\"}")
                .collect(Collectors.joining(",", "{\"leads\":[", "],\"enrichmentOptions\":{\"fields\":[\"title\"]}}"));
        URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v2/enrich");
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("x-api-key", KEY)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Ends it; what it has written is there when it is started again. */
    @Override
    public void close() {
        LifeCycle.stop(server);
        leadwright.close();
    }
}
