package io.leadwright.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
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

    private static final Set<Integer> NOT_DONE = Set.of(
            HttpStatus.EXPECTATION_FAILED_417,
            HttpStatus.NOT_IMPLEMENTED_501,
            HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505);

    private final Supplier<Instant> clock;

    ServerErrors(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** What the server does not do, such as another version of the protocol, is the client's fault, whatever its number says. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = NOT_DONE.contains(response.getStatus()) ? HttpStatus.BAD_REQUEST_400 : response.getStatus();
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
