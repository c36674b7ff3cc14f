package io.leadwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwright.LeadBook;
import io.leadwright.port.EnrichmentSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A sandbox with the sample leads on a free port, and a client for it. */
final class RunningSandbox implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Longer means that somebody else holds what an answer needs. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SandboxServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private final DescribedAnswers described;

    private RunningSandbox(SandboxServer server) {
        this.server = server;
        this.described = new DescribedAnswers(
                sent(request("/api/v2/openapi.json").build()).body());
    }

    static RunningSandbox in(Path folder) throws IOException {
        return on(folder.resolve("leads.db").toString(), SandboxCredits.DEFAULT);
    }

    /** One on this database, with these keys beside the one for everything. */
    static RunningSandbox on(String database, SandboxCredits credits, GrantedKey... more) throws IOException {
        return asking(List.of(), database, credits, more);
    }

    /** The same, with sources to ask. */
    static RunningSandbox asking(
            List<EnrichmentSource> sources, String database, SandboxCredits credits, GrantedKey... more)
            throws IOException {
        List<GrantedKey> keys = new ArrayList<>(List.of(more));
        keys.add(GrantedKey.EVERYTHING);
        SandboxServer server =
                SandboxServer.start(new SandboxSettings("127.0.0.1", 0, database, keys, credits), sources);
        SampleLeads.intoIfEmpty(server.book());
        server.open();
        return new RunningSandbox(server);
    }

    LeadBook book() {
        return server.book();
    }

    URI address() {
        return server.address();
    }

    /** The answer to a query string, whatever its status. */
    HttpResponse<String> get(String query) {
        return answer("GET", "/leads" + query, "");
    }

    /**
     * The answer to any request, whatever its status, once it was found to be one that the server describes.
     *
     * @param path behind the API's own
     * @param body JSON; empty for none
     */
    HttpResponse<String> answer(String method, String path, String body) {
        HttpRequest.Builder request = request("/api/v2" + path);
        if (body.isEmpty()) {
            return described.checked(sent(
                    request.method(method, HttpRequest.BodyPublishers.noBody()).build()));
        }
        return described.checked(sent(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    /** The answer to people to enrich, for whoever has this key. */
    HttpResponse<String> enrich(String body, String key) {
        return described.checked(sent(unsigned("/api/v2/enrich")
                .header("x-api-key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    /** The answer about credits, for a path behind theirs, to whoever has this key. */
    HttpResponse<String> credits(String path, String key) {
        return described.checked(
                sent(unsigned("/api/v2/credits" + path).header("x-api-key", key).build()));
    }

    /** The answer to a new grant. */
    HttpResponse<String> grant(String json, String idempotencyKey) {
        return described.checked(sent(request("/api/v2/credits/grants")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return unsigned(path).header("x-api-key", "sandbox");
    }

    private HttpRequest.Builder unsigned(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the answer to a good query string has under {@code data}. */
    JsonNode data(String query) throws IOException {
        HttpResponse<String> response = get(query);
        if (response.statusCode() != 200) {
            throw new AssertionError(query + ": " + response.body());
        }
        return JSON.readTree(response.body()).get("data");
    }

    @Override
    public void close() {
        server.close();
    }
}
