package io.leadwright.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that a request says beside its body. Immutable.
 *
 * @param name as it is written
 * @param in {@code query}, {@code path} or {@code header}
 * @param schema what it must be; a list in the query is given by repeating the parameter, unless it is joined
 * @param description for who reads the document
 * @param isRequired whether it must be there
 * @param isJoined whether a list is one value with commas
 */
public record Parameter(
        String name, String in, Schema schema, String description, boolean isRequired, boolean isJoined) {

    /** One of the query string. */
    public static Parameter query(String name, Schema schema, String description) {
        return new Parameter(name, "query", schema, description, false, false);
    }

    /** One of the query string, a list of values joined by commas. */
    public static Parameter joined(String name, Schema item, String description) {
        return new Parameter(name, "query", Schema.list(item), description, false, true);
    }

    /** A segment of the path. */
    public static Parameter path(String name, Schema schema, String description) {
        return new Parameter(name, "path", schema, description, true, false);
    }

    /** A header. */
    public static Parameter header(String name, String description) {
        return new Parameter(name, "header", Schema.text(), description, false, false);
    }

    /** A header that must be there. */
    public static Parameter requiredHeader(String name, String description) {
        return new Parameter(name, "header", Schema.text(), description, true, false);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("in", in);
        tree.put("description", description);
        if (isRequired) {
            tree.put("required", true);
        }
        if (isJoined) {
            tree.put("explode", false);
        }
        tree.put("schema", schema);
        return tree;
    }
}
