package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Granting credits over HTTP: once for its key, or refused by name and nothing written. */
class GrantCreditsTest {

    private static final String KEY = "Idempotency-Key";
    private static final String GRANT = "{\"amount\":0.250,\"reason\":\"trial\"}";

    private final Fixture fixture = new Fixture();

    private ApiResponse grant(String json) {
        return fixture.grant(json, KEY, "k");
    }

    private long entries() {
        return fixture.leadwright.book().credits().entries(0, 100).size();
    }

    @Test
    void a_grant_is_told_as_it_was_asked_for() {
        ApiResponse response = grant("{\"amount\":1e2,\"expiresAt\":\"2024-02-01T01:00:00+01:00\",\"priority\":-1,"
                + "\"reason\":\"goodwill, see ticket 5\"}");

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers()).doesNotContainKey("Idempotent-Replayed");
        assertThat(Fixture.json(response))
                .hasToString("{\"success\":true,\"data\":{\"grant\":{\"id\":1,\"amount\":100,"
                        + "\"expiresAt\":\"2024-02-01T00:00:00Z\",\"priority\":-1,"
                        + "\"reason\":\"goodwill, see ticket 5\",\"createdAt\":\"2024-01-20T15:30:00.987654Z\"}}}");
    }

    @Test
    void null_says_nothing() {
        JsonNode grant = Fixture.json(
                        grant("{\"amount\":1000000000000,\"reason\":\"r\",\"expiresAt\":null,\"priority\":null}"))
                .path("data")
                .path("grant");

        assertThat(grant.path("expiresAt").isNull()).isTrue();
        assertThat(grant.path("priority").asInt(5)).isZero();
        assertThat(grant.path("amount").asLong()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void its_author_is_the_key_by_which_it_was_granted() {
        grant(GRANT);

        JsonNode author = Fixture.json(fixture.credits("/entries")).at("/data/entries/0/author");
        assertThat(author.path("kind").asText()).isEqualTo("machine");
        assertThat(author.path("name").asText()).matches("key [0-9a-f]{8}");
    }

    @Test
    void the_same_again_is_the_same_answer_and_grants_nothing() {
        ApiResponse first = grant(GRANT);

        ApiResponse again = grant("{ \"reason\": \"trial\", \"amount\": 25E-2, \"priority\": 0 }");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void the_same_again_is_the_same_answer_when_the_grant_has_long_run_out() {
        String json = "{\"amount\":5,\"reason\":\"r\",\"expiresAt\":\"2024-01-21\"}";
        ApiResponse first = grant(json);
        Leadwright later = Leadwright.builder(fixture.storage)
                .clock(() -> Fixture.NOW.plus(Duration.ofDays(5)))
                .build();
        later.sweep();

        ApiResponse again = Described.of(LeadApi.of(later, fixture.keys))
                .handle(Fixture.at("POST", "/credits/grants", KEY, "k", "Content-Type", "application/json")
                        .body(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'amount':0.251,'reason':'trial'}",
                "{'amount':0.25,'reason':'Trial'}",
                "{'amount':0.25,'reason':'trial','priority':1}",
                "{'amount':0.25,'reason':'trial','expiresAt':'2025-01-01'}"
            })
    void another_body_under_the_key_is_422(String json) {
        grant(GRANT);

        ApiResponse response = grant(json.replace('\'', '"'));

        assertThat(response.status()).isEqualTo(422);
        assertThat(Fixture.json(response))
                .hasToString(
                        "{\"error\":true,\"code\":\"IDEMPOTENCY_KEY_REUSED\",\"message\":\"This Idempotency-Key was"
                                + " given to another request\",\"version\":\"2.0\",\"timestamp\":\"2024-01-20T15:30:00Z\"}");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_key_is_one_accounts() {
        fixture.keys.register("acme", AccountId.of("acme"), Set.of("credits:grant"));
        grant(GRANT);

        ApiResponse others = fixture.handler()
                .handle(ApiRequest.of("POST", "/api/v2/credits/grants")
                        .header("x-api-key", "acme")
                        .header(KEY, "k")
                        .header("Content-Type", "application/json")
                        .body("{\"amount\":7,\"reason\":\"r\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(others.status()).isEqualTo(201);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_refused_grant_leaves_its_key_free() {
        assertThat(grant("{\"amount\":1,\"reason\":\"r\",\"expiresAt\":\"2024-01-20T15:30:00Z\"}")
                        .status())
                .isEqualTo(400);
        assertThat(grant(GRANT).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reason':'r'} | amount",
                "{'amount':null,'reason':'r'} | amount",
                "{'amount':'5','reason':'r'} | amount",
                "{'amount':true,'reason':'r'} | amount",
                "{'amount':[5],'reason':'r'} | amount",
                "{'amount':0,'reason':'r'} | amount",
                "{'amount':-0.0,'reason':'r'} | amount",
                "{'amount':-1,'reason':'r'} | amount",
                "{'amount':0.0001,'reason':'r'} | amount",
                "{'amount':1000000000000.001,'reason':'r'} | amount",
                "{'amount':1e999999999,'reason':'r'} | amount",
                "{'amount':1e-999999999,'reason':'r'} | amount",
                "{'amount':-1e999999999,'reason':'r'} | amount",
                "{'amount':0e999999999,'reason':'r'} | amount",
                "{'amount':5} | reason",
                "{'amount':5,'reason':5} | reason",
                "{'amount':5,'reason':' '} | reason",
                "{'amount':5,'reason':'a\\u0000b'} | reason",
                "{'amount':5,'reason':'r','expiresAt':5} | expiresAt",
                "{'amount':5,'reason':'r','expiresAt':'tomorrow'} | expiresAt",
                "{'amount':5,'reason':'r','expiresAt':'2024-02-01T00:00:00'} | expiresAt",
                "{'amount':5,'reason':'r','expiresAt':'2024-01-20T15:30:00.987654Z'} | expiresAt",
                "{'amount':5,'reason':'r','expiresAt':'0000-01-01'} | expiresAt",
                "{'amount':5,'reason':'r','priority':1.0} | priority",
                "{'amount':5,'reason':'r','priority':'1'} | priority",
                "{'amount':5,'reason':'r','priority':2147483648} | priority",
                "{'amount':5,'reason':'r','account':'acme'} | account",
                "{'amount':5,'amount':5,'reason':'r'} | body",
                "[] | body"
            })
    @Timeout(10)
    void what_cannot_be_granted_is_refused_by_name(String json, String name) {
        ApiResponse response = grant(json.replace('\'', '"'));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.json(response).path("code").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(Fixture.json(response).path("message").asText()).isEqualTo("Invalid request body");
        assertThat(Fixture.invalidParams(response).fieldNames()).toIterable().containsExactly(name);
        assertThat(entries()).isZero();
    }

    @Test
    void more_than_an_account_can_have_is_refused_by_name() {
        grant("{\"amount\":1000000000000,\"reason\":\"r\"}");

        ApiResponse response = fixture.grant("{\"amount\":0.001,\"reason\":\"r\"}", KEY, "other");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response))
                .hasToString("{\"amount\":\"Must be less: no account has so many credits\"}");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        ApiResponse response = fixture.grant("{\"amount\":\"5\",\"expiresAt\":1,\"priority\":null,\"x\":1}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response))
                .hasToString("{\"Idempotency-Key\":\"Must be there once: 1 to 255 visible ASCII characters, another for"
                        + " each request\",\"x\":\"Must not be there: a grant has no such field\","
                        + "\"expiresAt\":\"Must be an ISO 8601 date or time with its offset, such as 2024-01-15 or"
                        + " 2024-01-15T10:30:00Z\",\"amount\":\"Must be a number above 0, at most 1000000000000, with"
                        + " at most 3 digits behind the point\",\"reason\":\"Must be a text that says why\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ü", "a\u007f"})
    void a_malformed_key_is_refused_by_name(String key) {
        ApiResponse response = fixture.grant(GRANT, KEY, key);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response))
                .hasToString("{\"Idempotency-Key\":\"Must be 1 to 255 visible ASCII characters\"}");
        assertThat(entries()).isZero();
    }

    @Test
    void a_key_has_at_most_255_characters_and_there_is_one() {
        assertThat(fixture.grant(GRANT, KEY, "k".repeat(255)).status()).isEqualTo(201);
        assertThat(fixture.grant(GRANT, KEY, "k".repeat(256)).status()).isEqualTo(400);
        assertThat(fixture.grant(GRANT, KEY, "a", "idempotency-key", "a").status())
                .isEqualTo(400);
        assertThat(entries()).isEqualTo(1);
    }
}
