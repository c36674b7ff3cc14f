package io.leadwright.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, such as a malformed request, in the words of the API. */
final class ServerErrors implements Request.Handler {

    private static final HttpField JSON = new HttpField(HttpHeader.CONTENT_TYPE, "application/json");

    private final Supplier<Instant> clock;

    ServerErrors(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** A protocol version that is not spoken here is the client's fault, whatever its number says. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                        || response.getStatus() == HttpStatus.NOT_IMPLEMENTED_501
                ? HttpStatus.BAD_REQUEST_400
                : response.getStatus();
        response.setStatus(status);
        response.getHeaders().put(JSON);
        String body = "{\"error\":true,\"code\":\"%s\",\"message\":\"%s\",\"version\":\"2.0\",\"timestamp\":\"%s\"}"
                .formatted(
                        HttpStatus.getCode(status).name(),
                        HttpStatus.getMessage(status),
                        clock.get().truncatedTo(ChronoUnit.SECONDS));
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
