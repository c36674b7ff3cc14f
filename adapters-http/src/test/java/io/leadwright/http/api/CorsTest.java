package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins: none may read anything unless the host names them. */
class CorsTest {

    private static final String CRM = "https://crm.example.com";

    private final Fixture fixture = new Fixture().withJohnAndJane();
    private final ApiHandler open = Described.of(fixture.api.allowOrigins(Set.of(CRM)));

    private static ApiRequest preflight(String origin) {
        return ApiRequest.of("OPTIONS", "/api/v2/leads")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET");
    }

    @Test
    void nothing_is_said_unless_the_host_wants_it() {
        ApiResponse response = fixture.handler().handle(Fixture.request("").header("Origin", CRM));

        assertThat(response.headers()).doesNotContainKeys("Access-Control-Allow-Origin", "Vary");
        assertThat(fixture.handler().handle(preflight(CRM)).status()).isEqualTo(405);
    }

    @Test
    void a_named_origin_may_read_and_ask_ahead() {
        ApiResponse response = open.handle(Fixture.request("").header("Origin", CRM));
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Origin", CRM)
                .containsEntry("Vary", "Origin")
                .containsEntry(
                        "Access-Control-Expose-Headers",
                        "ETag, Location, Retry-After, Idempotent-Replayed, X-Ignored-Parameters")
                .doesNotContainKey("Access-Control-Allow-Credentials");

        ApiResponse ahead = open.handle(preflight(CRM));
        assertThat(ahead.status()).isEqualTo(204);
        assertThat(ahead.body()).isEmpty();
        assertThat(ahead.headers())
                .containsEntry("Access-Control-Allow-Origin", CRM)
                .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, POST")
                .containsEntry(
                        "Access-Control-Allow-Headers",
                        "x-api-key, content-type, if-match, if-none-match, idempotency-key")
                .containsEntry("Vary", "Origin");
    }

    @Test
    void an_answer_without_a_body_is_no_answer_to_asking_ahead() {
        ApiResponse response = open.handle(Fixture.to("DELETE", "/lead_abc123", "Origin", CRM));

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Origin", CRM)
                .doesNotContainKey("Access-Control-Allow-Methods");
    }

    @Test
    void errors_can_be_read_too() {
        ApiResponse response = open.handle(ApiRequest.of("GET", "/api/v2/leads").header("Origin", CRM));

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers()).containsEntry("Access-Control-Allow-Origin", CRM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com.evil.example",
                "http://crm.example.com",
                "https://CRM.example.com",
                "https://crm.example.com:443",
                "https://crm.example.com/",
                "null",
                "*",
                ""
            })
    void another_origin_is_told_nothing(String origin) {
        assertThat(open.handle(Fixture.request("").header("Origin", origin)).headers())
                .doesNotContainKey("Access-Control-Allow-Origin")
                .containsEntry("Vary", "Origin");
        assertThat(open.handle(preflight(origin)).headers())
                .doesNotContainKeys("Access-Control-Allow-Origin", "Access-Control-Allow-Methods");
    }

    @Test
    void two_origins_are_none() {
        assertThat(open.handle(Fixture.request("").header("Origin", CRM).header("Origin", CRM))
                        .headers())
                .doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void asking_ahead_for_nothing_is_404_and_options_alone_is_405() {
        assertThat(open.handle(ApiRequest.of("OPTIONS", "/nowhere")
                                .header("Origin", CRM)
                                .header("Access-Control-Request-Method", "GET"))
                        .status())
                .isEqualTo(404);
        assertThat(open.handle(ApiRequest.of("OPTIONS", "/api/v2/leads").header("Origin", CRM))
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "crm.example.com",
                "https://*.example.com",
                "https://crm.example.com/",
                "ftp://a",
                "https://a\r\nX: y"
            })
    void an_origin_is_one_host(String origin) {
        assertThatThrownBy(() -> fixture.api.allowOrigins(Set.of(origin))).isInstanceOf(IllegalArgumentException.class);
    }
}
