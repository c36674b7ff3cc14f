package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the API says of itself. */
class DescriptionTest {

    private final Fixture fixture = new Fixture().withJohnAndJane();
    private final ApiRequest request = ApiRequest.of("GET", "/api/v2/openapi.json");
    private final JsonNode document = Fixture.json(fixture.handler().handle(request));

    @Test
    void anybody_may_read_it() {
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.path("info")).hasToString("{\"title\":\"Leadwright\",\"version\":\"2.0\"}");
        assertThat(document.has("servers")).isFalse();
        assertThat(document.path("components").path("securitySchemes").path("apiKey"))
                .hasToString("{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"x-api-key\"}");
    }

    @Test
    void it_knows_what_it_is_mounted_at() {
        assertThat(Fixture.json(fixture.handler().handle(request.base("/crm"))).path("servers"))
                .hasToString("[{\"url\":\"/crm\"}]");
    }

    @Test
    void every_route_is_in_it_with_what_it_asks_of_its_caller() {
        for (Route route : fixture.api.routes()) {
            JsonNode operation = operation(route.operation());
            assertThat(operation.path("summary").asText()).as(route.toString()).isNotBlank();
            String role =
                    operation.path("security").path(0).path("apiKey").path(0).asText();
            assertThat(role).isEqualTo(route.permission().code());
        }
    }

    @Test
    void every_operation_says_how_it_refuses_and_when_to_come_again() {
        for (Route route : fixture.api.routes()) {
            JsonNode responses = operation(route.operation()).path("responses");
            assertThat(responses.path("400").path("description").asText())
                    .contains("VALIDATION_ERROR: ", "BAD_REQUEST: ");
            assertThat(responses.path("503").path("headers").has("Retry-After")).isTrue();
        }
        assertThat(document.at("/components/schemas/Problem/properties/code/enum"))
                .extracting(JsonNode::asText)
                .contains("BAD_REQUEST");
    }

    @Test
    void what_a_table_loses_is_said_where_one_is_exported() {
        assertThat(operation(ExportLeads.OPERATION).path("description").asText())
                .contains("CSV", "types", "empty texts");
    }

    private JsonNode operation(Operation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    @Test
    void every_name_of_an_operation_is_one_operations() {
        List<String> ids = document.findValuesAsText("operationId");

        assertThat(ids).doesNotHaveDuplicates().hasSize(fixture.api.routes().size());
    }

    @Test
    void the_parameters_of_the_list_are_those_that_it_takes() {
        Set<String> described = ListLeads.OPERATION.parameters().stream()
                .map(Parameter::name)
                .map(name -> name.equals("customFields") ? "customField.industry" : name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(ParameterNames.all()
                        .filter(name -> !name.matches("customField(From|To)\\..*"))
                        .toList());
    }

    @Test
    void every_described_word_is_taken() {
        for (Route route : fixture.api.routes()) {
            for (JsonNode parameter : operation(route.operation()).path("parameters")) {
                words(parameter.path("schema")).forEach(word -> {
                    ApiRequest asked = ApiRequest.of(
                                    route.operation().method(),
                                    route.operation().path().replace(Route.ID, "lead_abc123"))
                            .header("x-api-key", Fixture.WRITER)
                            .header("Content-Type", "application/json")
                            .query(parameter.path("name").asText() + "=" + word);
                    String answer = new String(fixture.handler().handle(asked).body(), UTF_8);
                    assertThat(answer).as(asked + " " + word).doesNotContain("Must be one of", "Unknown parameter");
                });
            }
        }
    }

    private static List<String> words(JsonNode schema) {
        JsonNode choices =
                schema.path("items").isObject() ? schema.path("items").path("enum") : schema.path("enum");
        return StreamSupport.stream(choices.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void every_reference_leads_somewhere() {
        for (String reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isObject())
                    .as(reference)
                    .isTrue();
        }
    }

    @Test
    void it_is_the_same_text_every_time() {
        assertThat(fixture.handler().handle(request).body())
                .isEqualTo(new Fixture().handler().handle(request).body());
    }

    @Test
    void an_answer_that_is_not_as_described_is_found() {
        assertThatThrownBy(() -> Described.check(document, Fixture.to("GET", "/lead_abc123"), answer("nobodys", "x")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nobodys");
        assertThatThrownBy(() -> Described.check(document, Fixture.to("GET", "/lead_abc123"), answer("status", "hot")))
                .isInstanceOf(AssertionError.class);
        Described.check(document, Fixture.to("GET", "/lead_abc123"), answer("status", "cold"));
    }

    private ApiResponse answer(String name, String value) {
        ObjectNode answer = (ObjectNode) Fixture.json(fixture.ask("GET", "/lead_abc123"));
        ((ObjectNode) answer.path("data").path("lead")).put(name, value);
        return ApiResponse.json(200, bytes(answer)).with("ETag", "\"1\"");
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(UTF_8);
    }
}
