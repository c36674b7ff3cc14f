package io.leadwright.http.source.website;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.net.InetAddresses;
import io.leadwright.http.source.Prompt;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Any address: what is taken for one reads the same a second time, and its host is a name. */
class SiteUrlFuzzTest {

    private static final SiteUrl SITE =
            SiteUrl.of("https://techcorp.example/a/b?c=d").orElseThrow();

    @FuzzTest(maxDuration = "8s")
    void what_may_be_asked_for_is_the_same_to_whoever_reads_it(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Prompt.run(() -> Stream.of(SiteUrl.of(text), SiteUrl.of("http://" + text + "/"), SITE.link(text))
                .flatMap(Optional::stream)
                .forEach(url -> {
                    if (!SiteUrl.of(url.toString()).equals(Optional.of(url))
                            || InetAddresses.isUriInetAddress(url.host())
                            || !url.target().startsWith("/")) {
                        throw new AssertionError(url);
                    }
                }));
    }
}
