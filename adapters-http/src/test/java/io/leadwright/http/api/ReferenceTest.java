package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.NewLead;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers as the reference prints them, names in its order: a tree's text has both. */
class ReferenceTest {

    @Test
    void a_page_is_the_references_page() throws IOException {
        Fixture fixture = new Fixture().withJohnAndJane().withOthers(245);

        ApiResponse response = fixture.get("sortBy=lastContactedAt,createdAt&sortOrder=desc");

        JsonNode page = Fixture.json(response);
        ArrayNode leads = (ArrayNode) page.path("data").path("leads");
        assertThat(leads).hasSize(10);
        while (leads.size() > 2) {
            leads.remove(2);
        }
        assertThat(page).hasToString(Fixture.resource("two-leads.json").toString());
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Content-Type-Options", "nosniff");
    }

    @Test
    void a_wrong_key_is_the_references_401() throws IOException {
        Fixture fixture = new Fixture();

        ApiResponse response =
                fixture.handler().handle(ApiRequest.of("GET", "/api/v2/leads").header("x-api-key", "wrong"));

        assertIs(response, 401, "unauthorized");
    }

    @Test
    void a_key_of_another_permission_is_the_references_403() throws IOException {
        Fixture fixture = new Fixture();
        fixture.keys.register("other", AccountId.DEFAULT, Set.of("linkedin:read"));

        ApiResponse response =
                fixture.handler().handle(ApiRequest.of("GET", "/api/v2/leads").header("x-api-key", "other"));

        assertIs(response, 403, "denied");
    }

    @Test
    void bad_parameters_are_the_references_400() throws IOException {
        assertIs(new Fixture().get("limit=101&status=hot"), 400, "invalid");
    }

    @Test
    void the_documentation_is_where_the_host_says() {
        Fixture fixture = new Fixture();
        fixture.keys.register("other", AccountId.DEFAULT, Set.of("b:read", "a:read"));

        ApiResponse response = Described.of(fixture.api.documentation("https://example.com/keys"))
                .handle(ApiRequest.of("GET", "/api/v2/leads").header("x-api-key", "other"));

        assertThat(Fixture.json(response).path("permissionHelp"))
                .hasToString("{\"required\":\"leads:read\",\"available\":[\"a:read\",\"b:read\"],"
                        + "\"documentation\":\"https://example.com/keys\"}");
    }

    @Test
    void every_kind_of_custom_field_is_printed_as_what_it_is() {
        Map<String, CustomValue> values = new LinkedHashMap<>();
        values.put("text", CustomValue.of("a \"quote\"\n"));
        values.put("number", new CustomValue.Decimal(new BigDecimal("1E+20")));
        values.put("fraction", new CustomValue.Decimal(new BigDecimal("0.00000000010")));
        values.put("truth", CustomValue.of(true));
        values.put(
                "list", new CustomValue.Items(List.of(CustomValue.of("a"), CustomValue.of(2), CustomValue.of(false))));
        Fixture fixture = new Fixture().add(NewLead.email("a@example.com").customFields(new CustomFields(values)));

        assertThat(new String(fixture.get("").body(), UTF_8))
                .contains("\"customFields\":{\"text\":\"a \\\"quote\\\"\\n\",\"number\":100000000000000000000,"
                        + "\"fraction\":0.00000000010,\"truth\":true,\"list\":[\"a\",2,false]}");
    }

    @Test
    void times_are_printed_to_the_microsecond() {
        Fixture fixture = new Fixture()
                .add(NewLead.email("a@example.com")
                        .createdAt(Instant.parse("2024-01-15T10:30:00.123456789Z"))
                        .updatedAt(Instant.parse("2024-01-15T10:30:00.5Z")));

        JsonNode lead = Fixture.json(fixture.get("")).path("data").path("leads").path(0);

        assertThat(lead.path("createdAt").textValue()).isEqualTo("2024-01-15T10:30:00.123456Z");
        assertThat(lead.path("updatedAt").textValue()).isEqualTo("2024-01-15T10:30:00.500Z");
    }

    private static void assertIs(ApiResponse response, int status, String name) throws IOException {
        assertThat(response.status()).isEqualTo(status);
        assertThat(Fixture.json(response))
                .hasToString(Fixture.resource("errors.json").path(name).toString());
    }
}
