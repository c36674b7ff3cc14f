package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** John and Jane of the reference, ranked, grouped and counted as its examples do it. */
class ScoreRoutesTest {

    private final Fixture fixture = new Fixture().withJohnAndJane();

    private JsonNode data(String path) {
        ApiResponse answer = fixture.ask("GET", path);
        assertThat(answer.status()).isEqualTo(200);
        return Fixture.json(answer).path("data");
    }

    @ParameterizedTest
    @CsvSource({"reference-list, 10, 3", "standard, 17, 6", "reference-enrichment, 0, 0"})
    void the_best_come_first_with_every_reason(String card, int john, int jane) {
        JsonNode scores = data("/scores?scorecard=" + card).path("scores");
        assertThat(scores.findValuesAsText("id")).containsExactly("lead_abc123", "lead_def456");
        assertThat(scores.get(0).path("points").asInt()).isEqualTo(john);
        assertThat(scores.get(1).path("points").asInt()).isEqualTo(jane);
        int sum = 0;
        for (JsonNode part : scores.get(0).path("parts")) {
            sum += part.path("points").asInt();
        }
        assertThat(sum).isEqualTo(john);
    }

    @Test
    void the_filters_and_the_limit_of_a_list_hold() {
        assertThat(data("/scores?status=new").path("scores").findValuesAsText("id"))
                .containsExactly("lead_def456");
        assertThat(data("/scores?limit=1").path("scores")).hasSize(1);
    }

    @Test
    void rules_of_ones_own_rank_under_the_same_filters() {
        String card = """
                {"name": "ours", "cap": 9, "rules": [
                  {"rule": "fresh", "of": ["status"], "choices": [{"is": "new", "points": 7}]},
                  {"rule": "page", "of": ["linkedinUrl"], "points": 1}]}
                """;
        ApiResponse answer = fixture.send("POST", "/scores", card);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode scores = Fixture.json(answer).path("data").path("scores");
        assertThat(scores.findValuesAsText("id")).containsExactly("lead_def456", "lead_abc123");
        assertThat(scores.get(0).path("parts").findValuesAsText("evidence")).contains("status is new");
        assertThat(Fixture.json(fixture.send("POST", "/scores?status=contacted", card))
                        .path("data")
                        .path("scores"))
                .hasSize(1);
    }

    @Test
    void every_fault_of_rules_and_filters_is_named_at_once() {
        ApiResponse answer = fixture.send(
                "POST",
                "/scores?status=hot&scorecard=standard",
                "{\"name\":\"x\",\"rules\":[{\"rule\":\"a\",\"of\":[\"shoes\"],\"points\":1}]}");
        assertThat(answer.status()).isEqualTo(400);
        JsonNode faults = Fixture.invalidParams(answer);
        assertThat(faults.path("status").asText()).startsWith("Must be one of");
        assertThat(faults.path("scorecard").asText()).isEqualTo("Unknown parameter");
        assertThat(faults.path("cap").asText()).isEqualTo("Must be a whole number");
        assertThat(faults.path("rules[0].of[0]").asText()).isEqualTo("Must be something that a lead has");
    }

    @Test
    void leads_are_counted_by_how_warm_they_are() {
        fixture.add(NewLead.email("re@example.com").id(LeadId.of("lead_re")).status(LeadStatus.REPLIED));
        assertThat(data("/segments").path("segments").toString())
                .isEqualTo("{\"converted\":0,\"hot\":0,\"warm\":2,\"cold\":1}");
        assertThat(data("/segments?segmentation=reference&source=linkedin")
                        .path("segments")
                        .toString())
                .isEqualTo("{\"converted\":0,\"hot\":0,\"warm\":1,\"cold\":0}");
    }

    @Test
    void a_dashboard_is_one_question() {
        fixture.add(NewLead.email("won@example.com").id(LeadId.of("lead_won")).status(LeadStatus.CONVERTED));
        JsonNode data = data("/analytics");
        assertThat(data.path("total").asLong()).isEqualTo(3);
        assertThat(data.path("byStatus").path("converted").asLong()).isEqualTo(1);
        assertThat(data.path("conversionRate").decimalValue()).isEqualByComparingTo("33.3");
        assertThat(data.path("followUpsDue").asLong()).isZero();
    }

    @Test
    void more_follow_ups_than_a_page_counts_by_itself_are_counted_too() {
        fixture.leadwright
                .book()
                .bulk()
                .upsert(IntStream.rangeClosed(0, 10_000)
                        .mapToObj(i -> NewLead.email("due" + i + "@example.com")
                                .status(LeadStatus.CONTACTED)
                                .lastContactedAt(Instant.parse("2024-01-01T00:00:00Z")))
                        .toList());
        assertThat(data("/analytics").path("followUpsDue").asLong()).isEqualTo(10_001);
        assertThat(Fixture.invalidParams(fixture.ask("GET", "/scores?status=contacted"))
                        .path("filters")
                        .asText())
                .isEqualTo("Must describe at most 10000 leads");
    }

    @Test
    void a_funnel_ends_with_the_period_of_today() {
        JsonNode months = data("/funnel").path("periods");
        assertThat(months).hasSize(12);
        assertThat(months.get(11).toString())
                .isEqualTo("{\"from\":\"2024-01-01T00:00:00Z\",\"until\":\"2024-02-01T00:00:00Z\","
                        + "\"created\":2,\"contacted\":1,\"replied\":0,\"converted\":0}");
        JsonNode weeks = data("/funnel?every=week&periods=2").path("periods");
        assertThat(weeks.findValuesAsText("from")).containsExactly("2024-01-08T00:00:00Z", "2024-01-15T00:00:00Z");
    }

    @Test
    void the_rate_of_no_leads_is_no_rate() {
        JsonNode none = data("/analytics?tag=none");
        assertThat(none.path("conversionRate").decimalValue()).isEqualByComparingTo("0.0");
        assertThat(none.path("conversionRateDefined").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/scores?scorecard=best | scorecard | Must be one of: standard, reference-list, reference-enrichment",
                "/scores?limit=101 | limit | Must be between 1 and 100",
                "/scores?page=2 | page | Unknown parameter",
                "/segments?segmentation=ours | segmentation | Must be one of: standard, reference",
                "/funnel?every=year | every | Must be one of: day, week, month",
                "/funnel?periods=101 | periods | Must be between 1 and 100",
                "/analytics?status=hot | status | Must be one of: new, contacted, replied, converted, cold"
            })
    void what_cannot_be_is_refused(String path, String parameter, String rule) {
        ApiResponse answer = fixture.ask("GET", path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(answer).path(parameter).asText()).isEqualTo(rule);
    }
}
