package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An API of which every answer is held to the description that it gives of itself: the status is one of the operation's, the
 * headers and the media type are that answer's, and the body is valid by its schema.
 */
final class Described implements ApiHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();
    private static final JsonNode NO_OPERATION = JSON.valueToTree(
            Map.of("application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));

    private static final Map<String, String> METHODS =
            Map.of("HEAD", "get", "GET", "get", "POST", "post", "PATCH", "patch", "DELETE", "delete");

    private final ApiHandler handler;
    private final JsonNode document;

    private Described(ApiHandler handler, JsonNode document) {
        this.handler = handler;
        this.document = document;
    }

    /** This API; its description is asked for at once. */
    static Described of(LeadApi api) {
        ApiHandler handler = api.handler();
        ApiResponse response = handler.handle(ApiRequest.of("GET", "/api/v2/openapi.json"));
        return new Described(handler, Fixture.json(response));
    }

    @Override
    public int bodyBytesMax(ApiRequest head) {
        return handler.bodyBytesMax(head);
    }

    @Override
    public ApiResponse handle(ApiRequest request) {
        ApiResponse response = handler.handle(request);
        check(document, request, response);
        return response;
    }

    /** Throws {@link AssertionError} saying what is not as this document describes it. */
    static void check(JsonNode document, ApiRequest request, ApiResponse response) {
        String status = String.valueOf(response.status());
        Optional<JsonNode> operation = operation(document, request);
        if (operation.isEmpty()) {
            require(List.of("204", "404", "405").contains(status), request, "without an operation: " + status);
            checkBody(document, NO_OPERATION, request, response);
            return;
        }
        JsonNode answer = operation.get().path("responses").path(status);
        require(!answer.isMissingNode(), request, "undescribed: " + status);
        answer.path("headers")
                .fieldNames()
                .forEachRemaining(name -> require(response.headers().containsKey(name), request, "without " + name));
        checkBody(document, answer.path("content"), request, response);
    }

    /** Throws {@link AssertionError} saying what is not as this document describes problems. */
    static void checkProblem(JsonNode document, ApiResponse response) {
        checkBody(document, NO_OPERATION, ApiRequest.of("GET", "/nowhere"), response);
    }

    private static void checkBody(JsonNode document, JsonNode content, ApiRequest request, ApiResponse response) {
        String type = response.headers().getOrDefault("Content-Type", "").replaceFirst(";.*", "");
        if (type.isEmpty()) {
            require(content.isEmpty() || response.status() == 204, request, "without a media type");
            require(response.body().length == 0, request, "a body without a media type");
            return;
        }
        require(content.has(type), request, "undescribed: " + type);
        if (!response.isStreamed() && !request.method().equals("HEAD")) {
            List<?> errors = schema(document, content.path(type).path("schema")).validate(Fixture.json(response));
            require(errors.isEmpty(), request, response.status() + " is not as described: " + errors);
        }
    }

    private static Schema schema(JsonNode document, JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return COMPILED.computeIfAbsent(schema + " of " + document.hashCode(), text -> REGISTRY.getSchema(whole));
    }

    private static Optional<JsonNode> operation(JsonNode document, ApiRequest request) {
        JsonNode paths = document.path("paths");
        String method = METHODS.getOrDefault(request.method(), "none");
        JsonNode exact = paths.path(request.path());
        if (exact.isObject()) {
            return Optional.of(exact.path(method)).filter(JsonNode::isObject);
        }
        return paths.properties().stream()
                .filter(path -> request.path().matches("\\Q" + path.getKey().replace("{id}", "\\E[^/]+\\Q") + "\\E"))
                .map(path -> path.getValue().path(method))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static void require(boolean holds, ApiRequest request, String message) {
        if (!holds) {
            throw new AssertionError(request + " answered " + message);
        }
    }
}
