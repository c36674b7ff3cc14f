package io.leadwright.http.source.website;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import java.time.Instant;
import java.util.Optional;

/** Any page: what it says is bounded, and what it links to may be asked for. */
class WebsitePageFuzzTest {

    private static final SiteUrl URL = SiteUrl.of("https://techcorp.example/").orElseThrow();

    @FuzzTest(maxDuration = "8s")
    void whatever_a_page_says_is_read_or_left_out(byte[] html) {
        Prompt.run(() -> read(html));
    }

    private static void read(byte[] html) {
        WebsitePage.of(
                        WireResponse.of(200, ImmutableListMultimap.of("content-type", "text/html"), html),
                        URL,
                        "acmebot")
                .ifPresent(WebsitePageFuzzTest::read);
    }

    private static void read(WebsitePage page) {
        WebsiteClaims said = new WebsiteClaims("techcorp.example");
        said.addFront(page);
        said.addFurther(page);
        Claims claims = said.build(Instant.EPOCH);
        if (!WebsiteClaims.FIELDS.containsAll(claims.fields()) || claims.all().size() > WebsiteClaims.FIELDS.size()) {
            throw new AssertionError(claims.fields());
        }
        page.furtherPages().forEach(link -> {
            if (!link.host().equals(URL.host()) || !SiteUrl.of(link.toString()).equals(Optional.of(link))) {
                throw new AssertionError("a link elsewhere");
            }
        });
    }
}
