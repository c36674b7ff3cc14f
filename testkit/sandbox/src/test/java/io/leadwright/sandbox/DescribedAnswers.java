package io.leadwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers that a server's own OpenAPI document allows. Thread-safe. */
final class DescribedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    /** Those of this document. */
    DescribedAnswers(String openapi) {
        this.document = json(openapi);
    }

    /** Returns the answer, or throws {@link AssertionError} saying what of it the document does not describe. */
    HttpResponse<String> checked(HttpResponse<String> response) {
        Optional<JsonNode> operation = operation(response);
        if (operation.isEmpty()) {
            require(response, List.of(204, 404, 405).contains(response.statusCode()), "answers where nothing is");
            return response;
        }
        JsonNode answer = operation.get().path("responses").path(String.valueOf(response.statusCode()));
        require(response, answer.isObject(), "has no such status");
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = answer.path("content").path(type);
        require(response, type.isEmpty() || content.isObject(), "has no such media type: " + type);
        if (type.equals("application/json")) {
            List<?> errors = schemas.computeIfAbsent(content.path("schema"), this::compiled)
                    .validate(json(response.body()));
            require(response, errors.isEmpty(), "has no such body: " + errors);
        }
        return response;
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return REGISTRY.getSchema(whole);
    }

    /** Of a path with an id in it and one without, the one without. */
    private Optional<JsonNode> operation(HttpResponse<String> response) {
        String path = response.request().uri().getRawPath();
        String method = response.request().method().toLowerCase(Locale.ROOT);
        JsonNode paths = document.path("paths");
        JsonNode here = paths.has(path)
                ? paths.path(path)
                : paths.properties().stream()
                        .filter(each -> path.matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                        .<JsonNode>map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(document.path("nowhere"));
        return Optional.of(here.path(method)).filter(JsonNode::isObject);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static void require(HttpResponse<String> response, boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(
                    response.request().method() + " " + response.uri() + " " + response.statusCode() + ": " + what);
        }
    }
}
