package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.base.Splitter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a vendor is asked.
 *
 * @param path behind the vendor's own part, without escapes
 * @param query parameters behind the path, and of a form in the body
 * @param headers by their names in small letters
 */
record VendorCall(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    /** The key {@code wrong} is refused; any other is good. */
    private static final String WRONG_KEY = "wrong";

    VendorCall {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A parameter, if there is something in it. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A header, if there is something in it. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What stands behind the scheme {@code Bearer}. */
    Optional<String> bearer() {
        return header("authorization")
                .filter(text -> text.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(text -> text.substring(7).strip());
    }

    /** The body; missing if it is no JSON. */
    JsonNode json() {
        try {
            return WorldReader.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    boolean isGet(String wanted) {
        return method.equals("GET") && path.equals(wanted);
    }

    boolean isPost(String wanted) {
        return method.equals("POST") && path.equals(wanted);
    }

    static boolean isGood(Optional<String> key) {
        return key.filter(text -> !text.equals(WRONG_KEY)).isPresent();
    }

    /** The pairs of a query or a form; what is no escape stays as it is. */
    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : Splitter.on('&').omitEmptyStrings().split(text)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            pairs.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }

    /** The method alone. */
    @Override
    public String toString() {
        return "VendorCall[" + method.toUpperCase(Locale.ROOT) + "]";
    }
}
