package io.leadwright.sandbox;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.http.source.apollo.ApolloSource;
import io.leadwright.http.source.github.GitHubSource;
import io.leadwright.http.source.hunter.HunterSource;
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

    private static final ImmutableSortedMap<String, Vendor> VENDORS = ImmutableSortedMap.of(
            "apollo", new Vendor("APOLLO_API_KEY", ApolloSource::create),
            "github", new Vendor("GITHUB_TOKEN", GitHubSource::create),
            "hunter", new Vendor("HUNTER_API_KEY", HunterSource::create),
            "zoominfo", new Vendor("ZOOMINFO_CREDENTIALS", ZoomInfoSource::create));

    private LiveSources() {}

    /**
     * A vendor.
     *
     * @param variable of the environment, in which its key is
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
}
