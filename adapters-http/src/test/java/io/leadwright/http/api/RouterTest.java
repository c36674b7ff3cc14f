package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.http.openapi.Operation;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.NewLead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked before a request is answered, and in what order. */
class RouterTest {

    private static final List<String> PERMISSIONS =
            List.of("leads:read", "leads:write", "leads:enrich", "credits:read", "credits:grant", "linkedin:read", "");

    private final Fixture fixture = new Fixture().withJohnAndJane();
    private final ApiHandler handler = fixture.handler();

    @TestFactory
    Stream<DynamicTest> every_route_lets_in_those_with_its_permission_and_nobody_else() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Route route : fixture.api.routes()) {
            ApiRequest bare = ApiRequest.of(
                    route.operation().method(), route.operation().path().replace(Route.ID, "lead_abc123"));
            boolean isPublic = route.permission() == Permission.PUBLIC;
            tests.add(matrix("no key", bare, isPublic ? 0 : 401));
            tests.add(matrix("bad key", bare.header("x-api-key", "lw_no"), isPublic ? 0 : 401));
            for (String held : PERMISSIONS) {
                fixture.keys.register("key-of-" + held, AccountId.of("other"), Set.of(held));
                int status = isPublic || held.equals(route.permission().code()) ? 0 : 403;
                tests.add(matrix("a key with '" + held + "'", bare.header("x-api-key", "key-of-" + held), status));
            }
        }
        return tests.stream();
    }

    /** What comes behind the door is another question; nothing of another account's ever does. */
    private DynamicTest matrix(String who, ApiRequest request, int refusal) {
        return DynamicTest.dynamicTest(request + " by " + who + " is " + refusal, () -> {
            ApiResponse response = handler.handle(request);
            if (refusal != 0) {
                assertThat(response.status()).isEqualTo(refusal);
            } else {
                assertThat(response.status()).isNotIn(401, 403, 500, 503);
            }
            assertThat(new String(response.body(), UTF_8)).doesNotContain("techcorp");
            assertThat(fixture.ids("")).contains("abc123");
        });
    }

    @ParameterizedTest
    @CsvSource({"GET,", "PATCH,", "DELETE,", "POST,/contacts", "GET,/explain"})
    void a_lead_of_another_account_is_404(String method, @Nullable String behind) {
        fixture.keys.register("other", AccountId.of("other"), Set.of("leads:read", "leads:write"));
        ApiRequest request = ApiRequest.of(method, "/api/v2/leads/lead_abc123" + (behind == null ? "" : behind))
                .header("x-api-key", "other")
                .header("Content-Type", "application/json")
                .body("{}".getBytes(UTF_8));

        assertThat(Fixture.json(handler.handle(request)).path("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    @SuppressWarnings("NullAway") // what the types forbid must also fail
    void a_route_without_a_permission_cannot_be_made() {
        assertThatThrownBy(() -> new Route(Operation.of("GET", "/x", "x", "X"), null, call -> ApiResponse.empty(204)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_key_shows_the_leads_of_its_account_alone() {
        fixture.keys.register("acme", AccountId.of("acme"), Set.of("leads:read"));
        fixture.leadwright.book(AccountId.of("acme")).leads().add(NewLead.email("a@example.com"));

        ApiResponse response =
                handler.handle(ApiRequest.of("GET", "/api/v2/leads").header("x-api-key", "acme"));

        assertThat(Fixture.json(response)
                        .path("data")
                        .path("pagination")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(Fixture.json(response)
                        .path("data")
                        .path("leads")
                        .path(0)
                        .path("email")
                        .asText())
                .isEqualTo("a@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api/v2",
                "/api/v2/leads/",
                "/api/v2//leads",
                "//api/v2/leads",
                "/api/v2/./leads",
                "/api/v2/x/../leads",
                "/api/v2%2Fleads",
                "/api/v2/%6Ceads",
                "/API/v2/leads",
                "/api/v2/leads;a=b",
                "/api/v2/leads%00",
                "/api/v2/leads?x",
                "/api/v2/lead",
                "/api/v3/leads",
                "api/v2/leads"
            })
    void every_other_spelling_of_a_path_is_404(String path) {
        ApiResponse response = handler.handle(ApiRequest.of("GET", path).header("x-api-key", Fixture.KEY));

        assertThat(response.status()).isEqualTo(404);
        assertThat(Fixture.json(response).path("code").asText()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "", "X"})
    void every_other_method_is_405(String method) {
        ApiResponse response = handler.handle(ApiRequest.of(method, "/api/v2/leads"));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).containsEntry("Allow", "GET, HEAD, POST");
        assertThat(Fixture.json(response).path("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void whom_the_hosts_own_security_knows_needs_no_key() {
        LeadApi own = LeadApi.of(
                fixture.leadwright,
                request -> Optional.ofNullable(request.principal())
                        .map(user -> new LeadApi.Caller(AccountId.of(user.getName()), Set.of("leads:read"))));
        ApiRequest request = ApiRequest.of("GET", "/api/v2/leads");

        assertThat(Described.of(own).handle(request.principal(() -> "default")).status())
                .isEqualTo(200);
        assertThat(Described.of(own).handle(request).status()).isEqualTo(401);
    }

    @Test
    void what_is_wrong_first_is_said_first() {
        fixture.keys.register("other", AccountId.DEFAULT, Set.of());
        ApiRequest worst = ApiRequest.of("POST", "/nowhere")
                .query("limit=0&" + "x".repeat(16_384))
                .header("Accept", "text/html");

        assertThat(status(worst)).isEqualTo(404);
        assertThat(status(at("PUT", worst))).isEqualTo(405);
        assertThat(status(at("GET", worst))).isEqualTo(401);
        assertThat(status(at("GET", worst).header("x-api-key", "other"))).isEqualTo(403);
        ApiRequest known = at("GET", worst).header("x-api-key", Fixture.KEY);
        assertThat(status(known)).isEqualTo(406);
        assertThat(status(known.header("Accept", "*/*"))).isEqualTo(414);
        assertThat(status(known.header("Accept", "*/*").query("limit=0"))).isEqualTo(400);
    }

    private static ApiRequest at(String method, ApiRequest request) {
        return ApiRequest.of(method, "/api/v2/leads").query(request.query()).header("Accept", "text/html");
    }

    private int status(ApiRequest request) {
        return handler.handle(request).status();
    }

    @Test
    void the_longest_query_string_is_still_read() {
        String query = "tag=" + "x".repeat(16_380);

        assertThat(fixture.get(query).status()).isEqualTo(400);
        assertThat(fixture.get(query + "x").status()).isEqualTo(414);
    }

    @Test
    void head_is_get_without_its_body() {
        ApiResponse get = fixture.get("limit=1");

        ApiResponse head = handler.handle(
                ApiRequest.of("HEAD", "/api/v2/leads").query("limit=1").header("x-api-key", Fixture.KEY));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers())
                .containsAllEntriesOf(get.headers())
                .containsEntry("Content-Length", String.valueOf(get.body().length));
        assertThat(handler.handle(ApiRequest.of("HEAD", "/nowhere")).body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 200",
                "*/* | 200",
                "application/json | 200",
                "APPLICATION/JSON; charset=utf-8 | 200",
                "text/html, application/*;q=0.1 | 200",
                "text/html, */*;q=0.001 | 200",
                "text/html | 406",
                "application/json;q=0 | 406",
                "application/json;q=0.0, */* | 406",
                "application/*;q=0, */*;q=1 | 406",
                "application/problem+json | 406",
                "application/json;level=1;q=0, application/json | 200",
                "nonsense;;;,,,q=0 | 406",
            })
    void json_must_be_acceptable(String accept, int status) {
        assertThat(status(Fixture.request("").header("Accept", accept))).isEqualTo(status);
    }
}
