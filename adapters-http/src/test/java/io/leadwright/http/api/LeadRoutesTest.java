package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding, showing, changing and deleting one lead. */
class LeadRoutesTest {

    private final Fixture fixture = new Fixture().withJohnAndJane();

    private static String code(ApiResponse response) {
        return response.status() + " " + Fixture.json(response).path("code").asText();
    }

    @Test
    void a_lead_is_added_and_shown_where_its_location_says() {
        ApiResponse added = fixture.send("POST", "", "{\"email\":\"a@example.com\",\"customFields\":{\"n\":1.50}}");

        assertThat(added.status()).isEqualTo(201);
        String id = Fixture.lead(added).path("id").asText();
        assertThat(added.headers())
                .containsEntry("Location", "/api/v2/leads/" + id)
                .containsEntry("ETag", "\"1\"");
        assertThat(Fixture.lead(added).path("source").asText()).isEqualTo("api");
        ApiResponse shown = fixture.ask("GET", "/" + id);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(added.body());
        assertThat(shown.headers()).containsEntry("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"a@example.com\"}",
                "{\"lead\":{\"email\":\"a@example.com\"}}",
                "{\"data\":{\"lead\":{\"email\":\"a@example.com\"}}}",
                "{\"success\":true,\"data\":{\"lead\":{\"email\":\"a@example.com\"}}}",
                "{\"email\":\"a@example.com\",\"phone\":null,\"tags\":null,\"status\":null,\"customFields\":null}",
                "{\"email\":\"a@example.com\",\"phone\":\" \"}",
            })
    void a_lead_may_be_wrapped_as_it_is_answered(String body) {
        ApiResponse added = fixture.send("POST", "", body);

        assertThat(added.status()).isEqualTo(201);
        assertThat(Fixture.lead(added).path("email").asText()).isEqualTo("a@example.com");
    }

    @Test
    void a_lead_that_is_shown_can_be_added_again_as_it_is() {
        JsonNode john = Fixture.lead(fixture.ask("GET", "/lead_abc123"));
        assertThat(fixture.ask("DELETE", "/lead_abc123").status()).isEqualTo(204);

        ApiResponse added = fixture.send("POST", "", john.toString());

        assertThat(Fixture.lead(added)).hasToString(john.toString());
    }

    @Test
    void a_location_is_behind_what_the_api_is_mounted_at_and_encoded() {
        ApiRequest request = Fixture.to("POST", "", "Content-Type", "application/json")
                .base("/crm")
                .body("{\"id\":\"a/b%?\",\"email\":\"a@example.com\"}".getBytes(UTF_8));

        assertThat(fixture.handler().handle(request).headers())
                .containsEntry("Location", "/crm/api/v2/leads/a%2Fb%25%3F");
        assertThat(fixture.ask("GET", "/a%2Fb%25%3F").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email':'JOHN@techcorp.com'} | lead_abc123 | email",
                "{'linkedinUrl':'linkedin.com/in/johndoe/'} | lead_abc123 | linkedinUrl",
                "{'id':'lead_def456','email':'new@example.com'} | lead_def456 | id",
            })
    void a_lead_that_is_known_is_409_and_named(String body, String id, String key) {
        ApiResponse response = fixture.send("POST", "", body.replace('\'', '"'));

        assertThat(code(response)).isEqualTo("409 LEAD_EXISTS");
        assertThat(Fixture.json(response).path("details"))
                .hasToString("{\"id\":\"" + id + "\",\"key\":\"" + key + "\"}");
        assertThat(fixture.ids("")).hasSize(2);
    }

