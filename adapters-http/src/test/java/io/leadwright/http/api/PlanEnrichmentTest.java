package io.leadwright.http.api;

import static io.leadwright.http.api.EnrichFixture.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Cost;
import io.leadwright.lead.EmailKey;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.SourcePrice;
import io.leadwright.testkit.FakeSource;
import org.junit.jupiter.api.Test;

/** Saying over HTTP what enriching would do and cost. */
class PlanEnrichmentTest {

    private static final PersonKey JANE = PersonKey.of(EmailKey.of("jane@startup.io"));

    private final FakeSource cheap = EnrichFixture.source("cheap")
            .knows("john@techcorp.com", ProfileField.TITLE, "CTO")
            .charges(new SourcePrice(Cost.usd("0.01"), Cost.NOTHING));
    private final FakeSource dear = EnrichFixture.source("dear")
            .knows("john@techcorp.com", ProfileField.PHONE, "+1-555-123-4567")
            .charges(new SourcePrice(new Cost(0, "dear credits"), new Cost(2_000_000, "dear credits")));
    private final EnrichFixture fixture = new EnrichFixture(
            LedgerRules.DEFAULT,
            rules -> rules.suppressing((account, person) -> person.keys().contains(JANE)),
            cheap,
            dear);

    private JsonNode plan(String json) {
        ApiResponse response = fixture.post("/enrich/plan", json);
        assertThat(response.status()).isEqualTo(200);
        return Fixture.json(response).path("data");
    }

    @Test
    void a_plan_says_whom_it_would_ask_and_what_that_comes_to_and_asks_nobody() {
        JsonNode plan = plan("{\"leads\":[{\"email\":\"jane@startup.io\"}," + JOHN + "," + JOHN
                + ",{\"email\":\"nobody@example.com\"}]}");

        assertThat(plan)
                .hasToString("{\"leads\":4,\"calls\":4,\"callsBySource\":{\"cheap\":2,\"dear\":2},"
                        + "\"rounds\":" + plan.path("rounds") + ",\"known\":0,\"suppressed\":[0],"
                        + "\"expected\":{\"credits\":" + plan.at("/expected/credits") + ",\"costs\":["
                        + "{\"unit\":\"USD\",\"amount\":0.02},{\"unit\":\"dear credits\",\"amount\":2}]},"
                        + "\"worst\":{\"credits\":2,\"costs\":["
                        + "{\"unit\":\"USD\",\"amount\":0.02},{\"unit\":\"dear credits\",\"amount\":4}]}}");
        assertThat(plan.path("rounds").toString()).contains("\"cheap\"", "\"dear\"");
        assertThat(plan.at("/expected/credits").doubleValue()).isBetween(0.1, 2.0);
        assertThat(cheap.calls() + dear.calls()).isZero();
        assertThat(fixture.leadwright.book().credits().entries(0, 10)).isEmpty();
    }

    @Test
    void what_is_known_is_asked_nobody() {
        fixture.granted(1).enrich("{\"leads\":[" + JOHN + "]}");

        JsonNode plan = plan("{\"leads\":[" + JOHN + "],\"enrichmentOptions\":{\"fields\":[\"phone\"]}}");

        assertThat(plan.path("known").intValue() + plan.path("calls").intValue())
                .isEqualTo(1);
        assertThat(plan.at("/worst/credits")).hasToString("0");
    }

    @Test
    void the_suppressed_are_told_by_their_places_in_the_request() {
        JsonNode plan = plan("{\"onInvalid\":\"skip\",\"leads\":[{},{\"email\":\"jane@startup.io\"}]}");

        assertThat(plan.path("suppressed")).hasToString("[1]");
        assertThat(plan.path("leads")).hasToString("1");
    }
}
