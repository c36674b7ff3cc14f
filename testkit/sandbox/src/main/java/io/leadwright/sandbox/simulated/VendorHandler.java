package io.leadwright.sandbox.simulated;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Brings calls to the vendors, each behind its own path, and answers when its latency is over: no thread waits for it. */
final class VendorHandler extends Handler.Abstract.NonBlocking {

    /** What the paths of companies' sites begin with; behind it comes the host that was asked for. */
    static final String SITES = "/website";

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, RunningVendor> byBasePath;

    /**
     * Vendors by what their paths begin with.
     *
     * @param byBasePath from the first slash, without a last one
     */
    VendorHandler(Map<String, RunningVendor> byBasePath) {
        this.byBasePath = Map.copyOf(byBasePath);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Content.Source.asString(
                request,
                StandardCharsets.UTF_8,
                Promise.from(
                        body -> answer(request, new Reply(request, response, callback), body),
                        failure -> Response.writeError(request, response, callback, failure)));
        return true;
    }

    private void answer(Request request, Reply reply, String body) {
        String path = path(request);
        byBasePath.entrySet().stream()
                .filter(vendor -> path.startsWith(vendor.getKey() + "/"))
                .findFirst()
                .ifPresentOrElse(
                        vendor -> reply.send(
                                vendor.getValue()
                                        .answer(call(
                                                request,
                                                path.substring(vendor.getKey().length()),
                                                body)),
                                vendor.getValue().latencyMillis()),
                        () -> reply.send(VendorAnswer.text(404, "There is no such vendor in this world."), 0));
    }

    /** Vendors have paths on this machine; whoever asks for another host means a company's site. */
    private static String path(Request request) {
        String path = request.getHttpURI().getDecodedPath();
        String host = Request.getServerName(request);
        return host == null || HERE.contains(host) ? path : SITES + "/" + host.toLowerCase(Locale.ROOT) + path;
    }

    private static VendorCall call(Request request, String path, String body) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.put(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getValue()));
        }
        String query = request.getHttpURI().getQuery();
        Map<String, String> parameters = VendorCall.pairs(query == null ? "" : query);
        if (headers.getOrDefault("content-type", "").startsWith(FORM)) {
            parameters.putAll(VendorCall.pairs(body));
        }
        return new VendorCall(request.getMethod(), path, parameters, headers, body);
    }

    /** Where an answer goes. */
    private record Reply(Request request, Response response, Callback callback) {

        void send(VendorAnswer answer, int afterMillis) {
            if (afterMillis == 0) {
                write(answer);
            } else {
                request.getComponents()
                        .getScheduler()
                        .schedule(() -> write(answer), afterMillis, TimeUnit.MILLISECONDS);
            }
        }

        private void write(VendorAnswer answer) {
            response.setStatus(answer.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
            answer.headers().forEach(response.getHeaders()::put);
            Content.Sink.write(response, true, answer.body(), callback);
        }
    }
}
