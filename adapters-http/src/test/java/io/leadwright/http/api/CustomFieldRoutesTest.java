package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFieldRoutesTest {

    private final Fixture fixture = new Fixture()
            .add(NewLead.email("few@example.com").id(LeadId.of("lead_few")).customField("seats", CustomValue.of(9)))
            .add(NewLead.email("some@example.com")
                    .id(LeadId.of("lead_some"))
                    .customField("seats", new CustomValue.Decimal(new BigDecimal("10.5")))
                    .customField("renewal", CustomValue.of(LocalDate.of(2026, 1, 31))))
            .add(NewLead.email("many@example.com")
                    .id(LeadId.of("lead_many"))
                    .customField("seats", CustomValue.of(200))
                    .customField("renewal", CustomValue.of(LocalDate.of(2026, 2, 1))))
            .add(NewLead.email("none@example.com")
                    .id(LeadId.of("lead_none"))
                    .customField("plan", CustomValue.of("11")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customFieldFrom.seats=10 | many some",
                "customFieldTo.seats=10.5 | few some",
                "customFieldFrom.seats=9.01&customFieldTo.seats=199 | some",
                "customFieldFrom.renewal=2026-02-01 | many",
                "customFieldTo.renewal=2026-01-31 | some",
                "customFieldFrom.seats=10&customFieldTo.renewal=2026-01-31 | some",
                "customField.seats=10.5 | some",
            })
    void a_declared_field_is_found_by_a_range(String query, String found) {
        assertThat(fixture.ids(query)).containsExactlyInAnyOrder(found.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sortBy=customField.seats | many some few none",
                "sortBy=customField.seats&sortOrder=asc | few some many none",
                "sortBy=customField.renewal,customField.seats | many some few none",
                "sortBy=customField.tier,customField.seats&sortOrder=desc,asc | few some many none",
            })
    void a_declared_field_is_ordered_by(String query, String found) {
        assertThat(fixture.ids(query)).containsExactly(found.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customFieldFrom.seats=ten | customFieldFrom.seats | Must be a number",
                "customFieldTo.renewal=2026-02-30 | customFieldTo.renewal | Must be a day such as 2026-01-31",
                "customFieldFrom.tier=a | customFieldFrom.tier | Must name a field that is declared as number or day",
                "customFieldTo.budget=5 | customFieldTo.budget | Must name a field that is declared as number or day",
                "customFieldFrom.seats=5&customFieldTo.seats=4 | customFieldFrom.seats | From must not be above to",
            })
    void a_range_that_cannot_be_is_refused(String query, String parameter, String rule) {
        ApiResponse answer = fixture.get(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(answer).path(parameter).asText()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email':'a@example.com','customFields':{'seats':'9'}} | customFields.seats | Must be a number",
                "{'email':'a@example.com','customFields':{'seats':[9]}} | customFields.seats | Must be a number",
                "{'email':'a@example.com','customFields':{'renewal':'soon'}} | customFields.renewal | Must be a day such as 2026-01-31",
                "{'email':'a@example.com','customFields':{'tier':true}} | customFields.tier | Must be a text",
            })
    void a_declared_field_takes_nothing_else(String body, String field, String rule) {
        String json = body.replace('\'', '"');
        for (ApiResponse answer :
                new ApiResponse[] {fixture.send("POST", "", json), fixture.send("POST", "?upsert=true", json)}) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(Fixture.invalidParams(answer).path(field).asText()).isEqualTo(rule);
        }
    }

    @Test
    void a_file_says_numbers_and_days_of_declared_fields_in_cells() {
        String file = """
                email,customFields.seats,customFields.renewal,customFields.note
                a@example.com,12.50,2026-03-01,7
                b@example.com,twelve,2026-03-01,7
                """;

        ApiRequest upload =
                Fixture.to("POST", "/import", "Content-Type", "text/csv").body(file.getBytes(UTF_8));

        JsonNode report = Fixture.json(fixture.handler().handle(upload)).path("data");

        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(report.toString()).contains("customFields.seats: must be a number");
        assertThat(Fixture.json(fixture.get("customFieldFrom.seats=12.5&customFieldTo.seats=12.5"))
                        .path("data")
                        .path("leads")
                        .path(0)
                        .path("customFields")
                        .toString())
                .isEqualTo("{\"seats\":12.5,\"renewal\":\"2026-03-01\",\"note\":\"7\"}");
    }
}
