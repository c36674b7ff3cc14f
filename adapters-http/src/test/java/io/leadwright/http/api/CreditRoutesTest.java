package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.Leadwright;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of credits, over a ledger that was written in Java. */
class CreditRoutesTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Reason TRIAL = new Reason(Author.person("ann"), "trial");

    private final Fixture fixture = new Fixture();
    private final CreditLedger ledger = fixture.leadwright.book().credits();

    private static JsonNode data(ApiResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return Fixture.json(response).path("data");
    }

    private void granted(String amount, String key) {
        ledger.grant(GrantTerms.of(Credits.of(new BigDecimal(amount))), TRIAL, new IdempotencyKey(key))
                .orElseThrow();
    }

    private Hold held(String key, int credits) {
        OperationKey operation = new OperationKey(OperationKind.ENRICH, new IdempotencyKey(key));
        Work work = ledger.holds()
                .open(new Opening(operation, "f", List.of(Credits.of(credits)), 1))
                .orElseThrow();
        return work.holds().get(0);
    }

    /** 10.5 credits for ever and 2 for a day; 4 held, of which 1.25 were spent. */
    private void written() {
        granted("10.5", "a");
        GrantTerms day =
                GrantTerms.of(Credits.of(2)).expiring(Fixture.NOW.plus(DAY)).priority(1);
        ledger.grant(day, TRIAL, new IdempotencyKey("b")).orElseThrow();
        ledger.holds().settle(held("c", 4).id(), new Credits(1_250), 1);
    }

    @Test
    void an_account_without_a_ledger_has_nothing() {
        assertThat(data(fixture.credits("")))
                .hasToString("{\"granted\":0,\"available\":0,\"held\":0,\"consumed\":0,\"expired\":0}");
        assertThat(data(fixture.credits("/entries"))).hasToString("{\"entries\":[]}");
    }

    @Test
    void what_was_granted_is_the_sum_of_what_became_of_it() {
        written();
        assertThat(data(fixture.credits("")))
                .hasToString("{\"granted\":12.5,\"available\":11.25,\"held\":0,\"consumed\":1.25,\"expired\":0,"
                        + "\"expiringNext\":{\"at\":\"2024-01-21T15:30:00.987654Z\",\"amount\":2}}");

        Leadwright later = Leadwright.builder(fixture.storage)
                .clock(() -> Fixture.NOW.plus(DAY))
                .build();
        later.sweep();
        held("d", 3);

        assertThat(data(fixture.credits("")))
                .hasToString("{\"granted\":12.5,\"available\":6.25,\"held\":3,\"consumed\":1.25,\"expired\":2}");
    }

    @Test
    void an_entry_says_what_changed_and_why_and_what_there_was_then() {
        written();

        JsonNode entries = data(fixture.credits("/entries")).path("entries");

        assertThat(entries).hasSize(4);
        assertThat(entries.path(0))
                .hasToString("{\"number\":1,\"kind\":\"grant\",\"change\":{\"available\":10.5},"
                        + "\"balance\":{\"granted\":10.5,\"available\":10.5,\"held\":0,\"consumed\":0,\"expired\":0},"
                        + "\"grantId\":1,\"holdId\":null,\"reason\":\"trial\","
                        + "\"author\":{\"kind\":\"person\",\"name\":\"ann\"},\"at\":\"2024-01-20T15:30:00.987654Z\"}");
        assertThat(entries.path(2).path("change")).hasToString("{\"available\":-4,\"held\":4}");
        JsonNode settled = entries.path(3);
        assertThat(settled.path("kind").asText()).isEqualTo("settle");
        assertThat(settled.path("change").properties().stream().map(each -> each.toString()))
                .containsExactlyInAnyOrder("held=-4", "consumed=1.25", "available=2.75");
        assertThat(settled.path("holdId").asInt()).isEqualTo(1);
        assertThat(settled.path("grantId").isNull()).isTrue();
        assertThat(settled.path("author").isNull()).isTrue();
    }

    @Test
    void pages_have_every_entry_once_and_the_last_has_no_next() {
        for (int i = 0; i < 23; i++) {
            granted("1", "key" + i);
        }
        assertThat(data(fixture.credits("/entries")).path("entries")).hasSize(10);

        List<Integer> numbers = new ArrayList<>();
        String cursor = "*";
        for (int page = 1; !cursor.isEmpty(); page++) {
            JsonNode data = data(fixture.credits("/entries?limit=8&cursor=" + cursor));
            assertThat(data.has("nextCursor")).isEqualTo(page < 3);
            data.path("entries")
                    .forEach(entry -> numbers.add(entry.path("number").asInt()));
            cursor = data.path("nextCursor").asText();
            granted("1", "while-paging"); // once
        }

        assertThat(numbers).hasSize(24).startsWith(1, 2, 3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_is_just_full_has_no_next() {
        granted("1", "a");
        granted("1", "b");
        assertThat(data(fixture.credits("/entries?limit=2")).has("nextCursor")).isFalse();
        assertThat(data(fixture.credits("/entries?limit=1")).has("nextCursor")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "ZW50cnkgMQ==",
                "ZW50cnkgMR",
                "ZW50cnkgMA",
                "ZW50cnkgLTE",
                "ZW50cnkgOTk5OTk5OTk5OTk5OTk5OTk5OQ",
                "ZW50cnkgMSAgICAgICAgICAgICAgICAgICAgICAgICAgIA"
            })
    void a_cursor_that_was_never_given_is_refused(String cursor) {
        ApiResponse response = fixture.credits("/entries?cursor=" + cursor.replace("=", "%3D"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).path("cursor").asText())
                .isEqualTo("Must be one that was given as nextCursor");
    }

    @Test
    void a_cursor_of_leads_is_none_of_entries_nor_the_other_way_round() {
        fixture.withJohnAndJane();
        String ofLeads = Fixture.json(fixture.get("limit=1&cursor=*"))
                .path("data")
                .path("nextCursor")
                .asText();

        assertThat(fixture.credits("/entries?cursor=" + ofLeads).status()).isEqualTo(400);
        assertThat(fixture.credits("/entries?cursor=" + EntryCursor.text(1)).status())
                .isEqualTo(200);
        assertThat(fixture.get("cursor=" + EntryCursor.text(1)).status()).isEqualTo(400);
    }

    @Test
    void unknown_parameters_and_limits_that_are_none_are_refused() {
        assertThat(Fixture.invalidParams(fixture.credits("?page=1")).fieldNames())
                .toIterable()
                .containsExactly("page");
        assertThat(Fixture.invalidParams(fixture.credits("/entries?page=1&limit=101"))
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("page", "limit");
    }

    @Test
    void a_key_shows_the_credits_of_its_account_alone() {
        granted("5", "a");
        fixture.keys.register("acme", AccountId.of("acme"), Set.of("credits:read"));
        ApiRequest credits = ApiRequest.of("GET", "/api/v2/credits").header("x-api-key", "acme");
        ApiRequest entries = ApiRequest.of("GET", "/api/v2/credits/entries").header("x-api-key", "acme");

        assertThat(data(fixture.handler().handle(credits)).path("granted").asInt())
                .isZero();
        assertThat(data(fixture.handler().handle(entries)).path("entries")).isEmpty();
    }
}
