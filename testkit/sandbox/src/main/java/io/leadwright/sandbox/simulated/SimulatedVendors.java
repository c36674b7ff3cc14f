package io.leadwright.sandbox.simulated;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.port.EnrichmentSource;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Vendors on this machine that answer from a {@link World}, each in its own wire format behind a path of its own. Any key is
 * good that is not blank, but {@code wrong}, which is refused as the vendor refuses one. Thread-safe.
 *
 * <pre>{@code
 * try (SimulatedVendors vendors = SimulatedVendors.start(World.of(json))) {
 *     Leadwright.Builder leadwright = Leadwright.builder(storage);
 *     vendors.sources().forEach(leadwright::source);
 * }
 * }</pre>
 */
public final class SimulatedVendors implements AutoCloseable {

    private static final ImmutableSortedMap<String, Speaker> SPEAKERS =
            ImmutableSortedMap.<String, Speaker>naturalOrder()
                    .put(
                            "apollo",
                            new Speaker(
                                    "/apollo/api/v1",
                                    (records, clock) -> new ApolloVendor(records, new ApolloJson(records, clock))))
                    .put("clearbit", new Speaker("/clearbit/v2", (records, clock) -> new ClearbitVendor(records)))
                    .put(
                            "companies-house",
                            new Speaker("/companies-house", (records, clock) -> new CompaniesHouseVendor(records)))
                    .put(
                            "crunchbase",
                            new Speaker("/crunchbase/v4/data", (records, clock) -> new CrunchbaseVendor(records)))
                    .put("facebook", new Speaker("/facebook/v25.0", (records, clock) -> new FacebookVendor(records)))
                    .put("github", new Speaker("/github", (records, clock) -> new GitHubVendor(records)))
                    .put("gleif", new Speaker("/gleif/api/v1", (records, clock) -> new GleifVendor(records)))
                    .put("hunter", new Speaker("/hunter/v2", (records, clock) -> new HunterVendor(records)))
                    .put("linkedin", new Speaker("/linkedin", (records, clock) -> new LinkedInVendor(records)))
                    .put(
                            "opencorporates",
                            new Speaker("/opencorporates/v0.4", (records, clock) -> new OpenCorporatesVendor(records)))
                    .put("sec-edgar", new Speaker("/sec-edgar", (records, clock) -> new SecEdgarVendor(records)))
                    .put("twitter", new Speaker("/twitter", (records, clock) -> new TwitterVendor(records)))
                    .put("wikidata", new Speaker("/wikidata", (records, clock) -> new WikidataVendor(records)))
                    .put("website", new Speaker(VendorHandler.SITES, (records, clock) -> new WebsiteVendor(records)))
                    .put("zoominfo", new Speaker("/zoominfo/gtm", (records, clock) -> new ZoomInfoVendor(records)))
                    .buildOrThrow();

    /** The vendors that answer; the others of {@link World#VENDORS} can be in a world, and are silent. */
    public static final Set<String> SPEAKING = SPEAKERS.keySet();

    private static final int THREADS_MAX = 16;
    private static final long BODY_BYTES_MAX = 1024 * 1024;

    private final World world;
    private final InstantSource clock;
    private final Map<String, RunningVendor> vendors;
    private final Server server;
    private final ServerConnector connector;

    private SimulatedVendors(World world, int port, InstantSource clock) {
        this.world = world;
        this.clock = clock;
        this.vendors = vendors(world, clock);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS_MAX);
        threads.setName("simulated-vendors");
        threads.setDaemon(true);
        this.server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setStopTimeout(0); // nobody waits for what is not answered yet
        Map<String, RunningVendor> byBasePath = new HashMap<>();
        SPEAKERS.forEach((id, speaker) -> {
            RunningVendor vendor = vendors.get(id);
            if (vendor != null) {
                byBasePath.put(speaker.basePath(), vendor);
            }
        });
        SizeLimitHandler limited = new SizeLimitHandler(BODY_BYTES_MAX, -1);
        limited.setHandler(new VendorHandler(byBasePath));
        server.setHandler(limited);
    }

    /**
     * A vendor that answers.
     *
     * @param basePath what its paths begin with: its name, and what the vendor's own begin with
     */
    private record Speaker(String basePath, BiFunction<VendorRecords, InstantSource, SimulatedVendor> vendor) {}

    /** The vendors of a world, on any free port of the loopback address. */
    public static SimulatedVendors start(World world) throws IOException {
        return start(world, 0);
    }

    /** The vendors of a world, on a port of the loopback address. */
    public static SimulatedVendors start(World world, int port) throws IOException {
        return start(world, port, InstantSource.system());
    }

    /**
     * The vendors of a world, on a port of the loopback address.
     *
     * @param clock what tells the time: when somebody with so many years of experience began
     */
    public static SimulatedVendors start(World world, int port, InstantSource clock) throws IOException {
        SimulatedVendors started = new SimulatedVendors(world, port, clock);
        started.connector.open();
        LifeCycle.start(started.server);
        return started;
    }

    private static Map<String, RunningVendor> vendors(World world, InstantSource clock) {
        WorldIndex index = new WorldIndex(world);
        OtherValues others = new OtherValues(world);
        Map<String, RunningVendor> running = new TreeMap<>();
        SPEAKERS.forEach((id, speaker) -> {
            if (world.vendors().containsKey(id)) {
                VendorRecords records = new VendorRecords(index, new Knowledge(world, id, others));
                running.put(id, new RunningVendor(id, world, speaker.vendor().apply(records, clock)));
            }
        });
        return running;
    }

    /** The world that they know. */
    public World world() {
        return world;
    }

    /** The vendors that are on and answer, by their names. */
    public Set<String> vendorIds() {
        return Set.copyOf(vendors.keySet());
    }

    /** Where a vendor is; throws {@link IllegalArgumentException} if it is none of {@link #SPEAKING}. */
    public URI baseUrl(String vendor) {
        Speaker speaker = SPEAKERS.get(vendor);
        if (speaker == null) {
            throw new IllegalArgumentException("vendor: must be one of " + SPEAKING + ", is " + vendor);
        }
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + speaker.basePath());
    }

    /**
     * The clients of the vendors that are on, to be asked as if they were real; each has what its credits cost in the world, in
     * {@code credits}. They are the caller's to close.
     */
    public List<EnrichmentSource> sources() {
        return vendors.keySet().stream()
                .map(id -> SimulatedSources.of(id, world.quality(id), baseUrl(id), clock))
                .toList();
    }

    /** How often a vendor was asked; throws {@link IllegalArgumentException} if it is not on. */
    public long calls(String vendor) {
        return running(vendor).log().count();
    }

    /** What a vendor was asked last, at most 1,000 calls; throws {@link IllegalArgumentException} if it is not on. */
    public List<Asked> asked(String vendor) {
        return running(vendor).log().last();
    }

    private RunningVendor running(String vendor) {
        RunningVendor running = vendors.get(vendor);
        if (running == null) {
            throw new IllegalArgumentException("vendor: must be one of " + vendors.keySet() + ", is " + vendor);
        }
        return running;
    }

    /** Takes the server away. Closing twice does nothing. */
    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
