package io.leadwright.http.source.wikidata;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.Prompt;
import io.leadwright.http.transport.WireResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Any body, under 200 and any other status. */
class WikidataReadingFuzzTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final WikidataReading READING = new WikidataReading(NOW);
    private static final int CLAIMS_MAX = WikidataClaims.OF_ITEM.size() + WikidataClaims.OF_OTHER_ITEMS.size();

    @FuzzTest(maxDuration = "8s")
    void whatever_comes_there_is_an_answer(byte[] body) {
        Prompt.run(() -> read(body));
    }

    private static void read(byte[] body) {
        for (int status : new int[] {200, 100 + Math.floorMod(Arrays.hashCode(body), 500)}) {
            WireResponse response = WireResponse.of(status, ImmutableListMultimap.of(), body);
            if (!READING.failure(response).cost().isNothing()) {
                throw new AssertionError("a failure that costs something");
            }
            READING.named(response, "Tech Corp").stream()
                    .flatMap(ids -> ids.stream())
                    .filter(id -> !id.matches("Q[0-9]{1,12}"))
                    .forEach(id -> {
                        throw new AssertionError("an id that is none");
                    });
            READING.items(response).ifPresent(WikidataReadingFuzzTest::claim);
        }
    }

    private static void claim(Map<String, WikidataItem> items) {
        WikidataReading.company("Tech Corp", Optional.of("techcorp.example"), items.values());
        items.values().forEach(item -> {
            if (WikidataClaims.of(item, items, NOW).all().size() > CLAIMS_MAX) {
                throw new AssertionError("more claims than fields");
            }
        });
    }
}
