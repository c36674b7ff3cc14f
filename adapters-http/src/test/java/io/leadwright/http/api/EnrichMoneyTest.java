package io.leadwright.http.api;

import static io.leadwright.http.api.EnrichFixture.JOHN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import io.leadwright.testkit.FakeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What enriching costs, when it is refused, and that it is done once for its key. */
class EnrichMoneyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String BODY = "{\"leads\":[" + JOHN + "]}";

    private final EnrichFixture fixture = new EnrichFixture(EnrichFixture.threeWhoKnowJohn());

    private static String body(int leads) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < leads; i++) {
            all.add("{\"email\":\"p" + i + "@example.com\"}");
        }
        return "{\"leads\":[" + String.join(",", all) + "]}";
    }

    @Test
    void too_few_credits_are_the_references_402() throws Exception {
        ApiResponse response = Described.of(fixture.api.upgradeUrl("https://app.buena.ai/billing"))
                .handle(EnrichFixture.request("POST", "/enrich", "Content-Type", "application/json")
                        .body(body(5).getBytes(UTF_8)));

        assertThat(response.status()).isEqualTo(402);
        assertThat(Fixture.json(response))
                .hasToString(Fixture.resource("errors.json").path("exhausted").toString());
    }

    @Test
    void nobody_is_sent_anywhere_to_buy_unless_it_is_said_where() {
        assertThat(Fixture.json(fixture.enrich(body(5))).path("details"))
                .hasToString("{\"remaining\":0,\"required\":5}");
    }

    @Test
    void a_request_that_is_refused_leaves_its_key_and_its_place_in_the_window() {
        assertThat(fixture.enrich(BODY, KEY, "k").status()).isEqualTo(402);

        fixture.granted(1);

        assertThat(fixture.enrich(BODY, KEY, "k").status()).isEqualTo(200);
    }

    @Test
    void too_many_leads_in_a_time_are_the_references_429() throws Exception {
        LedgerRules rules = LedgerRules.DEFAULT.window(new AdmissionWindow(100, Duration.ofHours(1)));
        EnrichFixture limited = new EnrichFixture(rules, same -> same, EnrichFixture.threeWhoKnowJohn()).granted(1_000);
        limited.enrich(body(50));
        limited.enrich(body(50));

        ApiResponse response = limited.enrich(body(1));

        assertThat(response.status()).isEqualTo(429);
        assertThat(response.headers()).containsEntry("Retry-After", "3600");
        assertThat(Fixture.json(response).path("details"))
                .hasToString("{\"limit\":\"100 enrichments per hour\",\"resetTime\":\"2024-01-20T16:30:01Z\"}");
    }

    @Test
    void more_than_is_ever_admitted_is_400() {
        LedgerRules rules = LedgerRules.DEFAULT.window(new AdmissionWindow(2, Duration.ofHours(1)));
        EnrichFixture limited = new EnrichFixture(rules, same -> same, EnrichFixture.threeWhoKnowJohn()).granted(9);

        assertThat(limited.enrich(body(2)).status()).isEqualTo(200);
        ApiResponse response = limited.enrich(body(3));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response))
                .hasToString("{\"leads\":\"Must be at most 2, as many as are admitted at a time\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"leads\":[" + JOHN + "]}",
                "{ \"leads\" : [ {\"lastName\":\"Doe\", \"company\":null, \"firstName\":\"John\","
                        + " \"email\":\"john@techcorp.com\"} ], \"enrichmentOptions\":null }"
            })
    void the_same_again_is_the_same_answer_byte_for_byte(String again) {
        fixture.granted(100);
        ApiResponse first = fixture.enrich(BODY, KEY, "k");
        fixture.waitUntil(Fixture.NOW.plus(Duration.ofHours(20)));

        ApiResponse second = fixture.enrich(again, KEY, "k");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers()).doesNotContainKey(REPLAYED);
        assertThat(second.headers()).containsEntry(REPLAYED, "true");
        assertThat(fixture.available()).isEqualTo(99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"leads\":[{\"email\":\"john@techcorp.com\",\"firstName\":\"John\"}]}",
                "{\"leads\":[" + JOHN + "," + JOHN + "]}",
                "{\"leads\":[" + JOHN + "],\"enrichmentOptions\":{\"includeContactInfo\":false}}",
                "{\"leads\":[" + JOHN + "],\"allowPartial\":true}"
            })
    void another_body_under_the_key_is_422(String other) {
        fixture.granted(100);
        fixture.enrich(BODY, KEY, "k");

        ApiResponse response = fixture.enrich(other, KEY, "k");

        assertThat(response.status()).isEqualTo(422);
        assertThat(Fixture.json(response).path("code").textValue()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(fixture.available()).isEqualTo(99);
    }

    @Test
    void an_answer_that_is_no_longer_kept_is_422() {
        fixture.granted(100);
        fixture.enrich(BODY, KEY, "k");
        fixture.waitUntil(Fixture.NOW.plus(Duration.ofHours(25)));
        fixture.leadwright.sweep();

        ApiResponse response = fixture.enrich(BODY, KEY, "k");

        assertThat(response.status()).isEqualTo(422);
        assertThat(Fixture.json(response).path("message").textValue())
                .isEqualTo("The request of this Idempotency-Key was done, and its answer is no longer kept");
    }

    @Test
    void what_is_being_worked_on_is_409() {
        List<ApiResponse> meanwhile = new ArrayList<>();
        List<EnrichFixture> asked = new ArrayList<>();
        SourceProfile profile = SourceProfile.builder("slow", SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(ProfileField.TITLE)
                .build();
        EnrichFixture busy = new EnrichFixture(EnrichmentSource.of(profile, question -> {
                    meanwhile.add(asked.get(0).enrich(BODY, KEY, "k"));
                    return SourceAnswer.Nothing.FREE;
                }))
                .granted(1);
        asked.add(busy);

        assertThat(busy.enrich(BODY, KEY, "k").status()).isEqualTo(200);

        assertThat(meanwhile.get(0).status()).isEqualTo(409);
        assertThat(meanwhile.get(0).headers()).containsEntry("Retry-After", "30");
        assertThat(Fixture.json(meanwhile.get(0)).path("code").textValue()).isEqualTo("REQUEST_IN_PROGRESS");
    }

    @Test
    void if_no_source_can_answer_it_is_503_and_costs_nothing_and_the_key_is_free() {
        FakeSource down = EnrichFixture.source("down")
                .knows("john@techcorp.com", ProfileField.TITLE, "Engineer")
                .failingFor(Duration.ofMinutes(1), FailureKind.UNAVAILABLE);
        EnrichFixture outage = new EnrichFixture(down).granted(1);

        ApiResponse response = outage.enrich(BODY, KEY, "k");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Retry-After", "30");
        assertThat(Fixture.json(response))
                .hasToString("{\"error\":true,\"code\":\"PROVIDERS_UNAVAILABLE\",\"message\":\"None of the sources can"
                        + " answer at the moment\",\"version\":\"2.0\",\"timestamp\":\"2024-01-20T15:30:00Z\"}");
        assertThat(outage.available()).isEqualTo(1);
        assertThat(outage.enrich(body(1), KEY, "k").status()).isNotEqualTo(422);
    }

    @Test
    void a_key_is_one_accounts_and_one_operations() {
        fixture.granted(100);
        fixture.post("/credits/grants", "{\"amount\":1,\"reason\":\"r\"}", KEY, "k");

        assertThat(fixture.enrich(BODY, KEY, "k").status()).isEqualTo(200);
    }
}
