package io.leadwright.http.source.website;

import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.Exchange;
import io.leadwright.http.transport.Outcome;
import io.leadwright.http.transport.Outcome.Broken;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.Transport;
import io.leadwright.source.FailureKind;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One host under one scheme: how it is reached, and what it wants no robot to ask for. Thread-safe. */
final class Site {

    private static final int WEIGHT = 4_096;

    private final Connection connection;
    private final Exchange exchange;
    private final Transport transport;
    private volatile @Nullable Ruled ruled;
    private volatile boolean isNobodyThere;

    Site(SiteUrl origin, Connection connection, Exchange exchange) {
        this.connection = connection.baseUrl(URI.create(origin.toString()));
        this.exchange = (request, within) -> noted(exchange.of(request, within));
        this.transport = Transport.open(this.connection, this.exchange);
    }

    /**
     * What is known from earlier.
     *
     * @param transport for pages: no faster than the rules say
     */
    record Ruled(Robots robots, Transport transport) {}

    private Outcome noted(Outcome outcome) {
        isNobodyThere =
                outcome instanceof Broken broken && broken.kind() == FailureKind.UNAVAILABLE && !broken.isSent();
        return outcome;
    }

    /** Whether it could not be connected to the last time: who is there, and does not say who they are, is not nobody. */
    boolean isNobodyThere() {
        return isNobodyThere;
    }

    /** For the rules themselves. */
    Transport transport() {
        return transport;
    }

    /** The rules, if they are not too old. */
    Optional<Ruled> ruled(Instant now) {
        return Optional.ofNullable(ruled).filter(known -> known.robots().isFresh(now));
    }

    /** About how many bytes it takes to remember it. */
    int weight() {
        Ruled known = ruled;
        return WEIGHT + (known == null ? 0 : known.robots().weight());
    }

    /** From now on, these. */
    Ruled rule(Robots robots) {
        Ruled now = new Ruled(
                robots,
                robots.delay()
                        .map(delay -> Transport.open(connection.rate(new RateLimit(1, delay)), exchange))
                        .orElse(transport));
        ruled = now;
        return now;
    }
}
