package io.leadwright.http.source.website;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.io.ByteStreams;
import io.leadwright.http.transport.Outcome;
import io.leadwright.http.transport.Outcome.Answered;
import io.leadwright.http.transport.Outcome.Broken;
import io.leadwright.http.transport.Unpacking;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request over a connection of its own, without cookies, credentials, referrer, proxy or redirects. It can be closed by
 * another thread at any time, and then ends.
 */
final class GuardedCall implements AutoCloseable, DnsResolver {

    /** How long a body may be, unpacked. */
    static final int BODY_BYTES_MAX = 2 * 1024 * 1024;

    /** How many times as long as before it may be unpacked. */
    static final int RATIO_MAX = 20;

    private static final Timeout CONNECT_TIME_MAX = Timeout.ofSeconds(3);
    private static final Http1Config HEAD =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(16_384).build();
    private static final TlsSocketStrategy TLS = DefaultClientTlsStrategy.createDefault();
    private static final Lookup<TlsSocketStrategy> TLS_BY_SCHEME = scheme -> scheme.equals("https") ? TLS : null;

    private final HostResolver hosts;
    private final Supplier<Socket> sockets;
    private @Nullable Socket socket;
    private boolean isClosed;

    GuardedCall(HostResolver hosts, Supplier<Socket> sockets) {
        this.hosts = hosts;
        this.sockets = sockets;
    }

    Outcome send(SiteUrl site, WireRequest request) throws IOException {
        boolean hasHead = false;
        try (CloseableHttpClient client = client()) {
            ClassicHttpResponse response =
                    client.executeOpen(new HttpHost(site.scheme(), site.host()), wired(site, request), null);
            hasHead = true;
            Outcome outcome = outcome(response);
            close();
            return outcome;
        } catch (UnknownHostException | ConnectException | ConnectTimeoutException nobody) {
            return new Broken(FailureKind.UNAVAILABLE, false, false);
        } catch (IOException broken) {
            boolean isHttp = !(broken instanceof ClientProtocolException
                    || broken instanceof MessageConstraintException
                    || broken.getCause() instanceof HttpException);
            return new Broken(
                    hasHead || !isHttp ? FailureKind.UNREADABLE : FailureKind.UNAVAILABLE, true, hasHead || isHttp);
        }
    }

    private CloseableHttpClient client() {
        BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(this::opened, null, this, TLS_BY_SCHEME),
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEAD)
                        .responseParserFactory(StatusLineParser::new)
                        .build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(CONNECT_TIME_MAX)
                .setSocketTimeout(Timeout.DISABLED)
                .build());
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    private static ClassicHttpRequest wired(SiteUrl site, WireRequest request) {
        ClassicRequestBuilder wired = ClassicRequestBuilder.get(
                        site.at(request.target()).toString())
                .addHeader("accept-encoding", "gzip")
                .addHeader("connection", "close");
        request.headers().forEach(wired::addHeader);
        return wired.build();
    }

    private static Outcome outcome(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : bytes(response.getEntity().getContent());
        if (body.length > BODY_BYTES_MAX || status < 100 || status > 599) {
            return new Broken(FailureKind.UNREADABLE, true, false);
        }
        ImmutableListMultimap<String, String> headers = Arrays.stream(response.getHeaders())
                .filter(header -> header.getValue() != null)
                .collect(ImmutableListMultimap.toImmutableListMultimap(Header::getName, Header::getValue));
        List<String> encodings = Arrays.stream(response.getHeaders("content-encoding"))
                .map(Header::getValue)
                .toList();
        int unpackedMax = Math.min(BODY_BYTES_MAX, RATIO_MAX * body.length);
        return Unpacking.of(body, encodings, unpackedMax)
                .<Outcome>map(unpacked -> new Answered(WireResponse.of(status, headers, unpacked)))
                .orElseGet(() -> new Broken(FailureKind.UNREADABLE, true, false));
    }

    /** One more than there may be, if there are more. */
    private static byte[] bytes(InputStream body) throws IOException {
        return ByteStreams.toByteArray(ByteStreams.limit(body, BODY_BYTES_MAX + 1));
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return hosts.resolve(host, port);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("host: must be asked for with its port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private synchronized Socket opened(@Nullable Proxy none) throws IOException {
        if (isClosed) {
            throw new IOException("the time is over");
        }
        socket = sockets.get();
        return socket;
    }

    /** The socket itself: a client that is closed would first be polite to whoever does not answer. */
    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // as it should be
        }
    }
}
