package io.leadwright.sandbox;

import com.google.common.collect.ImmutableSortedMap;
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
import io.leadwright.http.source.website.WebsiteSource;
import io.leadwright.http.source.wikidata.WikidataSource;
import io.leadwright.http.source.zoominfo.ZoomInfoSource;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The real vendors, as far as there are keys for them and their terms allow it. */
final class LiveSources {

    private static final String WHO_ASKS = "LEADWRIGHT_USER_AGENT";

    private static final ImmutableSortedMap<String, Vendor> VENDORS = ImmutableSortedMap.<String, Vendor>naturalOrder()
            .put("apollo", new Vendor("APOLLO_API_KEY", ApolloSource::create))
            .put("clearbit", new Vendor("CLEARBIT_KEY", ClearbitSource::create))
            .put("companies-house", new Vendor("COMPANIES_HOUSE_KEY", CompaniesHouseSource::create))
            .put("crunchbase", new Vendor("CRUNCHBASE_KEY", CrunchbaseSource::create))
            .put("facebook", new Vendor("FACEBOOK_TOKEN", FacebookSource::create))
            .put("github", new Vendor("GITHUB_TOKEN", GitHubSource::create))
            .put("gleif", new Vendor(WHO_ASKS, anybody -> GleifSource.create()))
            .put("hunter", new Vendor("HUNTER_API_KEY", HunterSource::create))
            .put("linkedin", new Vendor("LINKEDIN_TOKEN", LiveSources::linkedIn))
            .put("opencorporates", new Vendor("OPENCORPORATES_TOKEN", OpenCorporatesSource::create))
            .put("sec-edgar", new Vendor(WHO_ASKS, asking -> SecEdgarSource.create(userAgent(asking))))
            .put("twitter", new Vendor("TWITTER_TOKEN", TwitterSource::create))
            .put("website", new Vendor(WHO_ASKS, asking -> WebsiteSource.create(userAgent(asking))))
            .put("wikidata", new Vendor(WHO_ASKS, asking -> WikidataSource.create(userAgent(asking))))
            .put("zoominfo", new Vendor("ZOOMINFO_CREDENTIALS", ZoomInfoSource::create))
            .buildOrThrow();

    private LiveSources() {}

    /**
     * A vendor.
     *
     * @param variable of the environment, in which its key is; of one that needs none, who asks
     */
    private record Vendor(String variable, Function<Secret, EnrichmentSource> source) {}

    /**
     * Those with a key.
     *
     * @param allowed the names of those that are on although their terms advise against it
     * @throws IllegalArgumentException if one of these is no vendor
     */
    static List<EnrichmentSource> of(Map<String, String> environment, Set<String> allowed) {
        if (!VENDORS.keySet().containsAll(allowed)) {
            throw new IllegalArgumentException("allow-source: must be of " + VENDORS.keySet());
        }
        List<EnrichmentSource> sources = new ArrayList<>();
        VENDORS.forEach((name, vendor) -> {
            Secret key = Secret.of(() -> environment.get(vendor.variable()));
            if (key.reveal().isPresent()) {
                EnrichmentSource source = vendor.source().apply(key);
                if (source.profile().isOnByDefault() || allowed.contains(name)) {
                    sources.add(source);
                } else {
                    source.close();
                }
            }
        });
        return sources;
    }

    private static UserAgent userAgent(Secret asking) {
        return new UserAgent(asking.reveal().orElseThrow());
    }

    private static EnrichmentSource linkedIn(Secret tokenAndVersion) {
        String said = tokenAndVersion.reveal().orElseThrow();
        int colon = said.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("LINKEDIN_TOKEN: must be a token and a version, TOKEN:YYYYMM");
        }
        return LinkedInSource.create(Secret.of(said.substring(0, colon)), said.substring(colon + 1));
    }
}
