package io.leadwright.sandbox.simulated;

import com.google.common.collect.ImmutableMap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.UserAgent;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.clearbit.ClearbitSource;
import io.leadwright.http.source.companieshouse.CompaniesHouseSource;
import io.leadwright.http.source.crunchbase.CrunchbaseSource;
import io.leadwright.http.source.facebook.FacebookSource;
import io.leadwright.http.source.github.GitHubSource;
import io.leadwright.http.source.gleif.GleifSource;
import io.leadwright.http.source.hunter.HunterSource;
import io.leadwright.http.source.linkedin.LinkedInSource;
import io.leadwright.http.source.opencorporates.OpenCorporatesSource;
import io.leadwright.http.source.secedgar.SecEdgarSource;
import io.leadwright.http.source.twitter.TwitterSource;
import io.leadwright.http.source.website.SimulatedWebsites;
import io.leadwright.http.source.wikidata.WikidataSource;
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
    private static final String LINKEDIN_VERSION = "202504";
    private static final UserAgent ASKING = new UserAgent("Sandbox sandbox@sandbox.example");
    private static final int REQUESTS_A_SECOND = 1_000;
    private static final long MICROS_A_MILLI = 1_000;

    private static final ImmutableMap<String, Client> CLIENTS = ImmutableMap.<String, Client>builder()
            .put(
                    "apollo",
                    (credit, over) ->
                            ApolloSource.create(KEY).creditCosts(credit).over(over))
            .put(
                    "clearbit",
                    (credit, over) ->
                            ClearbitSource.create(KEY).lookupCosts(credit).over(over))
            .put(
                    "companies-house",
                    (credit, over) -> CompaniesHouseSource.create(KEY).over(over))
            .put("crunchbase", (credit, over) -> CrunchbaseSource.create(KEY).over(over))
            .put("facebook", (credit, over) -> FacebookSource.create(KEY).over(over))
            .put("github", (credit, over) -> GitHubSource.create(KEY).over(over))
            .put("gleif", (credit, over) -> GleifSource.create().over(over))
            .put(
                    "hunter",
                    (credit, over) ->
                            HunterSource.create(KEY).creditCosts(credit).over(over))
            .put("website", (credit, over) -> SimulatedWebsites.source(over))
            .put(
                    "linkedin",
                    (credit, over) ->
                            LinkedInSource.create(KEY, LINKEDIN_VERSION).over(over))
            .put(
                    "opencorporates",
                    (credit, over) -> OpenCorporatesSource.create(KEY).over(over))
            .put("sec-edgar", (credit, over) -> SecEdgarSource.create(ASKING).over(over))
            .put(
                    "twitter",
                    (credit, over) ->
                            TwitterSource.create(KEY).userCosts(credit).over(over))
            .put("wikidata", (credit, over) -> WikidataSource.create(ASKING).over(over))
            .put(
                    "zoominfo",
                    (credit, over) -> ZoomInfoSource.create(ID_AND_SECRET)
                            .creditCosts(credit)
                            .over(over))
            .buildOrThrow();

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
