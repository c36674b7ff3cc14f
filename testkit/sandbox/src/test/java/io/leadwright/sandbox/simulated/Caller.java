package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks one vendor as its documentation says, by the JDK's client. */
record Caller(URI baseUrl, List<String> headers) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Caller of(SimulatedVendors vendors, String vendor) {
        return new Caller(vendors.baseUrl(vendor), List.of());
    }

    Caller with(String name, String value) {
        List<String> all = new ArrayList<>(headers);
        all.add(name);
        all.add(value);
        return new Caller(baseUrl, all);
    }

    HttpResponse<String> get(String target) {
        return send(HttpRequest.newBuilder().GET(), target).join();
    }

    HttpResponse<String> post(String target, String body) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), target)
                .join();
    }

    CompletableFuture<HttpResponse<String>> getAsync(String target) {
        return send(HttpRequest.newBuilder().GET(), target);
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException((IOException) notJson);
        }
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request, String target) {
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return CLIENT.sendAsync(
                request.uri(URI.create(baseUrl + target)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
