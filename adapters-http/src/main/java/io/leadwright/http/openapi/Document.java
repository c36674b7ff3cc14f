package io.leadwright.http.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An OpenAPI 3.1 document. Immutable.
 *
 * @param title whose API it is
 * @param version the API's
 * @param keyHeader the header that a caller's key is in
 * @param schemas those that others refer to, by name
 */
public record Document(String title, String version, String keyHeader, Map<String, Schema> schemas) {

    private static final String KEY = "apiKey";

    /** Copies the schemas. */
    public Document {
        schemas = new LinkedHashMap<>(schemas);
    }

    /**
     * Writes it as one object.
     *
     * @param base what comes before each path, such as the path that a servlet is mounted at; may be empty
     */
    public void write(JsonGenerator json, String base, List<Operation> operations) throws IOException {
        Map<String, Object> tree = Tree.of("openapi", "3.1.0", "info", Tree.of("title", title, "version", version));
        if (!base.isEmpty()) {
            tree.put("servers", List.of(Map.of("url", base)));
        }
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Operation operation : operations) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation.method().toLowerCase(Locale.ROOT), operation.tree(KEY));
        }
        tree.put("paths", paths);
        Object key = Tree.of("type", "apiKey", "in", "header", "name", keyHeader);
        tree.put("components", Tree.of("schemas", schemas, "securitySchemes", Map.of(KEY, key)));
        Tree.write(json, tree);
    }
}
