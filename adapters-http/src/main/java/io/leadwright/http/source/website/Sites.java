package io.leadwright.http.source.website;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.leadwright.http.transport.Connection;

/** The sites that were asked of late; what was longest ago is forgotten. Thread-safe. */
final class Sites implements AutoCloseable {

    /** In bytes, about. */
    private static final long WEIGHT_MAX = 64 * 1024 * 1024;

    private final GuardedExchange exchange;
    private final LoadingCache<SiteUrl, Site> byOrigin;

    Sites(Connection connection, GuardedExchange exchange) {
        this.exchange = exchange;
        // as many for its rules as for its pages
        this.byOrigin = CacheBuilder.newBuilder()
                .maximumWeight(WEIGHT_MAX)
                .weigher((SiteUrl origin, Site site) -> site.weight())
                .build(CacheLoader.from(
                        origin -> new Site(origin, connection, exchange.to(origin, 2 * connection.inFlightMax()))));
    }

    /** The site that a page is of. */
    Site of(SiteUrl page) {
        return byOrigin.getUnchecked(page.origin());
    }

    /** The rules of the site of a page are these, and count for how much is remembered. */
    Site.Ruled rule(SiteUrl page, Robots robots) {
        Site site = of(page);
        Site.Ruled ruled = site.rule(robots);
        byOrigin.put(page.origin(), site);
        return ruled;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
