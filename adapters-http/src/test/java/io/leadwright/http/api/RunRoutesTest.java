package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.ProfileField;
import io.leadwright.query.LeadQuery;
import io.leadwright.testkit.FakeSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole books over HTTP. */
class RunRoutesTest {

    private static final int LEADS = 5;
    private static final String TITLES = "{\"enrichmentOptions\":{\"fields\":[\"title\"]}}";

    private final FakeSource source = EnrichFixture.source("apollo");
    private final EnrichFixture fixture = new EnrichFixture(source).granted(10);

    @BeforeEach
    void book() {
        for (int i = 0; i < LEADS; i++) {
            String email = "p" + i + "@techcorp.com";
            source.knows(email, ProfileField.TITLE, "CTO");
            fixture.leadwright.book().leads().add(NewLead.email(email).company(i < 2 ? "Acme" : "Other"));
        }
    }

    private JsonNode run(ApiResponse response, int status) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        return Fixture.json(response).at("/data/run");
    }

    private String started(String query, String json) {
        return run(fixture.post("/runs" + query, json), 201).path("id").textValue();
    }

    private void work() {
        while (fixture.leadwright.workRuns() > 0) {}
    }

    @Test
    void all_leads_that_the_parameters_describe_are_enriched_and_that_is_undone() {
        String id = started("?company=Acme", TITLES);
        assertThat(run(fixture.get("/runs/" + id), 200).path("state").textValue())
                .isEqualTo("RUNNING");
        work();
        JsonNode done = run(fixture.get("/runs/" + id), 200);
        assertThat(done.path("state").textValue()).isEqualTo("DONE");
        assertThat(done.path("enriched").intValue()).isEqualTo(2);
        assertThat(done.at("/spent/credits").intValue()).isEqualTo(2);
        assertThat(run(fixture.post("/runs/" + id + "/undo", "{}"), 200)
                        .path("state")
                        .textValue())
                .isEqualTo("UNDOING");
        work();
        JsonNode undone = run(fixture.get("/runs/" + id), 200);
        assertThat(undone.path("state").textValue()).isEqualTo("UNDONE");
        assertThat(undone.at("/restored/WHOLE").intValue()).isEqualTo(2);
    }

    @Test
    void those_who_were_not_enriched_are_listed_page_by_page() {
        String id = started(
                "",
                "{\"allowPartial\":true,\"budget\":{\"credits\":3},\"enrichmentOptions\":{\"fields\":[\"title\"]}}");
        work();
        JsonNode first =
                Fixture.json(fixture.get("/runs/" + id + "/skipped?limit=1")).path("data");
        assertThat(first.at("/skipped/0/code").textValue()).isEqualTo("BUDGET_EXHAUSTED");
        String after = first.path("nextAfter").textValue();
        JsonNode second = Fixture.json(fixture.get("/runs/" + id + "/skipped?limit=1&after=" + after))
                .path("data");
        assertThat(second.path("skipped")).hasSize(1);
        assertThat(second.has("nextAfter")).isFalse();
    }

    @Test
    void those_who_are_not_as_they_were_are_listed_page_by_page() {
        String id = started("", TITLES);
        work();
        fixture.leadwright.book().leads().stream(LeadQuery.all())
                .limit(2)
                .forEach(lead -> fixture.leadwright.book().leads().delete(lead.id()));
        fixture.post("/runs/" + id + "/undo", "{}");
        work();
        JsonNode first =
                Fixture.json(fixture.get("/runs/" + id + "/unrestored?limit=1")).path("data");
        assertThat(first.at("/unrestored/0/code").textValue()).isEqualTo("GONE");
        String after = first.path("nextAfter").textValue();
        JsonNode second = Fixture.json(fixture.get("/runs/" + id + "/unrestored?after=" + after))
                .path("data");
        assertThat(second.path("unrestored")).hasSize(1);
        assertThat(second.has("nextAfter")).isFalse();
    }

    @Test
    void the_newest_runs_are_listed() {
        assertThat(Fixture.json(fixture.get("/runs")).at("/data/runs")).isEmpty();
        String first = started("?company=Acme", TITLES);
        work();
        fixture.waitUntil(Fixture.NOW.plusSeconds(1));
        String second = started("", TITLES);
        JsonNode all = Fixture.json(fixture.get("/runs")).at("/data/runs");
        assertThat(all).extracting(run -> run.path("id").textValue()).containsExactly(second, first);
        assertThat(all).extracting(run -> run.path("state").textValue()).containsExactly("RUNNING", "DONE");
        assertThat(Fixture.json(fixture.get("/runs?limit=1")).at("/data/runs")).hasSize(1);
        assertThat(fixture.get("/runs?limit=0").status()).isEqualTo(400);
    }

    @Test
    void a_run_is_paused_resumed_and_cancelled_and_not_twice() {
        String id = started("", TITLES);
        assertThat(run(fixture.post("/runs/" + id + "/pause", "{}"), 200)
                        .path("state")
                        .textValue())
                .isEqualTo("PAUSED");
        assertThat(fixture.post("/runs/" + id + "/pause", "{}").status()).isEqualTo(409);
        assertThat(run(fixture.post("/runs/" + id + "/resume", "{}"), 200)
                        .path("state")
                        .textValue())
                .isEqualTo("RUNNING");
        assertThat(fixture.post("/runs/" + id + "/undo", "{}").status()).isEqualTo(409);
        assertThat(run(fixture.post("/runs/" + id + "/cancel", "{}"), 200)
                        .path("state")
                        .textValue())
                .isEqualTo("CANCELLED");
        assertThat(fixture.post("/runs/" + id + "/resume", "{}").status()).isEqualTo(409);
    }

    @Test
    void the_same_key_is_the_same_run() {
        String first = run(fixture.post("/runs", TITLES, "Idempotency-Key", "k"), 201)
                .path("id")
                .textValue();
        String second = run(fixture.post("/runs", TITLES, "Idempotency-Key", "k"), 201)
                .path("id")
                .textValue();
        assertThat(second).isEqualTo(first);
        assertThat(fixture.post("/runs", "{}", "Idempotency-Key", "k").status()).isEqualTo(422);
    }

    @Test
    void a_run_that_is_not_there_is_missing() {
        for (String id : new String[] {"nothing", "no.run"}) {
            assertThat(fixture.get("/runs/" + id).status()).isEqualTo(404);
            assertThat(fixture.post("/runs/" + id + "/pause", "{}").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"leads\":[]}",
                "{\"leads\":[1]}",
                "{\"budget\":1}",
                "{\"budget\":{\"credits\":-1}}",
                "{\"budget\":{\"credits\":0.0001}}",
                "{\"budget\":{\"usd\":\"1\"}}",
                "{\"budget\":{\"eur\":1}}",
                "{\"allowPartial\":1}",
                "{\"more\":1}",
                "[]"
            })
    void what_makes_no_sense_is_refused(String json) {
        assertThat(fixture.post("/runs", json).status()).isEqualTo(400);
        assertThat(fixture.leadwright.book().enrichment().runs()).isEmpty();
    }

    @Test
    void leads_are_named_or_described() {
        String lead = fixture.leadwright.book().leads().stream(LeadQuery.all())
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        assertThat(fixture.post("/runs?company=Acme", "{\"leads\":[\"" + lead + "\"]}")
                        .status())
                .isEqualTo(400);
        String id = started("", "{\"leads\":[\"" + lead + "\"]}");
        work();
        assertThat(run(fixture.get("/runs/" + id), 200).path("done").intValue()).isEqualTo(1);
    }
}
