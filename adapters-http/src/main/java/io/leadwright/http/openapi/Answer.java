package io.leadwright.http.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the answers that an operation may give. Immutable; each method returns a copy.
 *
 * @param status its code
 * @param description when it is given
 * @param headers the headers that it always has and clients want to know of
 * @param byMediaType what its body is; none for no body
 */
public record Answer(int status, String description, List<String> headers, Map<String, Schema> byMediaType) {

    private static final String JSON = "application/json";

    /** Copies the collections, in order. */
    public Answer {
        headers = List.copyOf(headers);
        byMediaType = Collections.unmodifiableMap(new LinkedHashMap<>(byMediaType));
    }

    /** An answer without a body. */
    public static Answer empty(int status, String description) {
        return new Answer(status, description, List.of(), Map.of());
    }

    /** An answer in JSON. */
    public static Answer json(int status, String description, Schema body) {
        return new Answer(status, description, List.of(), Map.of(JSON, body));
    }

    /** With one more header. */
    public Answer header(String name) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        return new Answer(status, description, more, byMediaType);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("description", description);
        if (!headers.isEmpty()) {
            Map<String, Object> each = new LinkedHashMap<>();
            headers.forEach(name -> each.put(name, Tree.of("required", true, "schema", Schema.text())));
            tree.put("headers", each);
        }
        if (!byMediaType.isEmpty()) {
            tree.put("content", content(byMediaType));
        }
        return tree;
    }

    static Map<String, Object> content(Map<String, Schema> byMediaType) {
        Map<String, Object> content = new LinkedHashMap<>();
        byMediaType.forEach((type, schema) -> content.put(type, Map.of("schema", schema)));
        return content;
    }
}
