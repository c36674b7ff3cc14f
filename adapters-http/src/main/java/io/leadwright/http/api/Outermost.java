package io.leadwright.http.api;

import io.leadwright.claim.SuppressionKeyException;
import io.leadwright.port.StorageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Iterator;
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

    /** None where that cannot be said: the answer will say why. */
    @Override
    public int bodyBytesMax(ApiRequest head) {
        try {
            return next.bodyBytesMax(head);
        } catch (RuntimeException | Error unforeseen) {
            logged(unforeseen);
            return 0;
        }
    }

    @Override
    public ApiResponse handle(ApiRequest request) {
        ApiResponse response = answered(request);
        return request.method().equals("HEAD") ? response.headOnly() : response.streamedThrough(Logged::new);
    }

    /** The only broad catches there are, here: behind them comes the server, which would show the stack to whoever asked. */
    private ApiResponse answered(ApiRequest request) {
        try {
            return next.handle(request);
        } catch (StorageException down) {
            return problems.unavailable("The storage does not answer", logged(down));
        } catch (SuppressionKeyException keyless) {
            return problems.keyless(logged(keyless));
        } catch (OutOfMemoryError full) {
            return problems.unavailable("There is no room for this request now", logged(full));
        } catch (RuntimeException | Error unforeseen) {
            return problems.failure(ProblemCode.INTERNAL_ERROR, "Something unforeseen happened", logged(unforeseen));
        }
    }

    /** A body whose failure is logged here, and tells the server, which would log it too, no more than that id. */
    private record Logged(Iterator<byte[]> chunks) implements Iterator<byte[]> {

        @Override
        public boolean hasNext() {
            try {
                return chunks.hasNext();
            } catch (RuntimeException | Error failed) {
                throw new BrokenOff(logged(failed));
            }
        }

        @Override
        public byte[] next() {
            try {
                return chunks.next();
            } catch (RuntimeException | Error failed) {
                throw new BrokenOff(logged(failed));
            }
        }
    }

    /** Logs where it failed, but no message: a database likes to put the row into it, and so a person. */
    private static String logged(Throwable failure) {
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
