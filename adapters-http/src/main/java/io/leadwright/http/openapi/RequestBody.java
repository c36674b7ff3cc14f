package io.leadwright.http.openapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body that a request brings. Immutable.
 *
 * @param isRequired whether it must be there
 * @param bytesMax its longest
 * @param byMediaType what it must be, by what its sender calls it
 */
public record RequestBody(boolean isRequired, int bytesMax, Map<String, Schema> byMediaType) {

    /** Copies the map, in order. */
    public RequestBody {
        byMediaType = Collections.unmodifiableMap(new LinkedHashMap<>(byMediaType));
    }

    Map<String, Object> tree() {
        return Tree.of(
                "description",
                "At most " + bytesMax + " bytes",
                "required",
                isRequired,
                "content",
                Answer.content(byMediaType));
    }
}
