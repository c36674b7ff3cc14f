package io.leadwright.http.api;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A handler in a servlet container. Thread-safe. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Containers that write sessions to disk leave servlets alone. */
    private final transient ApiHandler handler;

    private ApiServlet(ApiHandler handler) {
        this.handler = handler;
    }

    /** Returns the interface, so that who calls this can be loaded without the Servlet API. */
    static Servlet over(ApiHandler handler) {
        return new ApiServlet(handler);
    }

    @Override
    protected void service(HttpServletRequest from, HttpServletResponse to) throws IOException {
        ApiResponse response = handler.handle(request(from));
        to.setStatus(response.status());
        response.headers().forEach(to::setHeader);
        if (!from.getMethod().equals("HEAD")) {
            write(response.body(), from, to);
        }
    }

    /** Without a thread waiting for a slow client, where the container and its filters allow that. */
    private static void write(byte[] body, HttpServletRequest from, HttpServletResponse to) throws IOException {
        to.setContentLength(body.length);
        if (from.isAsyncSupported()) {
            ServletOutputStream out = to.getOutputStream();
            out.setWriteListener(new UnhurriedBody(from.startAsync(), out, body));
        } else {
            to.getOutputStream().write(body);
        }
    }

    /** Without its body, which nothing here takes: a thread that reads one waits for whoever sends it. */
    private static ApiRequest request(HttpServletRequest from) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(from.getHeaderNames())) {
            headers.put(name, Collections.list(from.getHeaders(name)));
        }
        return ApiRequest.of(from.getMethod(), path(from))
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
