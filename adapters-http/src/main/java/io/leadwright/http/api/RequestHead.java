package io.leadwright.http.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a container knows of a request before its body, as the API reads it. */
final class RequestHead {

    private RequestHead() {}

    static ApiRequest of(HttpServletRequest from) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(from.getHeaderNames())) {
            headers.put(name, Collections.list(from.getHeaders(name)));
        }
        return ApiRequest.of(from.getMethod(), path(from))
                .base(from.getContextPath())
                .query(from.getQueryString())
                .headers(headers)
                .principal(from.getUserPrincipal());
    }

    /** What the container has decoded cannot be told apart any more; so the path as it came, behind the context's. */
    private static String path(HttpServletRequest from) {
        String path = from.getRequestURI();
        return path.startsWith(from.getContextPath())
                ? path.substring(from.getContextPath().length())
                : path;
    }
}
