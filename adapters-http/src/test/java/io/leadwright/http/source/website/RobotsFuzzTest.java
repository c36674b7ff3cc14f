package io.leadwright.http.source.website;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import java.time.Duration;
import java.time.Instant;

/** Any rules: they can be kept, and none takes for ever. */
class RobotsFuzzTest {

    private static final SiteUrl SITE =
            SiteUrl.of("https://techcorp.example/a/b?c=d").orElseThrow();

    @FuzzTest(maxDuration = "8s")
    void whatever_a_site_wants_of_robots_can_be_kept(byte[] rules) {
        Prompt.run(() -> {
            Robots robots =
                    Robots.of(WireResponse.of(200, ImmutableListMultimap.of(), rules), SITE, "acmebot", Instant.EPOCH);
            boolean again = robots.allows(SITE);
            if (again != robots.allows(SITE)
                    || robots.delay()
                            .filter(delay -> delay.isNegative() || delay.compareTo(Duration.ofDays(1)) > 0)
                            .isPresent()) {
                throw new AssertionError("rules that nobody can keep");
            }
        });
    }
}
