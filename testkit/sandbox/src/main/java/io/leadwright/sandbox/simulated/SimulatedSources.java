package io.leadwright.sandbox.simulated;

import com.google.common.collect.ImmutableMap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.github.GitHubSource;
import io.leadwright.http.source.hunter.HunterSource;
import io.leadwright.http.source.zoominfo.ZoomInfoSource;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The real clients, pointed at simulated vendors: with a key that is good there, and no rate but what the machine can. */
final class SimulatedSources {

    private static final Secret KEY = Secret.of("simulated");
    private static final Secret ID_AND_SECRET = Secret.of("simulated:simulated");
    private static final int REQUESTS_A_SECOND = 1_000;
    private static final long MICROS_A_MILLI = 1_000;

    private static final ImmutableMap<String, Client> CLIENTS = ImmutableMap.of(
            "apollo",
                    (credit, over) ->
                            ApolloSource.create(KEY).creditCosts(credit).over(over),
            "github", (credit, over) -> GitHubSource.create(KEY).over(over),
            "hunter",
                    (credit, over) ->
                            HunterSource.create(KEY).creditCosts(credit).over(over),
            "zoominfo",
                    (credit, over) -> ZoomInfoSource.create(ID_AND_SECRET)
                            .creditCosts(credit)
                            .over(over));

    private SimulatedSources() {}

    /** Makes a client. */
    private interface Client {
        EnrichmentSource make(Cost credit, UnaryOperator<Connection> over);
    }

    /** The client of a vendor that is at this address. */
    static EnrichmentSource of(String vendor, VendorQuality quality, URI baseUrl, InstantSource clock) {
        Client client = CLIENTS.get(vendor);
        if (client == null) {
            throw new IllegalArgumentException("vendor: must be one of " + CLIENTS.keySet() + ", is " + vendor);
        }
        Cost credit = new Cost(quality.priceMilliCredits() * MICROS_A_MILLI, "credits");
        return client.make(
                credit,
                connection -> connection
                        .baseUrl(baseUrl)
                        .rate(RateLimit.perSecond(REQUESTS_A_SECOND))
                        .clock(clock));
    }
}
