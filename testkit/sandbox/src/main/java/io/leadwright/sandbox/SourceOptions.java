package io.leadwright.sandbox;

import io.leadwright.sandbox.simulated.SimulatedVendors;
import io.leadwright.sandbox.simulated.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who is asked about people and companies. */
final class SourceOptions {

    /** Where sources are. */
    enum Place {
        /** On this machine, made up. */
        simulated,
        /** Where the vendors are. */
        live
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sources",
            paramLabel = "simulated|live",
            description = "Vendors simulated on this machine, or the real ones, each with a key in APOLLO_API_KEY,"
                    + " CLEARBIT_KEY, COMPANIES_HOUSE_KEY, CRUNCHBASE_KEY, FACEBOOK_TOKEN, GITHUB_TOKEN, HUNTER_API_KEY,"
                    + " LINKEDIN_TOKEN (TOKEN:YYYYMM), OPENCORPORATES_TOKEN, TWITTER_TOKEN or ZOOMINFO_CREDENTIALS"
                    + " (ID:SECRET); GLEIF, SEC EDGAR, Wikidata and companies' own sites with who asks in"
                    + " LEADWRIGHT_USER_AGENT, such as 'AcmeBot/1.0 (admin@acme.example)'. One without is off.")
    private Place place = Place.simulated;

    @Option(
            names = "--simulated-world",
            paramLabel = "FILE",
            description =
                    "JSON file with the people, companies and vendors that are simulated. Without it, they are the"
                            + " sample leads and four vendors.")
    private @Nullable Path world;

    @Option(
            names = "--allow-source",
            paramLabel = "NAME",
            description = "A live source that is off because of its terms, such as github; repeatable.")
    private Set<String> allowed = new HashSet<>();

    /** Opens them; throws {@link IllegalArgumentException} if an option or the world makes no sense. */
    OpenSources open(Map<String, String> environment) throws IOException {
        if (place == Place.live) {
            if (world != null) {
                throw new IllegalArgumentException("simulated-world: must not be given for live sources");
            }
            return new OpenSources(LiveSources.of(environment, allowed), null);
        }
        if (!allowed.isEmpty()) {
            throw new IllegalArgumentException("allow-source: must be given for live sources only");
        }
        World known = world == null ? SampleWorld.read() : World.read(world);
        known.remark().ifPresent(remark -> spec.commandLine().getErr().println("simulated-world: " + remark));
        SimulatedVendors vendors = SimulatedVendors.start(known);
        return new OpenSources(vendors.sources(), vendors);
    }
}
