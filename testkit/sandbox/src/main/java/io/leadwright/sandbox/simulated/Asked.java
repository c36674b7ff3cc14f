package io.leadwright.sandbox.simulated;

import java.util.Map;

/**
 * A call that a simulated vendor got.
 *
 * @param path behind the vendor's base URL
 * @param query parameters behind the path
 * @param body as text
 * @param status of the answer
 */
public record Asked(String method, String path, Map<String, String> query, String body, int status) {

    /** Copies the parameters. */
    public Asked {
        query = Map.copyOf(query);
    }

    /** Method and status alone: the rest may be a person's. */
    @Override
    public String toString() {
        return "Asked[" + method + ", " + status + "]";
    }
}
