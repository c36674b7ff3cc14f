package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwright.credit.Credits;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.OpenResult.Refusal.RateLimited;
import io.leadwright.ledger.Opening;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Credits in a sandbox on one kind of database, as a client of the API sees them. */
abstract class CreditsCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRANT = "{\"amount\":2.5,\"reason\":\"trial\"}";

    private final String database;

    CreditsCase(String database) {
        this.database = database;
    }

    private RunningSandbox sandbox(GrantedKey... more) throws IOException {
        return RunningSandbox.on(database, SandboxCredits.DEFAULT, more);
    }

    private static JsonNode data(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body()).path("data");
    }

    private static OpenResult opened(RunningSandbox sandbox, String key, int leads) {
        OperationKey operation = new OperationKey(OperationKind.ENRICH, new IdempotencyKey(key));
        return sandbox.book().credits().holds().open(new Opening(operation, "f", List.of(Credits.of(5)), leads));
    }

    @Test
    void a_new_book_has_a_thousand_credits() throws IOException {
        try (RunningSandbox sandbox = sandbox()) {
            assertThat(data(sandbox.credits("", "sandbox")))
                    .hasToString("{\"granted\":1000,\"available\":1000,\"held\":0,\"consumed\":0,\"expired\":0}");
            JsonNode entries = data(sandbox.credits("/entries", "sandbox")).path("entries");
            assertThat(entries).hasSize(1);
            assertThat(entries.at("/0/author/name").asText()).isEqualTo("sandbox");
        }
    }

    @Test
    void a_restart_keeps_what_there_is_and_grants_nothing_more() throws IOException {
        try (RunningSandbox sandbox = sandbox()) {
            sandbox.grant(GRANT, "k");
            opened(sandbox, "work", 1);
        }
        LedgerRules rules = LedgerRules.DEFAULT;
        try (RunningSandbox again = RunningSandbox.on(database, new SandboxCredits(Credits.of(7), rules))) {
            assertThat(data(again.credits("", "sandbox")))
                    .hasToString("{\"granted\":1002.5,\"available\":997.5,\"held\":5,\"consumed\":0,\"expired\":0}");
            assertThat(again.grant(GRANT, "k").headers().firstValue("Idempotent-Replayed"))
                    .contains("true");
        }
    }

    @Test
    void a_grant_is_given_once_for_its_key() throws IOException {
        try (RunningSandbox sandbox = sandbox()) {
            HttpResponse<String> first = sandbox.grant(GRANT, "k");
            HttpResponse<String> again = sandbox.grant(GRANT, "k");
            HttpResponse<String> other = sandbox.grant("{\"amount\":3,\"reason\":\"trial\"}", "k");

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(data(first).at("/grant/amount").decimalValue()).isEqualByComparingTo("2.5");
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(data(sandbox.credits("", "sandbox")).path("granted").decimalValue())
                    .isEqualByComparingTo("1002.5");
        }
    }

    @Test
    void entries_are_paged_to_their_end() throws IOException {
        try (RunningSandbox sandbox = sandbox()) {
            for (int i = 0; i < 12; i++) {
                sandbox.grant(GRANT, "key" + i);
            }
            List<Integer> numbers = new ArrayList<>();
            String cursor = "*";
            while (!cursor.isEmpty()) {
                JsonNode data = data(sandbox.credits("/entries?limit=5&cursor=" + cursor, "sandbox"));
                data.path("entries")
                        .forEach(entry -> numbers.add(entry.path("number").asInt()));
                cursor = data.path("nextCursor").asText();
            }
            assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        }
    }

    @Test
    void each_account_has_its_own_and_each_key_its_permissions() throws IOException {
        GrantedKey reader = new GrantedKey(AccountId.of("acme"), "reader", Set.of("credits:read"));
        GrantedKey stranger = new GrantedKey(AccountId.of("acme"), "stranger", Set.of("leads:read"));
        try (RunningSandbox sandbox = sandbox(reader, stranger)) {
            sandbox.grant(GRANT, "k");

            assertThat(data(sandbox.credits("", "reader")).path("granted").asInt())
                    .isEqualTo(1_000);
            HttpResponse<String> denied = sandbox.credits("", "stranger");
            assertThat(denied.statusCode()).isEqualTo(403);
            assertThat(JSON.readTree(denied.body()).path("permissionHelp").path("available"))
                    .hasToString("[\"leads:read\"]");
            assertThat(sandbox.credits("", "nobody").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_hundred_leads_are_admitted_in_an_hour() throws IOException {
        try (RunningSandbox sandbox = sandbox()) {
            assertThatIllegalArgumentException().isThrownBy(() -> opened(sandbox, "a", 101));
            opened(sandbox, "b", 100).orElseThrow();
            assertThat(opened(sandbox, "c", 1))
                    .isInstanceOfSatisfying(
                            OpenResult.Refused.class,
                            refused -> assertThat(refused.why()).isInstanceOf(RateLimited.class));
        }
    }

    @Test
    void what_a_crash_left_held_is_free_again_without_anybody_asking() throws IOException {
        LedgerRules rules = LedgerRules.DEFAULT.holdTime(Duration.ofSeconds(1));
        try (RunningSandbox sandbox = RunningSandbox.on(database, new SandboxCredits(Credits.of(10), rules))) {
            opened(sandbox, "work", 1).orElseThrow();

            Instant giveUp = Instant.now().plusSeconds(20);
            JsonNode entries = data(sandbox.credits("/entries", "sandbox")).path("entries");
            while (entries.size() < 3 && Instant.now().isBefore(giveUp)) {
                entries = data(sandbox.credits("/entries", "sandbox")).path("entries");
            }
            assertThat(entries.at("/2/kind").asText()).isEqualTo("hold_expire");
            assertThat(entries.at("/2/balance/available").asInt()).isEqualTo(10);
        }
    }
}
