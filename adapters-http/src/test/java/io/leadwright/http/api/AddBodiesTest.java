package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of new leads that cannot be taken: said why, all of it, and nothing written. */
class AddBodiesTest {

    private final Fixture fixture = new Fixture();

    private ApiResponse post(byte[] body, String... headers) {
        return fixture.handler().handle(Fixture.to("POST", "", headers).body(body));
    }

    private String code(ApiResponse response) {
        assertThat(fixture.ids("")).isEmpty();
        return response.status() + " " + Fixture.json(response).path("code").asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email':'no'} | email | Must be an address such as name@example.com",
                "{'email':5} | email | Must be a text or null",
                "{'nope':5} | nope | Must not be there: a lead has no such field",
                "{'version':null} | version | Must not be there: a lead has no such field",
                "{'id':''} | id | Must be 1 to 64 visible ASCII characters",
                "{'id':'counts'} | id | Must not be counts: this path is taken",
                "{'id':'import'} | id | Must not be import: this path is taken",
                "{'id':'scores'} | id | Must not be scores: this path is taken",
                "{'id':'funnel'} | id | Must not be funnel: this path is taken",
                "{'id':'export'} | id | Must not be export: this path is taken",
                "{'success':false,'data':{'lead':{}}} | success | Must not be there: a lead has no such field",
                "{'success':'true','data':{'lead':{}}} | data | Must not be there: a lead has no such field",
                "{'createdAt':'yesterday'} | createdAt | Must be an ISO 8601 date or time with its offset, such as"
                        + " 2024-01-15 or 2024-01-15T10:30:00Z",
                "{'company':'x'} | lead | Must have an email, a linkedinUrl or a name",
                "{'customFields':{'':1}} | customFields. | Must not be empty",
                "{'data':{'lead':{},'more':1}} | data | Must not be there: a lead has no such field",
                "{'lead':{},'email':'a@example.com'} | lead | Must not be there: a lead has no such field",
                "null | body | Must be a JSON object",
                "'' | body | Must be a JSON object",
                "{'email':'a@example.com'}x | body | Must be one well-formed JSON object, each name in it once",
                "{'email':'a@example.com',} | body | Must be one well-formed JSON object, each name in it once",
            })
    void what_cannot_be_is_refused_by_name(String body, String field, String rule) {
        ApiResponse response = fixture.send("POST", "", body.replace('\'', '"'));

        assertThat(code(response)).isEqualTo("400 VALIDATION_ERROR");
        assertThat(Fixture.json(response).path("message").asText()).isEqualTo("Invalid request body");
        assertThat(Fixture.invalidParams(response).path(field).asText()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?upsert=true", "/import"})
    void a_condition_on_a_version_is_refused_where_no_lead_is_named(String path) {
        String type = path.equals("/import") ? "text/csv" : "application/json";
        ApiResponse response = fixture.handler()
                .handle(Fixture.to("POST", path, "If-Match", "\"1\"", "Content-Type", type)
                        .body("{\"email\":\"a@example.com\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(code(response)).isEqualTo("400 VALIDATION_ERROR");
        assertThat(Fixture.invalidParams(response).fieldNames()).toIterable().containsExactly("If-Match");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_no_value_repeated() {
        ApiResponse response = fixture.send(
                "POST",
                "?upsert=maybe&x=1",
                "{\"email\":\"secret\",\"linkedinUrl\":\"secret\",\"status\":\"secret\",\"source\":1,\"tags\":[\"\"],"
                        + "\"customFields\":{\"a\":{\"b\":1},\"c\":[[]]},\"updatedAt\":\"secret\",\"nope\":\"secret\"}");

        assertThat(code(response)).isEqualTo("400 VALIDATION_ERROR");
        assertThat(Fixture.invalidParams(response).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "upsert",
                        "x",
                        "email",
                        "linkedinUrl",
                        "status",
                        "source",
                        "tags",
                        "customFields.a",
                        "customFields.c",
                        "updatedAt",
                        "nope");
        assertThat(new String(response.body(), UTF_8)).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/json; charset=utf-16",
                "application/json; charset=nobody-knows",
                "application/json; charset=",
                "application/merge-patch+json",
                "json",
                "",
                "application/json, application/json",
                "text/csv"
            })
    void a_body_of_another_kind_is_415(String type) {
        assertThat(code(post("{\"email\":\"a@example.com\"}".getBytes(UTF_8), "Content-Type", type)))
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_of_no_kind_or_of_two_is_415() {
        assertThat(code(post("{}".getBytes(UTF_8)))).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        String json = "application/json";
        assertThat(code(post("{}".getBytes(UTF_8), "Content-Type", json, "content-type", json)))
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(code(fixture.handler()
                        .handle(Fixture.to("POST", "/x/contacts").body(new byte[] {'{', '}'}))))
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(code(fixture.ask("POST", "/x/contacts", "Content-Length", "2")))
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_that_is_too_long_is_413_whoever_counts() {
        String[] json = {"Content-Type", "application/json"};
        byte[] longest =
                "{\"email\":\"a@example.com\"}".concat(" ".repeat(1024 * 1024)).getBytes(UTF_8);

        assertThat(code(post(longest, json))).isEqualTo("413 CONTENT_TOO_LARGE");
        assertThat(code(fixture.handler().handle(Fixture.to("POST", "", json).bodyTooLong())))
                .isEqualTo("413 CONTENT_TOO_LARGE");
        assertThat(code(fixture.ask("POST", "", "Content-Type", "application/json", "Content-Length", "1048577")))
                .isEqualTo("413 CONTENT_TOO_LARGE");
    }

    @Test
    void the_longest_body_is_taken() {
        byte[] longest = new byte[1024 * 1024];
        Arrays.fill(longest, (byte) ' ');
        byte[] lead = "{\"email\":\"a@example.com\"}".getBytes(UTF_8);
        System.arraycopy(lead, 0, longest, 0, lead.length);

        assertThat(post(longest, "Content-Type", "application/json").status()).isEqualTo(201);
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        byte[] latin = "{\"firstName\":\"Zo\u00EB\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"firstName\":\"Zo\u00EB\"}".getBytes(StandardCharsets.UTF_16);

        for (byte[] body : new byte[][] {latin, utf16}) {
            ApiResponse response = post(body, "Content-Type", "application/json");
            assertThat(code(response)).isEqualTo("400 VALIDATION_ERROR");
            assertThat(Fixture.invalidParams(response)).hasToString("{\"body\":\"Must be UTF-8\"}");
        }
        assertThat(fixture.send("POST", "", "{\"firstName\":\"\\ud800\"}").status())
                .isEqualTo(400);
    }

    @Test
    void bodies_that_would_take_long_are_refused_at_once() {
        assertThat(fixture.send("POST", "", "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(fixture.send("POST", "", "{\"customFields\":{\"a\":" + "9".repeat(100_000) + "}}")
                        .status())
                .isEqualTo(400);
        assertThat(fixture.send("POST", "", "{\"customFields\":{\"a\":1e1000000000}}")
                        .status())
                .isEqualTo(400);
        assertThat(fixture.send("POST", "", "{\"" + "n".repeat(100_000) + "\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(fixture.ids("")).isEmpty();
    }

    @Test
    void only_who_may_send_a_body_is_asked_for_one() {
        ApiHandler handler = fixture.handler();
        ApiRequest post = Fixture.to("POST", "", "Content-Type", "application/json");

        assertThat(handler.bodyBytesMax(post)).isEqualTo(1024 * 1024);
        assertThat(handler.bodyBytesMax(Fixture.to("POST", "/import", "Content-Type", "text/csv")))
                .isEqualTo(10 * 1024 * 1024);
        assertThat(handler.bodyBytesMax(Fixture.to("POST", "/x/contacts"))).isEqualTo(1024 * 1024);
        assertThat(handler.bodyBytesMax(Fixture.to("POST", ""))).isZero();
        assertThat(handler.bodyBytesMax(Fixture.to("GET", ""))).isZero();
        assertThat(handler.bodyBytesMax(Fixture.to("POST", "/nowhere/else"))).isZero();
        assertThat(handler.bodyBytesMax(post.header("x-api-key", "another"))).isZero();
        assertThat(handler.bodyBytesMax(ApiRequest.of("POST", "/api/v2/leads")
                        .header("x-api-key", Fixture.KEY)
                        .header("Content-Type", "application/json")))
                .isZero();
        fixture.storage.close();
        assertThat(handler.bodyBytesMax(post)).isZero();
        assertThat(handler.handle(post).status()).isEqualTo(503);
    }
}
