package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing a lead by a merge patch. */
class PatchTest {

    private final Fixture fixture = new Fixture().withJohnAndJane();

    private ApiResponse patched(String body) {
        return fixture.send("PATCH", "/lead_abc123", body.replace('\'', '"'));
    }

    @Test
    void what_is_said_replaces_null_clears_and_the_rest_stays() {
        ApiResponse response = patched("{'title':'CTO','phone':null,'notes':' ','tags':['new'],'status':'cold',"
                + "'customFields':{'budget':null,'industry':5,'more':[true,'x']}}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("ETag", "\"2\"");
        JsonNode lead = Fixture.lead(response);
        assertThat(lead.path("title").asText()).isEqualTo("CTO");
        assertThat(lead.path("phone").isNull()).isTrue();
        assertThat(lead.path("notes").isNull()).isTrue();
        assertThat(lead.path("tags")).hasToString("[\"new\"]");
        assertThat(lead.path("status").asText()).isEqualTo("cold");
        assertThat(lead.path("customFields"))
                .hasToString("{\"industry\":5,\"employeeCount\":\"100-500\",\"more\":[true,\"x\"]}");
        assertThat(lead.path("company").asText()).isEqualTo("Tech Corp");
        assertThat(lead.path("updatedAt").asText()).isEqualTo("2024-01-20T15:30:00.987654Z");
        assertThat(fixture.ask("GET", "/lead_abc123").body()).isEqualTo(response.body());
    }

    @Test
    void null_clears_all_tags_and_all_custom_fields() {
        JsonNode lead = Fixture.lead(patched("{'tags':null,'customFields':null}"));

        assertThat(lead.path("tags")).hasToString("[]");
        assertThat(lead.path("customFields")).hasToString("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'title':'Senior Software Engineer'}",
                "{'lead':{}}",
                "{'data':{'lead':{'customFields':{}}}}",
                "{'customFields':{'never':null}}"
            })
    void what_is_so_already_changes_nothing(String body) {
        assertThat(patched(body).headers()).containsEntry("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/merge-patch+json",
                "APPLICATION/JSON; charset=UTF-8",
                "application/json;charset=\"utf-8\""
            })
    void a_merge_patch_is_json(String type) {
        ApiRequest request =
                Fixture.to("PATCH", "/lead_abc123", "Content-Type", type).body("{\"title\":\"CTO\"}".getBytes(UTF_8));

        assertThat(fixture.handler().handle(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'x'} | id | Must not be there: it is never changed",
                "{'createdAt':null} | createdAt | Must not be there: it is never changed",
                "{'updatedAt':'2024-01-01'} | updatedAt | Must not be there: it is never changed",
                "{'lastContactedAt':'2024-01-01'} | lastContactedAt"
                        + " | Must not be there: it is changed by POST to /contacts behind the lead's path",
                "{'status':null} | status | Must be a text: a lead always has one",
                "{'source':null} | source | Must be a text: a lead always has one",
                "{'status':'hot'} | status | Must be one of: new, contacted, replied, converted, cold",
                "{'version':3} | version | Must not be there: a lead has no such field",
                "{'success':true} | success | Must not be there: a lead has no such field",
                "{'tags':'x'} | tags | Must be a list of texts",
                "{'tags':[1]} | tags | Must be a list of texts",
                "{'tags':['']} | tags | Must not be blank",
                "{'title':5} | title | Must be a text or null",
                "{'customFields':[]} | customFields | Must be an object",
                "{'customFields':{'a':{}}} | customFields.a | Must be a text, a number, a truth or a list of these",
                "{'customFields':{'a':1e999}} | customFields.a | Must have at most 40 digits",
                "{'lead':5} | lead | Must not be there: a lead has no such field",
                "[] | body | Must be a JSON object",
                "'' | body | Must be a JSON object",
                "{'a':1,'a':2} | body | Must be one well-formed JSON object, each name in it once",
                "{} {} | body | Must be one well-formed JSON object, each name in it once",
            })
    void what_cannot_be_is_refused_by_name(String body, String field, String rule) {
        ApiResponse response = patched(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).path(field).asText()).isEqualTo(rule);
        assertThat(Fixture.invalidParams(response).size()).isEqualTo(1);
        assertThat(fixture.ask("GET", "/lead_abc123").headers()).containsEntry("ETag", "\"1\"");
    }

    @Test
    void a_lead_that_nobody_could_be_is_refused() {
        ApiResponse response = patched("{'email':null,'linkedinUrl':null,'firstName':null,'lastName':null}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response))
                .hasToString("{\"lead\":\"Must have an email, a linkedinUrl or a name\"}");
    }

    @Test
    void the_key_of_another_lead_is_409() {
        ApiResponse response = patched("{'email':'Jane@startup.io'}");

        assertThat(response.status()).isEqualTo(409);
        assertThat(Fixture.json(response).path("details")).hasToString("{\"id\":\"lead_def456\",\"key\":\"email\"}");
    }

    @Test
    void of_very_many_rules_the_first_are_said_and_the_rest_counted() {
        String members =
                IntStream.range(0, 60_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));

        ApiResponse response = fixture.send("PATCH", "/lead_abc123", "{\"more\":1," + members + "}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).size()).isEqualTo(101);
        assertThat(Fixture.invalidParams(response).path("x99").asText()).startsWith("Must not be there");
        assertThat(Fixture.invalidParams(response).path("more").asText()).isEqualTo("and 59901 more");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        ApiResponse response = fixture.send(
                "PATCH",
                "/lead_abc123?what=1",
                "{\"id\":\"x\",\"email\":\"no\",\"tags\":5,\"customFields\":{\"a\":{},\"b\":[[]],\"c\":1}}",
                "If-Match",
                "3");

        assertThat(Fixture.invalidParams(response).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "what", "If-Match", "id", "email", "tags", "customFields.a", "customFields.b");
        assertThat(fixture.ask("GET", "/lead_abc123").headers()).containsEntry("ETag", "\"1\"");
    }
}
