package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a vendor answers. */
record VendorAnswer(int status, String mediaType, String body, Map<String, String> headers) {

    static final String JSON = "application/json; charset=utf-8";

    VendorAnswer {
        headers = Map.copyOf(headers);
    }

    static VendorAnswer json(int status, JsonNode body) {
        return new VendorAnswer(status, JSON, body.toString(), Map.of());
    }

    static VendorAnswer text(int status, String body) {
        return new VendorAnswer(status, "text/plain; charset=utf-8", body, Map.of());
    }

    static VendorAnswer html(int status, String title) {
        String page = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>";
        return new VendorAnswer(status, "text/html", page, Map.of());
    }

    /** An object to be filled. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The same, of another kind of JSON. */
    VendorAnswer as(String otherType) {
        return new VendorAnswer(status, otherType, body, headers);
    }

    /** The same, with a header more. */
    VendorAnswer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new VendorAnswer(status, mediaType, body, all);
    }

    /** The status alone. */
    @Override
    public String toString() {
        return "VendorAnswer[" + status + "]";
    }
}
