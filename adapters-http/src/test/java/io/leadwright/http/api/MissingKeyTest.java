package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import io.leadwright.port.Secret;
import io.leadwright.profile.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A server without the key by which people are told who want to be left alone. */
class MissingKeyTest {

    private static final String JOHN = "{\"person\": {\"email\": \"john@techcorp.com\"}}";

    private static final String KEY = "lw_privacy";

    private final EnrichFixture fixture = new EnrichFixture(EnrichFixture.source("apollo"));

    MissingKeyTest() {
        fixture.keys.register(KEY, AccountId.DEFAULT, Set.of("leads:write", "privacy:read", "privacy:write"));
    }

    private void assertMissing(String path, String json) {
        ApiResponse response = fixture.handle(ApiRequest.of("POST", "/api/v2" + path)
                .header("x-api-key", KEY)
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(response.status()).as(path + " " + response).isEqualTo(503);
        assertThat(Fixture.json(response).path("code").textValue()).isEqualTo("SUPPRESSION_KEY_MISSING");
        assertThat(Fixture.json(response).path("error").booleanValue()).isTrue();
        assertThat(response.toString()).doesNotContain("john");
    }

    @Test
    void nobody_is_put_on_the_list() {
        for (String path : List.of("/privacy/suppress", "/privacy/lift", "/privacy/erase")) {
            assertMissing(path, JOHN);
        }
    }

    @Test
    void with_somebody_on_it_nobody_is_added_either() {
        Leadwright.builder(fixture.storage)
                .suppressionKey(Secret.of("the key of the list"))
                .build()
                .book()
                .privacy()
                .suppress(Subject.email("john@techcorp.com"));
        assertMissing("/privacy/export", JOHN);
        assertMissing("/leads", "{\"email\": \"john@techcorp.com\"}");
    }
}
