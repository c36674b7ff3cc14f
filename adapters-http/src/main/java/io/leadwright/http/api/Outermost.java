package io.leadwright.http.api;

import io.leadwright.port.StorageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last resort around all else: whatever fails within becomes an answer, and HEAD loses its body. */
final class Outermost implements ApiHandler {

    private static final Logger LOG = System.getLogger("io.leadwright.http.api");

    private final ApiHandler next;
    private final Problems problems;

    Outermost(ApiHandler next, Problems problems) {
        this.next = next;
        this.problems = problems;
    }

    @Override
    public ApiResponse handle(ApiRequest request) {
        ApiResponse response = answered(request);
        return request.method().equals("HEAD") ? response.headOnly() : response;
    }

    /** The only broad catch there is: behind it comes the server, which would show the stack to whoever asked. */
    private ApiResponse answered(ApiRequest request) {
        try {
            return next.handle(request);
        } catch (StorageException down) {
            return problems.failure(503, "SERVICE_UNAVAILABLE", "The storage does not answer", logged(down))
                    .with("Retry-After", "1");
        } catch (RuntimeException unforeseen) {
            return problems.failure(500, "INTERNAL_ERROR", "Something unforeseen happened", logged(unforeseen));
        }
    }

    /** Logs where it failed, but no message: a database likes to put the row into it, and so a person. */
    private static String logged(RuntimeException failure) {
        String correlationId = UUID.randomUUID().toString();
        String where = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(cause -> Arrays.stream(cause.getStackTrace())
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining("", cause.getClass().getName(), "")))
                .collect(Collectors.joining("\ncaused by "));
        LOG.log(Level.ERROR, () -> "Request failed, correlation id " + correlationId + ": " + where);
        return correlationId;
    }
}