    @Test
    void an_upsert_adds_updates_or_leaves_alone() {
        String body = "{\"email\":\"a@example.com\",\"tags\":[\"x\"]}";

        assertThat(fixture.send("POST", "?upsert=true", body).status()).isEqualTo(201);
        ApiResponse same = fixture.send("POST", "?upsert=true", body);
        ApiResponse more = fixture.send("POST", "?upsert=true", body.replace("\"x\"", "\"y\""));

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.headers()).containsEntry("ETag", "\"1\"").doesNotContainKey("Location");
        assertThat(more.headers()).containsEntry("ETag", "\"2\"");
        assertThat(Fixture.lead(more).path("tags")).hasToString("[\"x\",\"y\"]");
        assertThat(fixture.send("POST", "?upsert=false", body).status()).isEqualTo(409);
    }

    @Test
    void an_upsert_with_the_keys_of_two_leads_names_the_other_one() {
        ApiResponse response = fixture.send(
                "POST",
                "?upsert=true",
                "{\"email\":\"john@techcorp.com\",\"linkedinUrl\":\"https://linkedin.com/in/janesmith\"}");

        assertThat(code(response)).isEqualTo("409 LEAD_EXISTS");
        assertThat(Fixture.json(response).path("details").path("key").asText()).isIn("email", "linkedinUrl");
        assertThat(Fixture.json(response).path("details").path("id").asText()).isIn("lead_abc123", "lead_def456");
    }

    @Test
    void an_upsert_of_too_much_is_refused_by_name() {
        fixture.add(NewLead.email("a@example.com").tags(tags(0).split(",")));

        ApiResponse response = fixture.send(
                "POST",
                "?upsert=true",
                "{\"email\":\"a@example.com\",\"tags\":[\"" + tags(60).replace(",", "\",\"") + "\"]}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response)).hasToString("{\"tags\":\"Must be at most 100, are 160\"}");
    }

    private static String tags(int from) {
        return String.join(
                ",", IntStream.range(from, from + 100).mapToObj(i -> "t" + i).toList());
    }

    @Test
    void nobody_by_this_id_is_404() {
        assertThat(code(fixture.ask("GET", "/nobody"))).isEqualTo("404 NOT_FOUND");
        assertThat(code(fixture.ask("DELETE", "/nobody"))).isEqualTo("404 NOT_FOUND");
        assertThat(code(fixture.send("PATCH", "/nobody", "{}"))).isEqualTo("404 NOT_FOUND");
        assertThat(code(fixture.ask("POST", "/nobody/contacts"))).isEqualTo("404 NOT_FOUND");
        assertThat(code(fixture.ask("DELETE", "/nobody", "If-Match", "\"1\""))).isEqualTo("404 NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%4",
                "/%zz",
                "/%00",
                "/%FF",
                "/a b",
                "/\u00E9",
                "/a/b",
                "/lead_abc123/",
                "/%20",
                "/lead_abc123/contact",
                "/lead_abc123/contacts/"
            })
    void what_cannot_be_an_id_is_no_path(String path) {
        assertThat(code(fixture.handler().handle(ApiRequest.of("GET", "/api/v2/leads" + path))))
                .isEqualTo("404 NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"/counts,GET, GET HEAD", "/export,GET, GET HEAD", "/import,POST,POST"})
    void the_paths_that_are_words_are_no_ids(String path, String method, String allowed) {
        assertThat(fixture.ask("PUT", path).headers()).containsEntry("Allow", allowed.replace(" ", ", "));
        assertThat(fixture.ask("DELETE", path).status()).isEqualTo(405);
        assertThat(method).isNotEmpty();
    }

    @Test
    void deleting_takes_a_lead_away() {
        ApiResponse gone = fixture.ask("DELETE", "/lead_abc123");

        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.body()).isEmpty();
        assertThat(code(fixture.ask("GET", "/lead_abc123"))).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void a_contact_is_now_unless_said_and_only_moves_forward() {
        ApiResponse now = fixture.ask("POST", "/lead_def456/contacts");
        assertThat(now.status()).isEqualTo(200);
        assertThat(Fixture.lead(now).path("lastContactedAt").asText()).isEqualTo("2024-01-20T15:30:00.987654Z");

        ApiResponse earlier = fixture.send("POST", "/lead_def456/contacts", "{\"at\":\"2023-01-01\"}");
        assertThat(earlier.body()).isEqualTo(now.body());

        ApiResponse later = fixture.send("POST", "/lead_def456/contacts", "{\"at\":\"2024-02-01T00:00:00+01:00\"}");
        assertThat(Fixture.lead(later).path("lastContactedAt").asText()).isEqualTo("2024-01-31T23:00:00Z");
        assertThat(later.headers()).containsEntry("ETag", "\"3\"");
    }

    @Test
    void whatever_is_wrong_with_a_contact_is_named() {
        ApiResponse response = fixture.send("POST", "/lead_def456/contacts", "{\"at\":5,\"by\":\"x\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).fieldNames()).toIterable().containsExactlyInAnyOrder("at", "by");
        assertThat(fixture.send("POST", "/lead_def456/contacts", "[]").status()).isEqualTo(400);
    }

    @Test
    void what_a_key_writes_is_the_keys() {
        fixture.send("PATCH", "/lead_abc123", "{\"status\":\"replied\"}");

        List<Change> changes = fixture.leadwright.book().changes().of(LeadId.of("lead_abc123"), 0, 100);
        Author author = changes.get(changes.size() - 1).stamp().author();
        assertThat(author.name()).matches("key [0-9a-f]{8}");
        assertThat(author.isPerson()).isFalse();
    }

    @Test
    void unknown_parameters_are_refused_everywhere() {
        for (Route route : fixture.api.routes()) {
            ApiRequest request = ApiRequest.of(
                            route.operation().method(), route.operation().path().replace(Route.ID, "lead_abc123"))
                    .header("x-api-key", Fixture.WRITER)
                    .header(
                            "Content-Type",
                            route.operation().body().isEmpty()
                                    ? "x/x"
                                    : route.operation()
                                            .body()
                                            .get()
                                            .byMediaType()
                                            .keySet()
                                            .iterator()
                                            .next())
                    .query("nobody=knows");

            assertThat(Fixture.invalidParams(fixture.handler().handle(request))
                            .path("nobody")
                            .asText())
                    .as(request.toString())
                    .isEqualTo("Unknown parameter");
        }
    }
}
