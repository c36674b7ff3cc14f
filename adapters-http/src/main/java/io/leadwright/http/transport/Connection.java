package io.leadwright.http.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor is reached: where, by which client, and within which bounds. Immutable and thread-safe: each method returns a
 * copy.
 *
 * <p>A proxy, TLS settings and an executor are those of the {@linkplain #client client}.
 */
public final class Connection {

    private static final int BODY_BYTES_MAX = 4 * 1024 * 1024;
    private static final int IN_FLIGHT_MAX = 16;
    private static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(5);

    private URI baseUrl;
    private @Nullable HttpClient client;
    private InstantSource clock = InstantSource.system();
    private Pause pause = Pause.SLEEP;
    private RandomGenerator random = new Random();
    private RateLimit rate = RateLimit.perSecond(10);
    private int inFlightMax = IN_FLIGHT_MAX;
    private int bodyBytesMax = BODY_BYTES_MAX;
    private @Nullable Duration penalty;

    private Connection(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** To a host, by a client of its own. Throws {@link IllegalArgumentException} as {@link #baseUrl} does. */
    public static Connection to(String baseUrl) {
        return new Connection(checked(URI.create(baseUrl)));
    }

    /**
     * What every path begins with, such as {@code https://api.apollo.io/api/v1}.
     *
     * @throws IllegalArgumentException if it is no address of a web server, or has more than a scheme, a host, a port and a path
     */
    public Connection baseUrl(URI url) {
        URI address = checked(url);
        return with(copy -> copy.baseUrl = address);
    }

    /**
     * The client to ask with, instead of one made for this source: with the host's proxy, TLS settings and executor. It stays
     * the host's to close. Must not follow redirects, which could carry a key elsewhere.
     *
     * @throws IllegalArgumentException if it does
     */
    public Connection client(HttpClient newClient) {
        if (newClient.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "client: must not follow redirects, does " + newClient.followRedirects());
        }
        return with(copy -> copy.client = newClient);
    }

    /** What tells the time; the system's clock if not said. */
    public Connection clock(InstantSource newClock) {
        return with(copy -> copy.clock = newClock);
    }

    /** How to wait; by sleeping if not said. Goes with the {@linkplain #clock clock}. */
    public Connection pause(Pause newPause) {
        return with(copy -> copy.pause = newPause);
    }

    /** What the time before another attempt is drawn from. Must be thread-safe. */
    public Connection random(RandomGenerator newRandom) {
        return with(copy -> copy.random = newRandom);
    }

    /** How often one credential asks. */
    public Connection rate(RateLimit limit) {
        return with(copy -> copy.rate = limit);
    }

    /** How many requests there are at once, 1 to 1,000; 16 if not said. */
    public Connection inFlightMax(int requests) {
        if (requests < 1 || requests > 1_000) {
            throw new IllegalArgumentException("inFlightMax: must be from 1 to 1000, is " + requests);
        }
        return with(copy -> copy.inFlightMax = requests);
    }

    /** How long a body may be, packed or unpacked, from 1 KiB to 64 MiB; 4 MiB if not said. */
    public Connection bodyBytesMax(int bytes) {
        if (bytes < 1_024 || bytes > 64 * 1024 * 1024) {
            throw new IllegalArgumentException("bodyBytesMax: must be from 1024 to 67108864, is " + bytes);
        }
        return with(copy -> copy.bodyBytesMax = bytes);
    }

    /** How long a credential rests after a 429 that names no time; if not said, such a request is soon sent again. */
    public Connection penalty(Duration time) {
        return with(copy -> copy.penalty = time);
    }

    /** What every path begins with. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The host's client. */
    Optional<HttpClient> client() {
        return Optional.ofNullable(client);
    }

    /** What tells the time. */
    public InstantSource clock() {
        return clock;
    }

    Pause pause() {
        return pause;
    }

    RandomGenerator random() {
        return random;
    }

    RateLimit rate() {
        return rate;
    }

    /** How many requests there may be at once. */
    public int inFlightMax() {
        return inFlightMax;
    }

    int bodyBytesMax() {
        return bodyBytesMax;
    }

    Optional<Duration> penalty() {
        return Optional.ofNullable(penalty);
    }

    static Duration connectTimeMax() {
        return CONNECT_TIME_MAX;
    }

    /** The host alone. */
    @Override
    public String toString() {
        return "Connection[" + baseUrl.getHost() + "]";
    }

    private static URI checked(URI url) {
        boolean isWeb = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!isWeb
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "baseUrl: must be http or https, a host, and at most a port and a path, is of host "
                            + url.getHost());
        }
        return url;
    }

    private Connection with(Consumer<Connection> change) {
        Connection copy = new Connection(baseUrl);
        copy.client = client;
        copy.clock = clock;
        copy.pause = pause;
        copy.random = random;
        copy.rate = rate;
        copy.inFlightMax = inFlightMax;
        copy.bodyBytesMax = bodyBytesMax;
        copy.penalty = penalty;
        change.accept(copy);
        return copy;
    }
}
