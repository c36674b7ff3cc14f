package io.leadwright.http.transport;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.transport.Outcome.Answered;
import io.leadwright.http.transport.Outcome.Broken;
import io.leadwright.source.FailureKind;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response over the JDK's client, whose own timeout ends at the headers and which has no bounds for a body:
 * here both are over in time, and the connection is closed if they were not.
 *
 * <p>One connection the client cannot be made to close: that to a server whose first words are not HTTP's, or whose headers are
 * too long. From Java 21 it goes with the client; on Java 17 it stays, and only the breaker bounds how many there are.
 */
final class JdkExchange implements Exchange {

    private final HttpClient client;
    private final Connection connection;

    JdkExchange(HttpClient client, Connection connection) {
        this.client = client;
        this.connection = connection;
    }

    @Override
    public Outcome of(WireRequest request, Duration within) {
        SentOnce sending = new SentOnce(request.body());
        CappedBody arriving = new CappedBody(connection.bodyBytesMax());
        HttpRequest wired = wired(request, sending);
        CompletableFuture<HttpResponse<byte[]>> response = started(wired, arriving);
        try {
            return whole(response.get(within.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException broken) {
            return broken(broken.getCause(), sending, arriving);
        } catch (TimeoutException late) {
            return new Broken(FailureKind.TIMED_OUT, sending.wasSent(), false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Broken(FailureKind.TIMED_OUT, sending.wasSent(), false);
        } finally {
            response.cancel(true);
        }
    }

    /** What the JDK says of a malformed address or header quotes it, and so nobody gets to see it. */
    private HttpRequest wired(WireRequest request, SentOnce body) {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base() + request.target()))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("accept-encoding", "gzip")
                    .method(request.method(), body);
            request.headers().forEach(builder::setHeader);
            return builder.build();
        } catch (IllegalArgumentException quoting) {
            throw new IllegalArgumentException("request: path and headers must be encoded");
        }
    }

    private String base() {
        String base = connection.baseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private CompletableFuture<HttpResponse<byte[]>> started(HttpRequest request, CappedBody body) {
        try {
            return client.sendAsync(request, body);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    private Outcome whole(HttpResponse<byte[]> response) {
        if (response.statusCode() < 100 || response.statusCode() > 599) {
            return new Broken(FailureKind.UNREADABLE, true, false);
        }
        List<String> encodings = response.headers().allValues("content-encoding");
        return Unpacking.of(response.body(), encodings, connection.bodyBytesMax())
                .<Outcome>map(body -> new Answered(WireResponse.of(response.statusCode(), headers(response), body)))
                .orElseGet(() -> new Broken(FailureKind.UNREADABLE, true, false));
    }

    private static ImmutableListMultimap<String, String> headers(HttpResponse<?> response) {
        ImmutableListMultimap.Builder<String, String> headers = ImmutableListMultimap.builder();
        response.headers().map().forEach(headers::putAll);
        return headers.build();
    }

    private static Outcome broken(@Nullable Throwable cause, SentOnce sending, CappedBody arriving) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Broken(FailureKind.UNAVAILABLE, false, true);
        }
        if (arriving.hasHead()) {
            return new Broken(FailureKind.UNREADABLE, true, !arriving.isTooLong());
        }
        boolean isHttp = !(cause instanceof ProtocolException);
        return new Broken(isHttp ? FailureKind.UNAVAILABLE : FailureKind.UNREADABLE, sending.wasSent(), isHttp);
    }
}
